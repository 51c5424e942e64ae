using BriefKit.Core.Text;

namespace BriefKit.Templates.Reporting;

/// <summary>Every finding about templates, in the order of its code: 2000 for files, 2050 for parameters, 2100 for scripts, 2200 for the dialect.</summary>
internal static class TemplatesDiagnostics
{
    private static Diagnostic Error(string code, SourceLocation? at, string message, string? hint = null) =>
        new(code, Severity.Error, at, message, hint);

    private static Diagnostic Warning(string code, SourceLocation? at, string message, string? hint = null) =>
        new(code, Severity.Warning, at, message, hint);

    public static Diagnostic TemplateNotFound(string name, IReadOnlyCollection<string> known) =>
        Error("BK2000", null, $"There is no template '{name}'.",
            NearestName.Hint(name, known) ?? (known.Count == 0 ? null : $"There are: {string.Join(", ", known)}."));

    public static Diagnostic NotUtf8(string file) =>
        Error("BK2001", null, $"'{file}' is not UTF-8 text.", "Save it as UTF-8.");

    public static Diagnostic FrontMatterMissing(SourceLocation at) =>
        Error("BK2002", at, "The template does not begin with a front matter.", "Begin it with a line '---', then 'description: ...', then another line '---'.");

    public static Diagnostic FrontMatterUnclosed(SourceLocation at) =>
        Error("BK2003", at, "The front matter is not closed.", "End it with a line '---'.");

    public static Diagnostic YamlSyntax(SourceLocation at, string message) =>
        Error("BK2004", at, $"This is not valid YAML: {message}");

    public static Diagnostic UnknownKey(SourceLocation at, string key, IReadOnlyCollection<string> known) =>
        Error("BK2005", at, $"'{key}' is not a key that is known here.",
            NearestName.Hint(key, known) ?? $"Known keys are: {string.Join(", ", known)}.");

    public static Diagnostic WrongYamlValue(SourceLocation at, string key, string expected) =>
        Error("BK2006", at, $"The value of '{key}' should be {expected}.");

    public static Diagnostic MissingKey(SourceLocation at, string key) =>
        Error("BK2007", at, $"'{key}' is missing.");

    public static Diagnostic FileTooLarge(string file, int limit) =>
        Error("BK2008", null, $"'{file}' is larger than {limit / 1024} KB, which is too large for a template.");

    public static Diagnostic ThemeNotFound(string name, IReadOnlyCollection<string> known) =>
        Error("BK2010", null, $"There is no theme '{name}'.",
            NearestName.Hint(name, known) ?? (known.Count == 0 ? null : $"There are: {string.Join(", ", known)}."));

    public static Diagnostic PageUnknown(SourceLocation? at, string name, IEnumerable<string> known) =>
        Error("BK2011", at, $"'{name}' is not a size of paper that is known.", $"Use one of: {string.Join(", ", known)}.");

    public static Diagnostic WordMissing(SourceLocation at, string word, string language) =>
        Warning("BK2012", at, $"The word '{word}' is missing in language '{language}'; the first language's is used.");

    public static Diagnostic UnknownParameter(string name, string template, IReadOnlyCollection<string> known) =>
        Error("BK2050", null, $"Template '{template}' has no parameter '{name}'.",
            NearestName.Hint(name, known) ?? (known.Count == 0 ? "It has no parameters." : $"It has: {string.Join(", ", known)}."));

    public static Diagnostic WrongParameterValue(SourceLocation? at, string name, string value, string expected, string? hint = null) =>
        Error("BK2051", at, $"Parameter '{name}' should be {expected}, not '{value}'.", hint);

    public static Diagnostic ParameterRepeated(string name) =>
        Warning("BK2052", null, $"Parameter '{name}' is given more than once; the last value counts.");

    public static Diagnostic Syntax(SourceLocation? at, string message) =>
        Error("BK2100", at, message);

    public static Diagnostic UnknownVariable(SourceLocation? at, string name, IEnumerable<string> known) =>
        Error("BK2101", at, $"There is nothing called '{name}' here.", NearestName.Hint(name, known));

    public static Diagnostic UnknownMember(SourceLocation? at, string owner, string name, IReadOnlyCollection<string> known) =>
        Error("BK2102", at, $"{owner} has no '{name}'.", NearestName.Hint(name, known) ?? $"It has: {string.Join(", ", known)}.");

    public static Diagnostic Unavailable(SourceLocation? at, string what) =>
        Error("BK2103", at, $"'{what}' cannot be used in a template.");

    public static Diagnostic IncludeNotFound(SourceLocation? at, string name, IEnumerable<string> known) =>
        Error("BK2104", at, $"There is no file '{name}' to include.", NearestName.Hint(name, known) ?? "Includes are looked for in the template's folder and in 'partials'.");

    public static Diagnostic IncludeLoops(SourceLocation? at, IEnumerable<string> chain) =>
        Error("BK2105", at, $"The include leads back to itself: {string.Join(" > ", chain)}.");

