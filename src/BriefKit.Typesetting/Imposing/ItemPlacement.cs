using System.Diagnostics;
using BriefKit.Core.Collections;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Typesetting.Imposing;

/// <summary>Moves what is drawn on a page to the place of the page on a sheet, in its scale.</summary>
internal static class ItemPlacement
{
    public static PageItem Place(PageItem item, PagePlacement place)
    {
        double scale = place.Scale;
        return item switch
        {
            GlyphRun run => run with { X = X(run.X), Y = Y(run.Y), Size = run.Size * scale, Glyphs = Place(run.Glyphs, scale), Offsets = Place(run.Offsets, scale) },
            FilledRectangle box => box with { X = X(box.X), Y = Y(box.Y), Width = box.Width * scale, Height = box.Height * scale },
            StrokedRectangle box => box with { X = X(box.X), Y = Y(box.Y), Width = box.Width * scale, Height = box.Height * scale, LineWidth = box.LineWidth * scale },
            PlacedImage image => image with { X = X(image.X), Y = Y(image.Y), Width = image.Width * scale, Height = image.Height * scale },
            PlacedDrawing drawing => drawing with { X = X(drawing.X), Y = Y(drawing.Y), Width = drawing.Width * scale, Height = drawing.Height * scale },
            LinkArea link => link with { X = X(link.X), Y = Y(link.Y), Width = link.Width * scale, Height = link.Height * scale },
            _ => throw new UnreachableException($"No placement for {item.GetType().Name}."),
        };

        double X(double x) => place.X + x * scale;

        double Y(double y) => place.Y + y * scale;
    }

    public static PageFrame Place(PageFrame frame, PagePlacement place) => new(
        frame.Kind, place.X + frame.X * place.Scale, place.Y + frame.Y * place.Scale, frame.Width * place.Scale, frame.Height * place.Scale);

    private static ValueList<PositionedGlyph> Place(ValueList<PositionedGlyph> glyphs, double scale) =>
        scale == 1 ? glyphs : glyphs.Select(glyph => glyph with { Advance = glyph.Advance * scale }).ToValueList();

    private static ValueList<GlyphOffset> Place(ValueList<GlyphOffset> offsets, double scale) =>
        scale == 1 ? offsets : offsets.Select(offset => new GlyphOffset((float)(offset.Right * scale), (float)(offset.Up * scale))).ToValueList();
}
