using System.Globalization;
using System.Xml.Linq;
using BriefKit.Word.Packaging;

namespace BriefKit.Word.Forms;

/// <summary>Brings tables whose columns were repeated, or left out, back to the width that they had.</summary>
internal static class RepeatedColumns
{
    private static readonly XName Width = WordNames.W + "w";

    public static void Adjust(XElement root)
    {
        foreach (XElement table in root.Descendants(WordNames.Table).Where(table => table.Descendants(WordNames.Cell).Attributes(ColumnTags.From).Any()).ToList())
            AdjustTable(table);
    }

    private static void AdjustTable(XElement table)
    {
        if (table.Element(WordNames.W + "tblGrid") is not { } grid)
            return;
        List<(int Column, XElement Element)> columns = [.. grid.Elements(WordNames.W + "gridCol").Select(column => ((int?)column.Attribute(ColumnTags.Column) ?? -1, column))];
        ILookup<int, XElement> byColumn = columns.ToLookup(column => column.Column, column => column.Element);
        int total = OriginalWidth(table);
        double sum = columns.Sum(column => WidthOf(column.Element) / (double)byColumn[column.Column].Count());
        foreach ((int column, XElement element) in columns)
            element.SetAttributeValue(ColumnTags.Span, sum > 0 ? Math.Max((int)(WidthOf(element) / (double)byColumn[column].Count() * total / sum), 1) : 1);
        foreach ((_, XElement element) in columns)
            element.SetAttributeValue(Width, (string?)element.Attribute(ColumnTags.Span));
        foreach (XElement cell in table.Descendants(WordNames.Cell).Where(cell => cell.Ancestors(WordNames.Table).First() == table).ToList())
            AdjustCell(cell, byColumn);
    }

    // Columns that were left out altogether are known by what the cells have noted no longer, so the width of the table is asked first.
    private static int OriginalWidth(XElement table)
    {
        int stated = table.Property(WordNames.W + "tblPr", "tblW") is { } width && (string?)width.Attribute(WordNames.W + "type") is null or "dxa" ? WidthOf(width) : 0;
        return stated > 0 ? stated : (int?)table.Attribute(ColumnTags.Column) ?? 0;
    }

    private static void AdjustCell(XElement cell, ILookup<int, XElement> columns)
    {
        int from = (int?)cell.Attribute(ColumnTags.From) ?? 0, span = (int?)cell.Attribute(ColumnTags.Span) ?? 1;
        bool isRepeated = (string?)cell.Attribute(ColumnTags.Repeated) == "1";
        IEnumerable<int> covered = Enumerable.Range(from, span);
        int newSpan = isRepeated ? span : covered.Sum(column => columns[column].Count());
        if (newSpan == 0)
        {
            cell.Remove();
            return;
        }
        int width = covered.Sum(column => isRepeated ? columns[column].Select(WidthOf).FirstOrDefault() : columns[column].Sum(WidthOf));
        XElement? properties = cell.Element(WordNames.W + "tcPr");
        if (properties is null)
            cell.AddFirst(properties = new XElement(WordNames.W + "tcPr"));
        properties.Elements().Where(element => element.Name.LocalName is "tcW" or "gridSpan").Remove();
        XElement? style = properties.Element(WordNames.W + "cnfStyle");
        XElement[] stated = [new(WordNames.W + "tcW", new XAttribute(Width, width), new XAttribute(WordNames.W + "type", "dxa")), .. newSpan > 1 ? [new XElement(WordNames.W + "gridSpan", new XAttribute(WordNames.Value, newSpan))] : Array.Empty<XElement>()];
        if (style is null)
            properties.AddFirst(stated);
        else
            style.AddAfterSelf(stated);
    }

    private static int WidthOf(XElement element) =>
        int.TryParse((string?)element.Attribute(Width), NumberStyles.Integer, CultureInfo.InvariantCulture, out int width) && width is > 0 and < 100_000 ? width : 0;
}
