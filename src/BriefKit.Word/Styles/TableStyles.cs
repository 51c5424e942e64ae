using BriefKit.Word.Markup;

namespace BriefKit.Word.Styles;

/// <summary>The table styles: Word's own two, ours for data, and one for boxes.</summary>
internal sealed class TableStyles(MarkupWriter xml, StyleWriter styles, Palette palette)
{
    private const double HeavyRule = 0.9, LightRule = 0.5;

    // Within a cell: above and below, and on either side, in points.
    private const double Rise = 3, Side = 4;

    /// <summary>On either side within a cell of data, in twips.</summary>
    public static readonly int SidePadding = Measure.Twips(Side);

    public void Write()
    {
        Rule heavy = RuleOf(palette.Text, HeavyRule), grid = RuleOf(palette.Rule, LightRule);
        Write(StyleId.TableNormal, "Normal Table", new(99, IsHidden: true), default, new Padding(0, 108, 0, 108));
        Write(StyleId.TableGrid, "Table Grid", new(39), new Edges(grid, grid, grid, grid, grid, grid), null);
        int rise = Measure.Twips(Rise), side = SidePadding;
        Write(StyleId.RecordTable, "BriefKit Table", new(40, IsCustom: true), new Edges(heavy, null, heavy, null, null, null), new Padding(rise, side, rise, side), hasTintedHead: true);
        Rule edge = RuleOf(palette.Tint, LightRule);
        int padding = Measure.Twips(StyleSheet.BoxPadding);
        Write(StyleId.BoxTable, "BriefKit Box", new(41, IsCustom: true), new Edges(edge, edge, edge, edge, null, null), new Padding(padding, padding, padding, padding), isTinted: true);
    }

    /// <summary>What parts a head from what it heads.</summary>
    public static Rule BelowHead(Palette palette) => RuleOf(palette.Text, LightRule);

    private static Rule RuleOf(Ink color, double points) => new(color, Measure.EighthPoints(points), 0);

    private void Write(string id, string name, StyleStanding standing, Edges edges, Padding? padding, bool hasTintedHead = false, bool isTinted = false)
    {
        bool isNormal = id == StyleId.TableNormal;
        using MarkupWriter.Scope style = styles.Begin("table", id, name, standing, isNormal ? null : StyleId.TableNormal);
        using (MarkupWriter.Scope properties = xml.Element("w:tblPr"u8))
        {
            if (isNormal)
                WriteWidth("w:tblInd"u8, 0);
            WriteEdges(edges);
            if (padding is Padding cell)
                WritePadding(cell);
        }
        if (isTinted)
            WriteTint();
        if (hasTintedHead)
        {
            using MarkupWriter.Scope head = xml.Element("w:tblStylePr"u8);
            xml.Attribute("w:type"u8, "firstRow");
            WriteTint();
        }
    }

    private void WriteTint()
    {
        using MarkupWriter.Scope cell = xml.Element("w:tcPr"u8);
        xml.Shade(palette.Tint);
    }

    private void WriteEdges(Edges edges)
    {
        if (edges == default)
            return;
        using MarkupWriter.Scope borders = xml.Element("w:tblBorders"u8);
        xml.Rule("w:top"u8, edges.Top);
        xml.Rule("w:left"u8, edges.Left);
        xml.Rule("w:bottom"u8, edges.Bottom);
        xml.Rule("w:right"u8, edges.Right);
        xml.Rule("w:insideH"u8, edges.Rows);
        xml.Rule("w:insideV"u8, edges.Columns);
    }

    private void WritePadding(Padding padding)
    {
        using MarkupWriter.Scope margins = xml.Element("w:tblCellMar"u8);
        WriteWidth("w:top"u8, padding.Top);
        WriteWidth("w:left"u8, padding.Left);
        WriteWidth("w:bottom"u8, padding.Bottom);
        WriteWidth("w:right"u8, padding.Right);
    }

    private void WriteWidth(ReadOnlySpan<byte> name, int twips)
    {
        using MarkupWriter.Scope element = xml.Element(name);
        xml.Attribute("w:w"u8, twips);
        xml.Attribute("w:type"u8, "dxa");
    }

    private readonly record struct Edges(Rule? Top, Rule? Left, Rule? Bottom, Rule? Right, Rule? Rows, Rule? Columns);

    private readonly record struct Padding(int Top, int Left, int Bottom, int Right);
}
