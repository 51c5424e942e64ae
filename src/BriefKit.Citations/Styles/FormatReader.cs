using BriefKit.Citations.Formatting;

namespace BriefKit.Citations.Styles;

/// <summary>Reads the formatting attributes that rendering elements share.</summary>
internal static class FormatReader
{
    public static NodeFormat Read(AttributeReader attributes)
    {
        if (attributes.IsExhausted)
            return NodeFormat.Plain;
        NodeFormat format = new()
        {
            Prefix = attributes.Text("prefix") ?? "",
            Suffix = attributes.Text("suffix") ?? "",
            Font = ReadFont(attributes),
            Case = attributes.Choice("text-case", Vocabularies.TextCases) ?? TextCase.None,
            HasQuotes = attributes.Flag("quotes") ?? false,
            StripsPeriods = attributes.Flag("strip-periods") ?? false,
            Display = attributes.Choice("display", Vocabularies.Displays) ?? DisplayMode.Inline,
        };
        return format == NodeFormat.Plain ? NodeFormat.Plain : format;
    }

    private static FontFormat ReadFont(AttributeReader attributes) => new(
        attributes.Choice("font-style", Vocabularies.FontStyles) ?? FontStyle.Unset,
        attributes.Choice("font-variant", Vocabularies.FontVariants) ?? FontVariant.Unset,
        attributes.Choice("font-weight", Vocabularies.FontWeights) ?? FontWeight.Unset,
        attributes.Choice("text-decoration", Vocabularies.TextDecorations) ?? TextDecoration.Unset,
        attributes.Choice("vertical-align", Vocabularies.VerticalAligns) ?? VerticalAlign.Unset);
}
