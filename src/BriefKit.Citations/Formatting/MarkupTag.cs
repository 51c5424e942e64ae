namespace BriefKit.Citations.Formatting;

/// <summary>A tag of the HTML-like markup that the text fields of CSL-JSON may have.</summary>
/// <param name="Closer">The tag that ends it.</param>
/// <param name="KeepsCase">Whether text-case passes over the text inside.</param>
internal sealed record MarkupTag(string Closer, FontFormat Format, bool KeepsCase = false)
{
    private static readonly MarkupTag Italic = new("</i>", new FontFormat(Style: FontStyle.Italic));
    private static readonly MarkupTag Bold = new("</b>", new FontFormat(Weight: FontWeight.Bold));
    private static readonly MarkupTag Superscript = new("</sup>", new FontFormat(Align: VerticalAlign.Superscript), true);
    private static readonly MarkupTag Subscript = new("</sub>", new FontFormat(Align: VerticalAlign.Subscript), true);
    private static readonly MarkupTag SmallCaps = new("</sc>", new FontFormat(Variant: FontVariant.SmallCaps), true);
    private static readonly MarkupTag SmallCapsSpan = SmallCaps with { Closer = "</span>" };
    private static readonly MarkupTag NoCase = new("</span>", default, true);

    private static readonly MarkupTag NoDecoration = new(
        "</span>",
        new FontFormat(FontStyle.Normal, FontVariant.Normal, FontWeight.Normal, TextDecoration.None, VerticalAlign.Baseline),
        true);

    public static MarkupTag? Of(string tag) => tag switch
    {
        "<i>" => Italic,
        "<b>" => Bold,
        "<sup>" => Superscript,
        "<sub>" => Subscript,
        "<sc>" => SmallCaps,
        _ when !tag.StartsWith("<span", StringComparison.Ordinal) => null,
        _ => OfSpan(tag.Replace(" ", "", StringComparison.Ordinal)),
    };

    private static MarkupTag? OfSpan(string tag) => tag switch
    {
        "<spanclass=\"nocase\">" => NoCase,
        "<spanclass=\"nodecor\">" => NoDecoration,
        "<spanstyle=\"font-variant:small-caps;\">" or "<spanstyle=\"font-variant:small-caps\">" => SmallCapsSpan,
        _ => null,
    };
}
