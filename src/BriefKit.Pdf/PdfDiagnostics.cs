using BriefKit.Core.Text;

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

    private static string Shorten(string text) => text.Length <= 80 ? text : text[..80] + "...";
}
