using System.Globalization;
using System.Xml;

namespace BriefKit.Word.Content;

/// <summary>How large an SVG drawing is, by what its root element says (SVG 2, 8.2 and 8.6).</summary>
internal static class DrawingSize
{
    // What a drawing that states no size is taken to be (CSS 2.1, 10.3.2), in pixels.
    private const double UsualWidth = 300, UsualHeight = 150;
    private const double PointsPerPixel = 0.75, Largest = 14_400;

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersFromEntities = 1024 };

    /// <returns>Null where it is no drawing.</returns>
    public static PictureSize? Of(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using MemoryStream stream = new(bytes.ToArray());
            using XmlReader reader = XmlReader.Create(stream, Settings);
            return reader.MoveToContent() == XmlNodeType.Element && reader.LocalName == "svg" ? OfRoot(reader) : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static PictureSize? OfRoot(XmlReader root)
    {
        double? width = Length(root.GetAttribute("width")), height = Length(root.GetAttribute("height"));
        (double Width, double Height)? box = Box(root.GetAttribute("viewBox"));
        double ratio = box is var (across, down) ? down / across : UsualHeight / UsualWidth;
        double wide = width ?? (height / ratio) ?? box?.Width ?? UsualWidth;
        double high = height ?? wide * ratio;
        PictureSize size = new(wide * PointsPerPixel, high * PointsPerPixel);
        return size is { Width: > 0 and < Largest, Height: > 0 and < Largest } ? size : null;
    }

    private static (double Width, double Height)? Box(string? text)
    {
        string[] parts = text?.Split((char[])[' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries) ?? [];
        return parts.Length == 4 && Number(parts[2]) is > 0 and double width && Number(parts[3]) is > 0 and double height ? (width, height) : null;
    }

    // In pixels; a part of what is around (%, em) says nothing here.
    private static double? Length(string? text)
    {
        if (text is null)
            return null;
        string trimmed = text.Trim();
        (string unit, double pixels)[] units = [("px", 1), ("pt", 1 / PointsPerPixel), ("pc", 16), ("mm", 96 / 25.4), ("cm", 96 / 2.54), ("in", 96)];
        foreach ((string unit, double pixels) in units)
        {
            if (trimmed.EndsWith(unit, StringComparison.Ordinal))
                return Number(trimmed[..^unit.Length]) * pixels;
        }
        return Number(trimmed);
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value > 0 ? value : null;
}
