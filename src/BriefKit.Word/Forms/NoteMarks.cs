using System.Xml.Linq;
using BriefKit.Word.Packaging;

namespace BriefKit.Word.Forms;

/// <summary>
/// Sets the mark of a note that a citation became where note marks stand: without a space before it, and behind the punctuation that follows,
/// which in the template stood around a citation in the text.
/// </summary>
internal static class NoteMarks
{
    private const string Punctuation = ".,;:!?)]’”»。，；：！？）」》";

    /// <param name="contentOf">What takes the place of a value; null where that is not known.</param>
    public static void Settle(XElement root, Func<ValueElement, IReadOnlyList<XElement>?> contentOf)
    {
        HashSet<XElement> marks = [.. root.Descendants().OfType<ValueElement>().Where(value => IsMark(contentOf(value)))];
        foreach (XElement around in marks.Select(mark => mark.Parent!).Distinct().ToList())
            SettleIn(around, marks);
    }

    private static bool IsMark(IReadOnlyList<XElement>? content) => content is [var run] && run.Name == WordNames.Run && run.Element(WordNames.FootnoteReference) is not null;

    // All in one go: to find what stands before a node is a walk through all that do.
    private static void SettleIn(XElement around, HashSet<XElement> marks)
    {
        List<XNode> nodes = [.. around.Nodes()], settled = [];
        for (int i = 0; i < nodes.Count; i++)
        {
            if (nodes[i] is XElement mark && marks.Contains(mark))
            {
                if (i > 0)
                    TrimEnd(nodes[i - 1]);
                if (i + 1 < nodes.Count && TakePunctuation(nodes[i + 1]) is { } moved)
                    settled.Add(moved);
            }
            settled.Add(nodes[i]);
        }
        if (settled.Count == nodes.Count)
            return;
        around.RemoveNodes();
        around.Add(settled);
    }

    private static void TrimEnd(XNode before)
    {
        if (TextOf(before)?.Elements().LastOrDefault() is { } text && text.Name == WordNames.Text)
            text.Value = text.Value.TrimEnd(' ', '\u00A0');
    }

    // The run of what goes before the mark; null where nothing does.
    private static XElement? TakePunctuation(XNode behind)
    {
        if (TextOf(behind) is not { } run || run.Elements().FirstOrDefault(element => element.Name != WordNames.RunProperties) is not { } text || text.Name != WordNames.Text)
            return null;
        int length = 0;
        while (length < text.Value.Length && Punctuation.Contains(text.Value[length], StringComparison.Ordinal))
            length++;
        if (length == 0)
            return null;
        XElement moved = new(WordNames.Run, run.Element(WordNames.RunProperties) is { } properties ? new XElement(properties) : null, new XElement(WordNames.Text, text.Value[..length]));
        text.Value = text.Value[length..];
        return moved;
    }

    private static XElement? TextOf(XNode node) => node is XElement { Name: var name } run && name == WordNames.Run ? run : null;
}
