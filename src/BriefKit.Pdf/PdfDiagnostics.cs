using BriefKit.Core.Text;
using BriefKit.Pdf.Images;

namespace BriefKit.Pdf;

/// <summary>What there may be to say about writing a PDF: codes 5000 to 5999.</summary>
internal static class PdfDiagnostics
{
    public static Diagnostic LinkLeadsNowhere(string target) => new(
        "BK5001", Severity.Warning, null,
        $"The link to '{Shorten(target)}' leads nowhere and was left out; its text remains.",
        "A link needs an address, or # and the anchor of a heading.");

    public static Diagnostic FontCannotBeEmbedded(string name) => new(
        "BK5002", Severity.Error, null,
        $"The font '{name}' is broken and cannot be embedded; its characters are shown as boxes.",
        "Name another font in the theme.");

    public static Diagnostic PictureCannotBeEmbedded(ImageFault fault) => new(
        "BK5003", Severity.Error, null,
        fault switch
        {
            ImageFault.UnknownFormat => "A picture is neither PNG nor JPEG; a frame stands in its place.",
            ImageFault.TooLarge => "A picture has more than 100 million pixels; a frame stands in its place.",
            ImageFault.InksWithoutProfile => "A picture in CMYK has no colour profile; a frame stands in its place.",
            _ => "A picture is broken; a frame stands in its place.",
        },
        "Save it as PNG, or as JPEG in RGB.");

    public static Diagnostic AttachmentCannotBeRead(string name) => new(
        "BK5004", Severity.Error, null, $"The attached file '{Shorten(name)}' is broken, encrypted, too large or packed in a way that is not known.");

    private static string Shorten(string text) => text.Length <= 80 ? text : text[..80] + "...";
}
