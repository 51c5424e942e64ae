using BriefKit.Core.Text;

namespace BriefKit.Word.Citations;

/// <summary>What there is to say of citations in Zotero's form: BK6110 to BK6119.</summary>
internal static class ZoteroDiagnostics
{
    public static Diagnostic StyleUnknown(string style) => new(
        "BK6110", Severity.Note, null,
        $"Zotero does not know the style '{style}' and will ask for another when it is to update the document.",
        "Choose a style of Zotero's, or add this one to Zotero.");

    public static Diagnostic Uncited(IReadOnlyCollection<string> ids) => new(
        "BK6111", Severity.Note, null,
        $"Zotero keeps what the text cites; when it updates the list, it drops {string.Join(", ", ids)}.",
        "Add them to a Zotero library and to the list there.");

    public static Diagnostic NarrativeCitation(Origin origin, string id) => new(
        "BK6112", Severity.Note, origin.Location,
        $"Zotero's citations cannot stand in a sentence, as that of '{id}' does; it stays as it is until Zotero updates it, and would then stand in brackets.");
}
