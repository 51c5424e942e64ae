using System.Globalization;
using System.Xml.Linq;
using BriefKit.Core.Documents;
using BriefKit.Word.Content;
using BriefKit.Word.Packaging;
using BriefKit.Word.Styles;

namespace BriefKit.Word.Forms;

/// <summary>Finds out how much room there is where a value stands.</summary>
internal sealed class PlaceFinder
{
    // What Word's own table style leaves at the sides of a cell, and the least that text can stand in.
    private const int CellPadding = 216, Least = 720;

    private readonly Dictionary<XElement, int> _widths = [];

    // How many cells rows have.
    private readonly Dictionary<XElement, int> _cells = [];
    private readonly int _last;

    /// <param name="body">Whose sections say how wide text is.</param>
    public PlaceFinder(XElement body)
    {
        int width = TextWidth(body.Elements(WordNames.SectionProperties).LastOrDefault());
        _last = width;
        // A section's properties stand in its last paragraph (ISO 29500-1, 17.6.18).
        foreach (XElement element in body.Elements().Reverse())
        {
            if (element.DescendantsAndSelf(WordNames.SectionProperties).FirstOrDefault() is { } section)
                width = TextWidth(section);
            _widths[element] = width;
        }
    }

    public ValuePlace Of(ValueElement value)
    {
        XElement[] around = [.. value.AncestorsAndSelf()];
        XElement root = around[^1];
        StoryKind kind = root.Name == WordNames.W + "document" && !around.Any(element => element.Name == WordNames.TextBox) ? StoryKind.Body
            : root.Name == WordNames.W + "footnote" || root.Name == WordNames.W + "endnote" ? StoryKind.Notes
            : StoryKind.Running;
        XElement? cell = around.FirstOrDefault(element => element.Name == WordNames.Cell);
        int width = around.Length > 2 ? _widths.GetValueOrDefault(around[^3], _last) : _last;
        if (cell is not null)
            width = Math.Min(CellWidth(cell) ?? width / CellsBeside(cell), width) - CellPadding;
        return new ValuePlace(kind, Math.Max(width, Least), cell is not null);
    }

    private int CellsBeside(XElement cell)
    {
        if (cell.Parent is not { } row)
            return 1;
        if (!_cells.TryGetValue(row, out int count))
            _cells.Add(row, count = row.Elements(WordNames.Cell).Count());
        return count;
    }

    private static int TextWidth(XElement? section)
    {
        int page = Twips(section?.Element(WordNames.W + "pgSz"), "w") ?? Measure.Twips(PageGeometry.A4.Width);
        XElement? margins = section?.Element(WordNames.W + "pgMar");
        int width = page - (Twips(margins, "left") ?? 1440) - (Twips(margins, "right") ?? 1440) - (Twips(margins, "gutter") ?? 0);
        XElement? columns = section?.Element(WordNames.W + "cols");
        int count = Math.Clamp(Twips(columns, "num") ?? 1, 1, 12);
        return Math.Max((width - (count - 1) * (Twips(columns, "space") ?? 720)) / count, Least);
    }

    private static int? CellWidth(XElement cell)
    {
        XElement? width = cell.Property(WordNames.W + "tcPr", "tcW");
        return (string?)width?.Attribute(WordNames.W + "type") is null or "dxa" && Twips(width, "w") is int twips and > 0 ? twips : null;
    }

    private static int? Twips(XElement? element, string attribute) =>
        int.TryParse((string?)element?.Attribute(WordNames.W + attribute), NumberStyles.Integer, CultureInfo.InvariantCulture, out int twips) && twips is >= 0 and < 100_000 ? twips : null;
}
