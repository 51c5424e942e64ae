namespace BriefKit.Citations.Formatting;

internal enum FontStyle : byte
{
    Unset,
    Normal,
    Italic,
    Oblique,
}

internal enum FontVariant : byte
{
    Unset,
    Normal,
    SmallCaps,
}

internal enum FontWeight : byte
{
    Unset,
    Normal,
    Bold,
    Light,
}

internal enum TextDecoration : byte
{
    Unset,
    None,
    Underline,
}

internal enum VerticalAlign : byte
{
    Unset,
    Baseline,
    Superscript,
    Subscript,
}

/// <summary>CSL 1.0.2, "Formatting": what an element says of the look of its text. What it leaves unset comes from around it.</summary>
internal readonly record struct FontFormat(
    FontStyle Style = FontStyle.Unset,
    FontVariant Variant = FontVariant.Unset,
    FontWeight Weight = FontWeight.Unset,
    TextDecoration Decoration = TextDecoration.Unset,
    VerticalAlign Align = VerticalAlign.Unset)
{
    public bool IsEmpty => this == default;
}
