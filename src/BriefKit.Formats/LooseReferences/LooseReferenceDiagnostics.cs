using BriefKit.Core.References;
using BriefKit.Core.Text;

namespace BriefKit.Formats.LooseReferences;

/// <summary>What there is to say about a line that names a work: BK1170 to BK1175.</summary>
internal static class LooseReferenceDiagnostics
{
    public static Diagnostic Verbatim(SourceLocation at) => new(
        "BK1170",
        Severity.Warning,
        at,
        "This line could not be taken apart into author, title and date; all of it stands as the title.",
        "Write it as: Author \"Title,\" date; or as: Author. Title. Year.");

    public static Diagnostic DeadLink(SourceLocation at) =>
        new("BK1171", Severity.Warning, at, $"The link '{at.Text}' leads nowhere; the title was kept, and no address.", "Put the address in the parentheses, or take the link away.");

    public static Diagnostic NameDoubt(SourceLocation at, PersonName name, string doubt) => new(
        "BK1172",
        Severity.Warning,
        at,
        $"'{name.Literal}' {doubt}; the name was kept in one piece.",
        "Write the family name first with a comma behind it, or give the whole name.");

    public static Diagnostic Rest(SourceLocation at) =>
        new("BK1173", Severity.Warning, at, $"'{at.Text}' was not understood as a part of this reference; it is not cited.");

    public static Diagnostic TakenForBook(SourceLocation at, string title) =>
        new("BK1174", Severity.Note, at, $"'{title}' was taken for a book, because the line names an author, a title and a year and nothing that it appeared in.");

    public static Diagnostic NoDate(SourceLocation at) =>
        new("BK1175", Severity.Note, at, "No date was found in this line.");
}
