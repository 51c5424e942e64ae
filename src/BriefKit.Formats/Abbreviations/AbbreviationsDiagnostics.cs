using BriefKit.Core.Text;

namespace BriefKit.Formats.Abbreviations;

/// <summary>What there may be to say about a list of abbreviations.</summary>
internal static class AbbreviationsDiagnostics
{
    public static Diagnostic NotAList(SourceLocation at, string found) =>
        new("BK1830", Severity.Error, at, $"A list of abbreviations is an object of jurisdictions, but here stands {found}.", "Write {\"default\": {\"container-title\": {\"Journal of Things\": \"J. Things\"}}}.");

    public static Diagnostic NotAnObject(SourceLocation at, string what, string name, string found) =>
        new("BK1831", Severity.Error, at, $"The {what} '{name}' should be an object, but is {found}; it was skipped.");

    public static Diagnostic ShortFormIsNoText(SourceLocation at, string full, string found) =>
        new("BK1832", Severity.Error, at, $"The short form of '{full}' should be a text, but is {found}; it was skipped.");

    public static Diagnostic UnknownCategory(SourceLocation at, string category, string? hint) =>
        new("BK1833", Severity.Warning, at, $"'{category}' is no category of abbreviations that styles ask for; it has no effect.", hint);

    public static Diagnostic RepeatedName(SourceLocation at, string full) =>
        new("BK1834", Severity.Warning, at, $"'{full}' has a short form already; the later one counts.");
}
