using BriefKit.Core.Documents;
using BriefKit.Word.Markup;
using BriefKit.Word.Styles;

namespace BriefKit.Word.Content;

/// <summary>
/// The sections of the body. Word keeps a section's page and columns in its last paragraph,
/// so a change of columns is written when the first block after it begins.
/// </summary>
internal sealed class Sections(Document document, Story story, Place place, IReadOnlyList<RunningPart> running)
{
    private static readonly int Gutter = Measure.Twips(18);

    // From the text to what stands on every page, and from that to the edge of the paper at least, in points.
    private const double RunningDistance = 18, LeastEdge = 14;

    private readonly PageGeometry _page = document.Theme.Page;
    private int _columns = 1;
    private int _wantedColumns = 1;
    private bool _startsPage;
    private bool _hasContent;
    private bool _isFirst = true;

    /// <returns>The width of one column.</returns>
    public int BeginColumns(int count)
    {
        _wantedColumns = Math.Max(count, 1);
        return Math.Max((place.Width - Gutter * (_wantedColumns - 1)) / _wantedColumns, Gutter);
    }

    public void EndColumns() => _wantedColumns = 1;

    /// <summary>Says that a block is about to be written.</summary>
    public void BeginBlock()
    {
        if (_wantedColumns != _columns)
            Change();
        _hasContent = true;
    }

    /// <summary>Writes the properties of the last section, which end the body.</summary>
    public void WriteLast()
    {
        if (_columns > 1)
        {
            EndColumns();
            Change();
            WriteHairline();
        }
        WriteProperties(story.Xml);
    }

    private void Change()
    {
        // Word balances columns only where the section after them goes on with the page: a page break behind them stays with its paragraph.
        bool startsPage = _columns == 1 && story.TakePageBreak();
        if (_hasContent)
        {
            if (!story.EndsWithParagraph || story.EndsBare)
                WriteHairline();
            MarkupWriter properties = new();
            WriteProperties(properties);
            story.AddToLastParagraph(properties);
            _startsPage = startsPage;
        }
        else if (startsPage)
            story.BreakPage();
        _columns = _wantedColumns;
    }

    // What came last cannot hold the properties: a paragraph without height does.
    private void WriteHairline()
    {
        using MarkupWriter.Scope paragraph = story.Xml.Element("w:p"u8);
        using MarkupWriter.Scope element = story.Xml.Element("w:pPr"u8);
        new ParagraphProperties { Style = StyleId.Normal, Line = 20, IsLineExact = true }.WriteTo(story.Xml);
        story.EndProperties();
    }

    private void WriteProperties(MarkupWriter xml)
    {
        using MarkupWriter.Scope section = xml.Element("w:sectPr"u8);
        if (_isFirst)
        {
            foreach (RunningPart part in running)
                WriteReference(xml, part);
        }
        else if (!_startsPage)
            xml.Value("w:type"u8, "continuous");
        WritePage(xml);
        // Lines beside each other have no numbers.
        if (document.LineNumberInterval > 0 && _columns == 1)
            WriteLineNumbers(xml);
        using (MarkupWriter.Scope columns = xml.Element("w:cols"u8))
        {
            if (_columns > 1)
                xml.Attribute("w:num"u8, _columns);
            xml.Attribute("w:space"u8, Gutter);
        }
        if (_isFirst && document.FirstPage is not null)
            xml.Empty("w:titlePg"u8);
        if (new Language(document.Metadata.Language).IsRightToLeft)
        {
            xml.Empty("w:bidi"u8);
            xml.Empty("w:rtlGutter"u8);
        }
        _isFirst = false;
    }

    private void WriteLineNumbers(MarkupWriter xml)
    {
        using MarkupWriter.Scope numbers = xml.Element("w:lnNumType"u8);
        xml.Attribute("w:countBy"u8, document.LineNumberInterval);
        xml.Attribute("w:restart"u8, "continuous");
    }

    private static void WriteReference(MarkupWriter xml, RunningPart part)
    {
        using MarkupWriter.Scope reference = xml.Element(part.IsHeader ? "w:headerReference"u8 : "w:footerReference"u8);
        xml.Attribute("w:type"u8, part.Pages);
        xml.Attribute("r:id"u8, part.Id);
    }

    // A line of running matter keeps its distance from the text; no printer prints to the edge.
    private double FromEdge(double margin) => Math.Max(margin - RunningDistance - document.Theme.SmallLeading, LeastEdge);

    private void WritePage(MarkupWriter xml)
    {
        using (MarkupWriter.Scope size = xml.Element("w:pgSz"u8))
        {
            xml.Attribute("w:w"u8, Measure.Twips(_page.Width));
            xml.Attribute("w:h"u8, Measure.Twips(_page.Height));
            if (_page.Width > _page.Height)
                xml.Attribute("w:orient"u8, "landscape");
        }
        using MarkupWriter.Scope margins = xml.Element("w:pgMar"u8);
        xml.Attribute("w:top"u8, Measure.Twips(_page.Top));
        xml.Attribute("w:right"u8, Measure.Twips(_page.Right));
        xml.Attribute("w:bottom"u8, Measure.Twips(_page.Bottom));
        xml.Attribute("w:left"u8, Measure.Twips(_page.Left));
        xml.Attribute("w:header"u8, Measure.Twips(FromEdge(_page.Top)));
        xml.Attribute("w:footer"u8, Measure.Twips(FromEdge(_page.Bottom)));
        xml.Attribute("w:gutter"u8, Measure.Twips(_page.Binding));
    }
}
