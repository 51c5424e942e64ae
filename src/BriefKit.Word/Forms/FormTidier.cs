using System.Xml.Linq;
using BriefKit.Word.Packaging;

namespace BriefKit.Word.Forms;

/// <summary>
/// Leaves a part as Word wants it once it is filled in: no paragraph, row or table that came to nothing, a paragraph at the end of each cell,
/// columns as wide as there is room.
/// </summary>
internal static class FormTidier
{
    private static readonly XName[] NeedParagraph =
    [
        WordNames.Cell, WordNames.TextBox, WordNames.W + "hdr", WordNames.W + "ftr", WordNames.W + "footnote", WordNames.W + "endnote",
    ];

    public static void Tidy(XElement root)
    {
        UnnestParagraphs(root);
        RepeatedColumns.Adjust(root);
        TreeEdits.Replace(root, element => IsEmptied(element) ? [] : null);
        TreeEdits.Replace(root, element => element.Name == WordNames.Table && !element.Descendants(WordNames.Row).Any() ? [] : null);
        CopyTextBoxes(root);
        foreach (XElement element in root.DescendantsAndSelf().ToList())
        {
            if (element.Name == WordNames.Table && element.ElementsAfterSelf().FirstOrDefault(next => !BookmarkNames.IsBookmark(next))?.Name == WordNames.Table)
                element.AddAfterSelf(Hairline());
            bool needsParagraph = NeedParagraph.Contains(element.Name) && LastBlock(element)?.Name != WordNames.Paragraph;
            if (needsParagraph && !IsInContentControl(element))
                element.Add(new XElement(WordNames.Paragraph));
        }
    }

    // A content control at the end of a cell holds its paragraph.
    private static bool IsInContentControl(XElement container) =>
        LastBlock(container) is { } last && last.Name == WordNames.W + "sdt" && last.Element(WordNames.Content) is { } content && LastBlock(content)?.Name == WordNames.Paragraph;

    private static XElement? LastBlock(XElement container) => container.Elements().LastOrDefault(element => !BookmarkNames.IsBookmark(element));

    private static bool IsEmptied(XElement element)
    {
        if (element.Attribute(FormUnraveler.Filled) is null || Substance.HoldsSeen(element))
            return false;
        if (element.Name == WordNames.Row)
            return true;
        bool isNeeded = element.Property(WordNames.ParagraphProperties, "sectPr") is not null
            || !element.Parent!.Elements().Any(other => other != element && (other.Name == WordNames.Paragraph || other.Name == WordNames.Table || other.Name == WordNames.W + "sdt"));
        return !isNeeded;
    }

    // What code printed of the form's own paragraphs into a line.
    private static void UnnestParagraphs(XElement root) => ParagraphSplitter.Split(root, element => IsNested(element) ? [element] : null);

    private static bool IsNested(XElement element) =>
        (element.Name == WordNames.Paragraph || element.Name == WordNames.Table)
        && element.Parent is { } parent && (parent.Name == WordNames.Paragraph || (parent.Name == WordNames.Hyperlink && parent.Ancestors(WordNames.Paragraph).Any()));

    // Programs that do not know the newer form of a text box read an older one beside it, which has to say the same.
    private static void CopyTextBoxes(XElement root)
    {
        foreach (XElement alternatives in root.Descendants(WordNames.Compatibility + "AlternateContent").ToList())
        {
            List<XElement> chosen = [.. alternatives.Elements(WordNames.Compatibility + "Choice").Take(1).Descendants(WordNames.TextBox)];
            List<XElement> others = [.. alternatives.Elements(WordNames.Compatibility + "Fallback").Descendants(WordNames.TextBox)];
            if (chosen.Count == 0)
                continue;
            for (int i = 0; i < others.Count; i++)
            {
                others[i].ReplaceNodes(i < chosen.Count ? chosen[i].Nodes() : new XElement(WordNames.Paragraph));
                others[i].Descendants().Where(BookmarkNames.IsBookmark).Remove();
            }
        }
    }

    private static XElement Hairline() => new(WordNames.Paragraph, new XElement(WordNames.ParagraphProperties, new XElement(WordNames.W + "spacing",
        new XAttribute(WordNames.W + "before", 0), new XAttribute(WordNames.W + "after", 0), new XAttribute(WordNames.W + "line", 20), new XAttribute(WordNames.W + "lineRule", "exact"))));
}
