using BriefKit.Core.Text;

namespace BriefKit.Html.Content;

/// <summary>What there is to say about a document that becomes HTML, Markdown or plain text: BK7000 to BK7999.</summary>
internal static class HtmlDiagnostics
{
    public static Diagnostic CharacterReplaced(Origin origin, int codePoint) =>
        new("BK7001", Severity.Warning, origin.Location,
            $"The control character U+{codePoint:X4} was replaced by U+FFFD.",
            "Remove it from the source.");

    public static Diagnostic LinkNotAllowed(Origin origin, string target) =>
        new("BK7002", Severity.Warning, origin.Location,
            $"The link to '{target}' was printed as text.",
            "Links lead to http, https or mailto addresses, or with # to a heading of the document.");

    public static Diagnostic AnchorMissing(Origin origin, string target) =>
        new("BK7003", Severity.Warning, origin.Location,
            $"The link to '{target}' was printed as text, because no heading has that anchor.");

    public static Diagnostic PictureNotKnown(Origin origin, string mediaType) =>
        new("BK7004", Severity.Error, origin.Location,
            $"A picture of type {mediaType} cannot be shown, and its description was printed in its place.",
            "Use a PNG, JPEG or SVG picture.");

    public static Diagnostic CellFlattened(Origin origin) =>
        new("BK7005", Severity.Note, origin.Location,
            "A cell that spans rows or columns, or holds more than paragraphs, was printed as one line, because tables in Markdown have no other cells.");
}