    public static Diagnostic IncludeOutside(SourceLocation? at, string name) =>
        Error("BK2106", at, $"The include '{name}' leads out of the template's folder.", "Give the name of a file beside the template or in 'partials'.");

    public static Diagnostic IncludeNotConstant(SourceLocation? at) =>
        Error("BK2107", at, "An include names its file between quotation marks.", "Write, for example, {{ include \"glossary.md\" }}.");

    public static Diagnostic Failure(SourceLocation? at, string message) =>
        Error("BK2110", at, message);

    public static Diagnostic WrongArgument(SourceLocation? at, string function, string expected) =>
        Error("BK2111", at, $"'{function}' expects {expected}.");

    public static Diagnostic NotText(SourceLocation? at, string what) =>
        Error("BK2112", at, $"{what} is not text and can only be printed.");

    public static Diagnostic TooManySteps(SourceLocation? at, int limit) =>
        Error("BK2120", at, $"The template was stopped after {limit} steps.", "Does a loop never end?");

    public static Diagnostic TooMuchOutput(SourceLocation? at, int limit) =>
        Error("BK2121", at, $"The template prints more than {limit} characters and was stopped.");

    public static Diagnostic TooMuchTime(SourceLocation? at) =>
        Error("BK2122", at, "The template took longer than it may and was stopped.");

    public static Diagnostic TooMuchMemory(SourceLocation? at, long limit) =>
        Error("BK2124", at, $"The template uses more than {limit / 1024 / 1024} MB of memory and was stopped.");

    public static Diagnostic TooDeep(SourceLocation? at, int limit) =>
        Error("BK2123", at, $"A function of the template calls itself more than {limit} deep.");

    public static Diagnostic Html(SourceLocation? at, string tag) =>
        Warning("BK2200", at, $"HTML is not passed on: '{tag}' is printed as text.", "Use the dialect's own marks; a '<' alone is written '\\<'.");

    public static Diagnostic UnknownContainer(SourceLocation? at, string name, IReadOnlyCollection<string> known) =>
        Error("BK2201", at, $"'::: {name}' is not known.", NearestName.Hint(name, known) ?? $"There are: {string.Join(", ", known)}.");

    public static Diagnostic WrongContainerArgument(SourceLocation? at, string name, string expected) =>
        Error("BK2202", at, $"'::: {name}' expects {expected}.");

    public static Diagnostic UnsafeLink(SourceLocation? at, string target) =>
        Warning("BK2203", at, $"'{target}' is no address that can be linked to; its text is printed without a link.", "Links begin with https:, http:, mailto: or #.");

    public static Diagnostic UnknownReference(SourceLocation? at, string id, IEnumerable<string> known) =>
        Error("BK2204", at, $"The record has no reference '{id}' to cite.", NearestName.Hint(id, known));

    public static Diagnostic BlockWithinLine(SourceLocation? at) =>
        Error("BK2205", at, "A list, a table or another block is printed within a line that can hold only text.", "Put it on a line of its own.");

    public static Diagnostic MarkdownTooDeep(SourceLocation? at) =>
        Error("BK2206", at, "Lists, quotes or emphasis are nested too deeply.");

    public static Diagnostic PictureNotFound(SourceLocation? at, string name, IReadOnlyCollection<string> known) =>
        Error("BK2207", at, $"There is no picture '{name}'; its description is printed instead.",
            NearestName.Hint(name, known) ?? (known.Count == 0 ? "Pictures are looked for in the template's folder." : $"There are: {string.Join(", ", known)}."));

    public static Diagnostic PictureOutside(SourceLocation? at, string name) =>
        Error("BK2209", at, $"The picture '{name}' is not in the template's folder; its description is printed instead.", "Put it beside the template and give its name.");

    public static Diagnostic PictureUndescribed(SourceLocation? at, string name) =>
        Warning("BK2210", at, $"The picture '{name}' has no description for readers who cannot see it.", $"Say in words what it shows: ![A map of the district]({name}).");

    public static Diagnostic PictureUnreadable(SourceLocation? at, string name) =>
        Error("BK2211", at, $"'{name}' is not a picture that can be used; its description is printed instead.", "Pictures are PNG, JPEG or SVG.");

    public static Diagnostic PictureTooLarge(SourceLocation? at, string name, int limit) =>
        Error("BK2212", at, $"The picture '{name}' is larger than {limit / 1024 / 1024} MB; its description is printed instead.");

    public static Diagnostic PictureAttribute(SourceLocation? at, string written) =>
        Error("BK2213", at, $"'{written}' says nothing about a picture.", "Write, for example, {width=50%} or {width=6cm}.");

    public static Diagnostic PageNumberInBody(SourceLocation? at) =>
        Error("BK2208", at, "The number or the heading of a page can stand only in header and footer.");
}
