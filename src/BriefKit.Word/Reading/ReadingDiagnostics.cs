using BriefKit.Core.Text;

namespace BriefKit.Word.Reading;

/// <summary>What there is to say of the references in a Word file: BK6130 to BK6139.</summary>
internal static class ReadingDiagnostics
{
    public static Diagnostic NoReferences(SourceLocation at) => new(
        "BK6130", Severity.Error, at, "The file holds no references that could be read: no sources of Word's, and no citations of Zotero or Mendeley.",
        "References that are typed as text cannot be read; to read a record, save it as plain text first.");

    public static Diagnostic BrokenCitation(SourceLocation at) =>
        new("BK6131", Severity.Warning, at, "What a citation of Zotero or Mendeley says is broken; it was passed over.", "Let the reference manager refresh the document, and save it again.");

    public static Diagnostic CitationWithoutData(SourceLocation at) => new(
        "BK6132", Severity.Warning, at, "A citation names an item and does not carry its data; it was passed over.",
        "Let the reference manager store the references in the document, or export them from its library.");

    public static Diagnostic EndNoteCitations(SourceLocation at) =>
        new("BK6133", Severity.Warning, at, "The citations of EndNote in this file were not read.", "Export the references from EndNote.");

    public static Diagnostic MissingSource(SourceLocation at, string tag) =>
        new("BK6134", Severity.Warning, at, $"A citation names the source '{tag}', which is not among the sources of the file.");

    public static Diagnostic TooManyElements(SourceLocation at, int most) =>
        new("BK6135", Severity.Warning, at, $"A source has more than {most} fields; those behind were passed over.");

    public static Diagnostic RepeatedId(SourceLocation at, string id, string unique) =>
        new("BK6136", Severity.Warning, at, $"Two references are called '{id}'; the second was called '{unique}'.");
}
