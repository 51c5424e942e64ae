using BriefKit.Core.Collections;
using BriefKit.Typesetting.Drawings;
using BriefKit.Typesetting.Pages;
using BriefKit.Typesetting.Paragraphs;

namespace BriefKit.Typesetting.Layout;

/// <summary>A drawing with its words.</summary>
/// <param name="width">As printed; the height follows.</param>
/// <param name="labels">The drawing's texts as they are set, at the size that they have in print; null for one that prints nothing.</param>
internal sealed class DrawingPiece(SvgDrawing picture, double width, double baseline, ValueList<TextLine?> labels, int contentId) : Piece
{
    private readonly double _scale = width / picture.Drawing.Width;

    public override double Height => picture.Drawing.Height * _scale;

    public override double Baseline => Math.Min(baseline, Height);

    public override void Draw(PageCanvas canvas, double x, double y)
    {
        x = canvas.Left(x, width);
        canvas.Add(new PlacedDrawing(x, y, width, Height, picture.Drawing) { ContentId = contentId });
        for (int i = 0; i < labels.Count; i++)
        {
            if (labels[i] is not TextLine label)
                continue;
            SvgText text = picture.Texts[i];
            double back = text.Anchor switch { SvgAnchor.Middle => label.Width / 2, SvgAnchor.End => label.Width, _ => 0 };
            (double sin, double cos) = text.Turn == 0 ? (0, 1) : Math.SinCos(text.Turn * Math.PI / 180);
            foreach (LineRun run in label.Runs)
            {
                GlyphRun glyphs = LinePiece.Glyphs(run, -back, 0);
                double along = glyphs.X, across = glyphs.Y; // Turned with the line.
                canvas.Add(glyphs with { X = x + text.X * _scale + along * cos - across * sin, Y = y + text.Y * _scale + along * sin + across * cos, Turn = text.Turn, ContentId = contentId });
            }
        }
    }
}
