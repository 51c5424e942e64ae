using System.Xml.Linq;
using BriefKit.Core.Text;
using BriefKit.Word.Packaging;

namespace BriefKit.Word.Forms;

/// <summary>
/// Finds the numbered lists that begin anew in each round of a loop: those that stand in the loop as a whole, with something else beside
/// them. A loop over the items of a list goes on counting.
/// </summary>
internal sealed class ListRestarts(ListNumbers numbers)
{
    public static readonly XName Mark = WordNames.Own + "restart", Ids = WordNames.Own + "ids";

    public void Place(XElement root)
    {
        Dictionary<string, HashSet<XElement>> lists = root.Descendants(WordNames.Paragraph)
            .Select(paragraph => (Paragraph: paragraph, Id: numbers.NumberedIdOf(paragraph)))
            .Where(pair => pair.Id is not null)
            .GroupBy(pair => pair.Id!, pair => pair.Paragraph, StringComparer.Ordinal)
            .ToDictionary(list => list.Key, list => list.ToHashSet(), StringComparer.Ordinal);
        if (lists.Count == 0)
            return;
        foreach (TagBlock block in TagBlock.In(root, new DiagnosticBag()).Where(block => block.IsLoop && block.Opener.Parent == block.Tags[^1].Parent))
        {
            HashSet<XElement> inside = [.. block.Opener.ElementsAfterSelf().TakeWhile(element => element != block.Tags[^1]).SelectMany(element => element.DescendantsAndSelf(WordNames.Paragraph))];
            string[] ids = [.. lists.Where(list => list.Value.Count < inside.Count && list.Value.IsSubsetOf(inside)).Select(list => list.Key).Order(StringComparer.Ordinal)];
            if (ids.Length > 0)
                block.Opener.AddAfterSelf(new XElement(Mark, new XAttribute(Ids, string.Join(' ', ids))));
        }
    }
}
