using BriefKit.Core.Text;

namespace BriefKit.Word.Sources;

/// <summary>What there is to say of references as Word's sources: BK6100 to BK6109.</summary>
internal static class SourceDiagnostics
{
    private const string KeepAll = "The text shows them all the same; --citations zotero keeps them in the file.";

    public static Diagnostic NoPlace(SourceLocation? at, string id, IReadOnlyCollection<string> fields) =>
        new("BK6100", Severity.Note, at, $"Word's sources have no place for these fields of '{id}': {string.Join(", ", fields)}.", KeepAll);

    public static Diagnostic OtherForm(SourceLocation? at, string id, IReadOnlyCollection<string> fields) =>
        new("BK6101", Severity.Note, at, $"Word's sources keep these fields of '{id}' in another form: {string.Join(", ", fields)}.", KeepAll);

    public static Diagnostic StyleUnknownToWord(string style, string fallback) => new(
        "BK6102", Severity.Note, null,
        $"Word has no style of its own like '{style}'. Citations stay as they are until Word is asked to update them; it would then follow {fallback}.",
        "Choose another style under References, or write with --citations text or zotero.");

    public static Diagnostic LocatorAsPage(Origin origin, string label, string value) => new(
        "BK6103", Severity.Note, origin.Location,
        $"Word's citations know pages and volumes alone; '{label} {value}' is kept as if it were a page, and stays as it is until Word updates the citation.");

    public static Diagnostic NarrativeCitation(Origin origin, string id) => new(
        "BK6104", Severity.Note, origin.Location,
        $"Word's citations cannot stand in a sentence, as that of '{id}' does; it stays as it is until Word updates it, and would then stand in brackets.");

    public static Diagnostic PartialList(Origin origin) => new(
        "BK6105", Severity.Note, origin.Location,
        "A list of some of the references was written as plain text, because a live list would show all of them when it is updated.");
}
