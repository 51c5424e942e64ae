using BriefKit.Core.Text;

namespace BriefKit.Word.Markup;

/// <summary>What there is to say about a document that becomes a Word file: BK6000 to BK6999.</summary>
internal static class WordDiagnostics
{
    public static Diagnostic CharacterReplaced(Origin origin, int codePoint) =>
        new("BK6001", Severity.Warning, origin.Location,
            $"The character U+{codePoint:X4} cannot stand in a Word file and was replaced by U+FFFD.",
            "Remove it from the source.");

    public static Diagnostic LinkNotAllowed(Origin origin, string target) =>
        new("BK6002", Severity.Warning, origin.Location,
            $"The link to '{target}' was printed as text.",
            "Links lead to http, https or mailto addresses, or with # to a heading of the document.");

    public static Diagnostic AnchorMissing(Origin origin, string target) =>
        new("BK6003", Severity.Warning, origin.Location,
            $"The link to '{target}' was printed as text, because no heading has that anchor.");

    public static Diagnostic NoteFlattened(Origin origin) =>
        new("BK6004", Severity.Note, origin.Location,
            "A note inside a note or a running head was printed in parentheses, because Word has none there.");

    public static Diagnostic ColumnsFlattened(Origin origin) =>
        new("BK6005", Severity.Note, origin.Location,
            "Columns inside a list, a quotation, a box, a table or a note were printed one below the other, because Word has columns only across the page.");

    public static Diagnostic ListTooDeep(Origin origin) =>
        new("BK6006", Severity.Note, origin.Location,
            "A list more than nine levels deep was printed at the ninth level, the last that Word has.");

    public static Diagnostic PictureUnreadable(Origin origin, string mediaType) =>
        new("BK6007", Severity.Error, origin.Location,
            $"A picture of type {mediaType} could not be read, and its description was printed in its place.",
            "Use a whole PNG or JPEG picture.");

    public static Diagnostic DrawingNeedsNewWord(Origin origin) =>
        new("BK6008", Severity.Note, origin.Location,
            "An SVG drawing was put in as it is: Word 2019 and later and LibreOffice show it, and older versions of Word show its description.",
            "Use a PNG picture where it has to be seen in older versions.");
}
