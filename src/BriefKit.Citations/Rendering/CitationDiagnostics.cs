using BriefKit.Core.Text;

namespace BriefKit.Citations.Rendering;

/// <summary>What can be wrong when citations are formatted: codes BK3050 to BK3099.</summary>
internal static class CitationDiagnostics
{
    public static Diagnostic UnknownReference(SourceLocation? at, string id, IEnumerable<string> known) =>
        new("BK3050", Severity.Error, at, $"There is no reference '{id}'; '[?{id}]' stands in its place.", NearestName.Hint(id, known));

    public static Diagnostic DuplicateReference(SourceLocation? at, string id) =>
        new("BK3051", Severity.Warning, at, $"There is a second reference '{id}'; the first one counts.");

    public static Diagnostic NoBibliography(string style) =>
        new("BK3052", Severity.Warning, null, $"The style '{style}' has no bibliography; the list of references is left out.");

    public static Diagnostic NotPrinted(string id) =>
        new("BK3054", Severity.Note, null, $"The style prints nothing for '{id}'; the bibliography leaves it out.");

    public static Diagnostic UnknownLabel(string label, IEnumerable<string> known) =>
        new("BK3055", Severity.Warning, null, $"'{label}' is no label of locators in CSL 1.0.2; the locator is printed without one.", NearestName.Hint(label, known));

    public static Diagnostic CutShort(string id) =>
        new("BK3053", Severity.Error, null, $"Formatting '{id}' was stopped: the style's macros call each other too often.");
}
