using System.Globalization;
using System.Xml.Linq;
using BriefKit.Core.Documents;
using BriefKit.Word.Content;
using BriefKit.Word.Packaging;
using BriefKit.Word.Styles;

namespace BriefKit.Word.Forms;

/// <summary>Finds out how much room there is where a value stands.</summary>
internal static class PlaceFinder
{
    // What Word's own table style leaves at the sides of a cell, and the least that text can stand in.
    private const int CellPadding = 216, Least = 720;

    public static ValuePlace Of(ValueElement value, XElement body)
    {
        XElement root = value.Ancestors().Last();
        StoryKind kind = root.Name == WordNames.W + "document" && !value.Ancestors(WordNames.TextBox).Any() ? StoryKind.Body
            : root.Name == WordNames.W + "footnote" || root.Name == WordNames.W + "endnote" ? StoryKind.Notes
            : StoryKind.Running;
        XElement? cell = value.Ancestors(WordNames.Cell).FirstOrDefault();
        int width = TextWidth(body, value);
        if (cell is not null)
            width = Math.Min(CellWidth(cell) ?? width / Math.Max(cell.Parent?.Elements(WordNames.Cell).Count() ?? 1, 1), width) - CellPadding;
        return new ValuePlace(kind, Math.Max(width, Least), cell is not null);
    }

    /// <summary>The width of the text of the section that an element stands in, in twips.</summary>
    public static int TextWidth(XElement body, XElement? within = null)
    {
        XElement? section = within?.AncestorsAndSelf().Last(element => element.Parent is null || element.Parent.Name == WordNames.W + "body")
            .ElementsAfterSelf().SelectMany(element => element.DescendantsAndSelf(WordNames.SectionProperties)).FirstOrDefault();
        section ??= body.Elements(WordNames.SectionProperties).LastOrDefault();
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
