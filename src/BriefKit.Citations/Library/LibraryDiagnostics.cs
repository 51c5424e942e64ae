using BriefKit.Core.Text;

namespace BriefKit.Citations.Library;

/// <summary>What there may be to say about finding and reading the files of styles and locales.</summary>
internal static class LibraryDiagnostics
{
    public static Diagnostic UnknownStyle(string name, string? hint) =>
        new("BK3900", Severity.Error, null, $"There is no style '{name}'.", hint ?? "'styles list' lists the styles.");

    public static Diagnostic MalformedXml(SourceLocation at, string what) =>
        new("BK3901", Severity.Error, at, $"This is not well-formed XML: {what}");

    public static Diagnostic HasDtd(SourceLocation at) =>
        new("BK3902", Severity.Error, at, "The file has a document type declaration, which is not read.", "Delete the line that begins with <!DOCTYPE.");

    public static Diagnostic TooLong(SourceLocation at, int limit) =>
        new("BK3903", Severity.Error, at, $"The file is longer than {limit} characters and was not read.");

    public static Diagnostic TooDeep(SourceLocation at, int limit) =>
        new("BK3904", Severity.Error, at, $"The elements are nested more than {limit} deep.");

    public static Diagnostic TooManyElements(SourceLocation at, int limit) =>
        new("BK3908", Severity.Error, at, $"The file has more than {limit} elements and was not read.");

    public static Diagnostic HidesBuiltIn(string file, string id) =>
        new("BK3909", Severity.Note, null, $"'{file}' is used in place of the built-in style '{id}'.");

    public static Diagnostic ParentCircle(SourceLocation? at, IEnumerable<string> names) =>
        new("BK3910", Severity.Error, at, $"The styles look like each other in a circle: {string.Join(", then ", names)}.", "Name an independent style as the parent.");

    public static Diagnostic DependsOn(SourceLocation? at, string parent, string id) =>
        new("BK3905", Severity.Note, at, $"The style looks like '{parent}' and nothing else; '{id}' is used.");

    public static Diagnostic ParentMissing(SourceLocation? at, string parent, string? hint) =>
        new("BK3906", Severity.Error, at, $"The style looks like '{parent}', which is nowhere to be found.", hint ?? "Add the file of that style with 'styles add'.");

    public static Diagnostic UnknownLocale(string language, string used) =>
        new("BK3907", Severity.Warning, null, $"There is no locale '{language}'; '{used}' is used.");
}
