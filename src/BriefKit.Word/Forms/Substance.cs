using System.Xml.Linq;
using BriefKit.Word.Packaging;

namespace BriefKit.Word.Forms;

/// <summary>Whether something in a text is there to be seen: what is not may go when the tags beside it go.</summary>
internal static class Substance
{
    private static readonly XName[] Unseen =
    [
        WordNames.ParagraphProperties, WordNames.RunProperties, WordNames.BookmarkStart, WordNames.BookmarkEnd, WordNames.W + "sdtPr", WordNames.W + "sdtEndPr",
        WordNames.W + "permStart", WordNames.W + "permEnd", WordNames.W + "tblPr", WordNames.W + "tblGrid", WordNames.W + "trPr", WordNames.W + "tcPr", WordNames.W + "tblPrEx",
        WordNames.W + "softHyphen", ListRestarts.Mark, TurnMarks.Begin, TurnMarks.End,
    ];

    private static readonly XName[] Holders =
    [
        WordNames.Paragraph, WordNames.Run, WordNames.Hyperlink, WordNames.W + "sdt", WordNames.Content, WordNames.Table, WordNames.Row, WordNames.Cell, WordNames.W + "dir", WordNames.W + "bdo",
    ];

    /// <summary>Whether a node shows anything. Blanks do not, nor do tags that print nothing.</summary>
    public static bool IsSeen(XNode node) => node switch
    {
        TagElement tag => tag.Tag.Code.Prints,
        XElement element when Unseen.Contains(element.Name) => false,
        XElement element when element.Name == WordNames.Text => !string.IsNullOrWhiteSpace(element.Value),
        XElement element when Holders.Contains(element.Name) => HoldsSeen(element),
        XElement => true,
        _ => false,
    };

    public static bool HoldsSeen(XElement element) => element.Nodes().Any(IsSeen);
}
