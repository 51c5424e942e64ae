using System.Xml.Linq;

namespace BriefKit.Word.Packaging;

/// <summary>Puts the properties of a paragraph where they have to stand: those of CT_PPr have an order (ISO 29500-1, 17.3.1.26).</summary>
internal static class ParagraphOrder
{
    private static readonly string[] Order =
    [
        "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens",
        "kinsoku", "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid", "spacing", "ind",
    ];

    /// <summary>Gives a paragraph a property, in the place of another of the name.</summary>
    public static void Set(XElement paragraph, XElement property)
    {
        XElement? properties = paragraph.Element(WordNames.ParagraphProperties);
        if (properties is null)
            paragraph.AddFirst(properties = new XElement(WordNames.ParagraphProperties));
        properties.Elements(property.Name).Remove();
        int place = Array.IndexOf(Order, property.Name.LocalName);
        XElement? before = properties.Elements().LastOrDefault(element => Array.IndexOf(Order, element.Name.LocalName) is >= 0 and int other && other < place);
        if (before is null)
            properties.AddFirst(property);
        else
            before.AddAfterSelf(property);
    }
}
