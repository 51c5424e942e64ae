using BriefKit.Core.Collections;
using BriefKit.Typesetting.Fonts;
using BriefKit.Typesetting.Pages;
using BriefKit.Typesetting.Shaping;

namespace BriefKit.Typesetting.Paragraphs;

/// <summary>A line of a paragraph, its runs placed along it.</summary>
/// <param name="Height">From the top of this line to the top of the next.</param>
/// <param name="Baseline">How far the baseline lies below the top.</param>
/// <param name="Width">From the paragraph's left edge to the end of the last visible glyph.</param>
internal sealed record TextLine(double Height, double Baseline, double Width, ValueList<LineRun> Runs, ValueList<NoteMark> Notes)
{
    /// <summary>How long the line could be, indents included: the paragraph's right edge lies so far from its left one.</summary>
    public double Measure { get; init; }

    /// <summary>How much of the measure the line takes up, from the edge where it begins.</summary>
    /// <param name="isFromRight">Whether that edge is the right one.</param>
    public double Extent(bool isFromRight) => isFromRight && Runs.Length > 0 ? Measure - Runs.Min(run => run.VisibleX) : Width;

    /// <summary>Whether this is the last line of its paragraph, or ends where a new line is forced.</summary>
    public bool IsLast { get; init; }
}

/// <summary>Glyphs of one face, style and place in the structure.</summary>
/// <param name="X">From the left edge of the paragraph.</param>
/// <param name="Width">Without the space at the end of a line.</param>
internal sealed record LineRun(FontFace Face, double Size, StyledSpan Span, double X, double Width, ValueList<PositionedGlyph> Glyphs, string Text)
{
    public ref readonly TextLook Look => ref Span.Style.Look;

    /// <summary>How far each glyph is drawn from its origin; empty where all stand on theirs.</summary>
    public ValueList<GlyphOffset> Offsets { get; init; }

    /// <summary>Where what is seen of it begins: behind the space at the end of a line that is read from right to left.</summary>
    public double VisibleX { get; init; } = X;
}
