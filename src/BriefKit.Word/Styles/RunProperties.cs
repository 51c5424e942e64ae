using BriefKit.Word.Markup;

namespace BriefKit.Word.Styles;

/// <summary>
/// What a style or a run itself says of its characters; what is null is left to the style. Sizes are half points.
/// Elements are written in the order of CT_RPr (ISO 29500-1, 17.3.2.28).
/// </summary>
internal readonly record struct RunProperties
{
    public string? Style { get; init; }
    public FontSet? Fonts { get; init; }

    /// <summary>An East Asian font alone, in which characters that could be either (quotation marks, dashes) are set as well.</summary>
    public string? EastAsianFont { get; init; }

    public bool? IsBold { get; init; }
    public bool? IsItalic { get; init; }
    public bool? IsAllCaps { get; init; }
    public bool? IsSmallCaps { get; init; }
    public bool IsUnproofed { get; init; }
    public Ink? Color { get; init; }

    /// <summary>Space between letters, in twips.</summary>
    public int? Tracking { get; init; }

    public int? Size { get; init; }
    public bool? IsUnderlined { get; init; }
    public string? VerticalAlignment { get; init; }

    /// <summary>Which way the run is read.</summary>
    public bool? IsRightToLeft { get; init; }

    public Language? Language { get; init; }

    /// <summary>Figures that rise and descend like letters (<c>w14:numForm</c>, [MS-DOCX] 2.6.1.10).</summary>
    public bool HasOldstyleFigures { get; init; }

    public bool IsEmpty => this == default;

    /// <summary>Writes <c>w:rPr</c>, or nothing where there is nothing to say.</summary>
    public void WriteTo(MarkupWriter xml)
    {
        if (IsEmpty)
            return;
        using MarkupWriter.Scope properties = xml.Element("w:rPr"u8);
        if (Style is not null)
            xml.Value("w:rStyle"u8, Style);
        WriteFonts(xml);
        WriteFlag(xml, "w:b"u8, "w:bCs"u8, IsBold);
        WriteFlag(xml, "w:i"u8, "w:iCs"u8, IsItalic);
        WriteFlag(xml, "w:caps"u8, default, IsAllCaps);
        WriteFlag(xml, "w:smallCaps"u8, default, IsSmallCaps);
        if (IsUnproofed)
            xml.Empty("w:noProof"u8);
        if (Color is Ink color)
            WriteColor(xml, color);
        if (Tracking is int tracking)
            xml.Value("w:spacing"u8, tracking);
        if (Size is int size)
        {
            xml.Value("w:sz"u8, size);
            xml.Value("w:szCs"u8, size);
        }
        if (IsUnderlined is bool underlined)
            xml.Value("w:u"u8, underlined ? "single" : "none");
        if (VerticalAlignment is not null)
            xml.Value("w:vertAlign"u8, VerticalAlignment);
        WriteFlag(xml, "w:rtl"u8, default, IsRightToLeft);
        Language?.WriteTo(xml);
        if (HasOldstyleFigures)
            xml.Empty("w14:numForm"u8, "w14:val"u8, "oldStyle");
    }

    private void WriteFonts(MarkupWriter xml)
    {
        if (Fonts is null && EastAsianFont is null)
            return;
        using MarkupWriter.Scope fonts = xml.Element("w:rFonts"u8);
        if (EastAsianFont is not null)
            xml.Attribute("w:hint"u8, "eastAsia");
        if (Fonts is FontSet set)
            set.WriteAttributes(xml);
        else
            xml.Attribute("w:eastAsia"u8, EastAsianFont);
    }

    private static void WriteColor(MarkupWriter xml, Ink color)
    {
        using MarkupWriter.Scope element = xml.Element("w:color"u8);
        xml.Attribute("w:val"u8, color.Hex);
        xml.Attribute("w:themeColor"u8, color.Name);
    }

    private static void WriteFlag(MarkupWriter xml, ReadOnlySpan<byte> name, ReadOnlySpan<byte> complexScriptName, bool? value)
    {
        if (value is not bool isSet)
            return;
        WriteFlag(xml, name, isSet);
        if (!complexScriptName.IsEmpty)
            WriteFlag(xml, complexScriptName, isSet);
    }

    private static void WriteFlag(MarkupWriter xml, ReadOnlySpan<byte> name, bool isSet)
    {
        if (isSet)
            xml.Empty(name);
        else
            xml.Value(name, 0);
    }
}
