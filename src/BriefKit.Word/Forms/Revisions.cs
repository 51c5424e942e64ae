using System.Xml.Linq;
using BriefKit.Word.Packaging;

namespace BriefKit.Word.Forms;

/// <summary>Accepts tracked changes: what was inserted stays, what was deleted goes, and how things looked before is forgotten (ISO 29500-1, 17.13.5).</summary>
internal static class Revisions
{
    private static readonly XName[] Deleted =
    [
        WordNames.W + "del", WordNames.W + "moveFrom", WordNames.W + "rPrChange", WordNames.W + "pPrChange", WordNames.W + "sectPrChange",
        WordNames.W + "tblPrChange", WordNames.W + "tblGridChange", WordNames.W + "tblPrExChange", WordNames.W + "trPrChange", WordNames.W + "tcPrChange",
        WordNames.W + "numberingChange", WordNames.W + "cellMerge", WordNames.W + "cellIns", WordNames.W + "delText", WordNames.W + "delInstrText",
    ];

    private static readonly XName[] Marks =
    [
        WordNames.W + "moveFromRangeStart", WordNames.W + "moveFromRangeEnd", WordNames.W + "moveToRangeStart", WordNames.W + "moveToRangeEnd",
        WordNames.W + "customXmlInsRangeStart", WordNames.W + "customXmlInsRangeEnd", WordNames.W + "customXmlDelRangeStart", WordNames.W + "customXmlDelRangeEnd",
        WordNames.W + "customXmlMoveFromRangeStart", WordNames.W + "customXmlMoveFromRangeEnd", WordNames.W + "customXmlMoveToRangeStart", WordNames.W + "customXmlMoveToRangeEnd",
    ];

    private static readonly XName Inserted = WordNames.W + "ins", MovedHere = WordNames.W + "moveTo", Deletion = WordNames.W + "del";

    /// <returns>Whether there were any.</returns>
    public static bool Accept(XElement root)
    {
        bool isChanged = RemoveRowsAndCells(root);
        isChanged |= JoinParagraphs(root);
        isChanged |= TreeEdits.Remove(root, element => Deleted.Contains(element.Name) || Marks.Contains(element.Name)) > 0;
        TreeEdits.Replace(root, element =>
        {
            if (element.Name != Inserted && element.Name != MovedHere)
                return null;
            isChanged = true;
            bool isMark = element.Parent!.Name == WordNames.RunProperties || element.Parent.Name == WordNames.W + "trPr" || element.Parent.Name == WordNames.W + "numPr";
            return isMark ? [] : [.. element.Nodes()];
        });
        return isChanged;
    }

    private static bool RemoveRowsAndCells(XElement root)
    {
        int gone = TreeEdits.Remove(root, element =>
            (element.Name == WordNames.Row && element.Property(WordNames.W + "trPr", "del") is not null)
            || (element.Name == WordNames.Cell && element.Property(WordNames.W + "tcPr", "cellDel") is not null));
        return gone > 0 && TreeEdits.Remove(root, element => element.Name == WordNames.Table && !element.Descendants(WordNames.Row).Any()) >= 0;
    }

    // The mark that ends a paragraph can be deleted by itself: the paragraph then runs on into the next, whose properties hold for both.
    private static bool JoinParagraphs(XElement root)
    {
        bool isChanged = false;
        List<XNode> carried = [];
        TreeEdits.Replace(root, element =>
        {
            if (element.Name != WordNames.Paragraph)
                return null;
            List<XNode> content = [.. element.Nodes().Where(node => node is not XElement { Name: var name } || name != WordNames.ParagraphProperties)];
            bool runsOn = IsMarkDeleted(element) && element.NextNode is XElement { Name: var next } && next == WordNames.Paragraph;
            if (!runsOn && carried.Count == 0)
                return null;
            isChanged = true;
            XElement? properties = element.Element(WordNames.ParagraphProperties);
            element.RemoveNodes();
            element.Add(properties);
            carried.AddRange(content);
            if (runsOn)
                return [];
            element.Add(carried);
            carried.Clear();
            return null;
        });
        return isChanged;
    }

    private static bool IsMarkDeleted(XElement paragraph) =>
        paragraph.Element(WordNames.ParagraphProperties)?.Element(WordNames.RunProperties) is { } mark
        && (mark.Element(Deletion) is not null || mark.Element(WordNames.W + "moveFrom") is not null);
}
