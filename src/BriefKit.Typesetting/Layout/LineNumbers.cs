using System.Globalization;
using BriefKit.Core.Documents;
using BriefKit.Typesetting.Pages;
using BriefKit.Typesetting.Paragraphs;
using BriefKit.Typesetting.Shaping;

namespace BriefKit.Typesetting.Layout;

/// <summary>Counts the lines of the running text, from page to page, and prints the number of each so many in the margin.</summary>
internal sealed class LineNumbers(BlockSetter blocks)
{
    private const double Distance = 10;

    private readonly TextFormat _format = blocks.Formats.Running with { Look = blocks.Formats.Running.Look with { Variants = blocks.Formats.Running.Look.Variants | GlyphVariants.TabularFigures } };
    private int _count;

    /// <summary>Counts a line.</summary>
    /// <param name="left">Where the lines of the page begin.</param>
    /// <param name="baseline">Of the line.</param>
    public void Draw(PageCanvas canvas, double left, double baseline)
    {
        _count++;
        if (_count % blocks.Document.LineNumberInterval != 0)
            return;
        StyledText text = blocks.Text.FlattenRunning([new TextRun(_count.ToString(CultureInfo.InvariantCulture))], _format, "", "");
        TextLine number = blocks.Text.Line(text, _format)!;
        double x = Math.Max(left - Distance - number.Width, 2);
        canvas.Artifact = ArtifactKind.Layout;
        LinePiece.DrawRuns(canvas, number, x, baseline - number.Baseline);
        canvas.Artifact = null;
    }
}
