using System.Xml.Linq;
using BriefKit.Word.Packaging;

namespace BriefKit.Word.Forms;

/// <summary>Ends a paragraph before blocks that are to stand in the middle of it, and has it go on behind them.</summary>
internal static class ParagraphSplitter
{
    /// <param name="place">An element somewhere within the paragraph, which the blocks take the place of.</param>
    public static void Split(XElement paragraph, XElement place, IReadOnlyList<XElement> blocks)
    {
        List<XNode> behind = TakeBehind(paragraph, place);
        XElement? properties = paragraph.Element(WordNames.ParagraphProperties);
        XElement rest = new(paragraph.Name, paragraph.Attributes(), properties is null ? null : new XElement(properties), behind);
        XElement? section = properties?.Element(WordNames.SectionProperties);
        properties?.Elements(WordNames.SectionProperties).Remove();
        rest.Element(WordNames.ParagraphProperties)?.Elements(WordNames.W + "pageBreakBefore").Remove();
        List<XElement> following = [.. blocks];
        if (section is not null || Substance.HoldsSeen(rest))
            following.Add(rest);
        paragraph.AddAfterSelf(following);
        bool isKept = Substance.HoldsSeen(paragraph);
        if (!isKept && properties?.Element(WordNames.W + "pageBreakBefore") is { } breaks && following.Find(element => element.Name == WordNames.Paragraph) is { } first)
            BreakBefore(first, breaks);
        if (!isKept)
            paragraph.Remove();
    }

    // What stands behind the place, link by link from the inside: each link is opened again behind it.
    private static List<XNode> TakeBehind(XElement paragraph, XElement place)
    {
        List<XNode> behind = Take(place);
        XElement around = place.Parent!;
        place.Remove();
        while (around != paragraph)
        {
            XElement outer = around.Parent!;
            bool opensAgain = around.Name == WordNames.Hyperlink && behind.Count > 0;
            if (opensAgain)
                behind = [new XElement(around.Name, around.Attributes(), behind)];
            behind.AddRange(Take(around));
            around = outer;
        }
        return behind;
    }

    private static List<XNode> Take(XElement place)
    {
        List<XNode> nodes = [.. place.NodesAfterSelf()];
        foreach (XNode node in nodes)
            node.Remove();
        return nodes;
    }

    private static void BreakBefore(XElement paragraph, XElement breaks)
    {
        if (paragraph.Property(WordNames.ParagraphProperties, breaks.Name.LocalName) is null)
            ParagraphOrder.Set(paragraph, new XElement(breaks));
    }
}
