using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Typesetting.Drawings;

/// <summary>What was understood of an SVG file.</summary>
/// <param name="Width">At which it wants to be printed, in points.</param>
/// <param name="Height">At which it wants to be printed, in points.</param>
/// <param name="Texts">Words in the drawing, in its units.</param>
/// <param name="PassedOver">The names of what was not understood, in ordinal order, each once.</param>
internal sealed record SvgDrawing(Drawing Drawing, double Width, double Height, ValueList<SvgText> Texts, ValueList<string> PassedOver);

/// <summary>A line of text in a drawing.</summary>
/// <param name="X">Where it begins, is centred or ends, as <paramref name="Anchor"/> says.</param>
/// <param name="Y">The baseline.</param>
internal sealed record SvgText(string Text, double X, double Y, double Size, ThemeColor Color, SvgAnchor Anchor, bool IsBold, bool IsItalic)
{
    /// <summary>In degrees, clockwise.</summary>
    public double Turn { get; init; }
}

internal enum SvgAnchor
{
    Start,
    Middle,
    End,
}
