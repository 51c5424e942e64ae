using BriefKit.Core.Documents;
using BriefKit.Word.Markup;

namespace BriefKit.Word.Styles;

/// <summary>The table styles: Word's own two, ours for data, and two that only hold text in place.</summary>
internal sealed class TableStyles(MarkupWriter xml, Theme theme)
{
    private Rule Thin => new(theme.RuleColor.Hex, Measure.EighthPoints(0.5), 0);

    private Rule Thick => new(theme.AccentColor.Hex, Measure.EighthPoints(1), 0);

    public void Write()
    {
        Style(StyleId.TableNormal, "Normal Table", default, new Padding(0, 108, 0, 108));
        Style(StyleId.TableGrid, "Table Grid", new Edges(Thin, Thin, Thin, Thin, Thin, Thin), null);
        Style(StyleId.RecordTable, "BriefKit Table", new Edges(Thick, null, Thick, null, Thin, null), new Padding(40, 80, 40, 80), hasTintedHead: true);
        Style(StyleId.LayoutTable, "BriefKit Layout", default, new Padding(0, 0, 40, 160));
        Rule edge = new(theme.TintColor.Hex, Measure.EighthPoints(0.5), 0);
        int padding = Measure.Twips(StyleSheet.BoxPadding);
        Style(StyleId.BoxTable, "BriefKit Box", new Edges(edge, edge, edge, edge, null, null), new Padding(padding, padding, padding, padding), tint: theme.TintColor.Hex);
    }

    private void Style(string id, string name, Edges edges, Padding? padding, bool hasTintedHead = false, string? tint = null)
    {
        bool isNormal = id == StyleId.TableNormal;
        using MarkupWriter.Scope style = xml.Element("w:style"u8);
        xml.Attribute("w:type"u8, "table");
        if (isNormal)
            xml.Attribute("w:default"u8, "1");
        if (name.StartsWith("BriefKit", StringComparison.Ordinal))
            xml.Attribute("w:customStyle"u8, "1");
        xml.Attribute("w:styleId"u8, id);
        xml.Value("w:name"u8, name);
        if (!isNormal)
            xml.Value("w:basedOn"u8, StyleId.TableNormal);
        xml.Value("w:uiPriority"u8, isNormal ? 99 : 39);
        using (MarkupWriter.Scope properties = xml.Element("w:tblPr"u8))
        {
            if (isNormal)
                WriteWidth("w:tblInd"u8, 0);
            WriteEdges(edges);
            if (padding is Padding cell)
                WritePadding(cell);
        }
        if (tint is not null)
            WriteTint(tint);
        if (hasTintedHead)
            WriteTintedHead();
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

    private void WriteTintedHead()
    {
        using MarkupWriter.Scope head = xml.Element("w:tblStylePr"u8);
        xml.Attribute("w:type"u8, "firstRow");
        WriteTint(theme.TintColor.Hex);
    }

    private void WriteTint(string color)
    {
        using MarkupWriter.Scope cell = xml.Element("w:tcPr"u8);
        xml.Shade(color);
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
