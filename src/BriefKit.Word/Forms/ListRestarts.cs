using System.Xml.Linq;
using BriefKit.Word.Packaging;

namespace BriefKit.Word.Forms;

/// <summary>
/// Finds the numbered lists that begin anew in each round of a loop: those that begin in it. A loop over the items of a list goes on counting:
/// one that holds nothing else, or in which each round is an item and what belongs to it, or a row with a number.
/// </summary>
internal sealed class ListRestarts
{
    public static readonly XName Mark = WordNames.Own + "restart";

    private static readonly XName Ids = WordNames.Own + "ids";

    private readonly Dictionary<XElement, string> _lists = [];
    private readonly HashSet<XElement> _firsts = [];
    private readonly HashSet<XElement> _repeated = [];

    public ListRestarts(XElement root, ListNumbers numbers)
    {
        HashSet<string> begun = new(StringComparer.Ordinal);
        foreach (XElement paragraph in root.Descendants(WordNames.Paragraph))
        {
            if (numbers.NumberedIdOf(paragraph) is not string list)
                continue;
            _lists.Add(paragraph, list);
            if (begun.Add(list))
                _firsts.Add(paragraph);
        }
    }

    /// <param name="loops">Inner ones first.</param>
    public void Place(IEnumerable<TagBlock> loops)
    {
        if (_lists.Count == 0)
            return;
        foreach (TagBlock loop in loops)
        {
            List<XElement> inside = [.. loop.Inside.DescendantsAndSelf(WordNames.Paragraph)];
            string[] ids = [.. inside.Where(_lists.ContainsKey).GroupBy(item => _lists[item], StringComparer.Ordinal)
                .Where(list => _firsts.Contains(list.First()) && !GoesOn(loop, [.. list], inside))
                .Select(list => list.Key).Order(StringComparer.Ordinal)];
            if (ids.Length > 0)
                loop.Opener.AddAfterSelf(new XElement(Mark, new XAttribute(Ids, string.Join(' ', ids))));
            _repeated.UnionWith(inside);
        }
    }

    /// <summary>The lists that a mark has begin anew.</summary>
    public static IReadOnlyList<string> ListsOf(XElement mark) => ((string)mark.Attribute(Ids)!).Split(' ');

    private bool GoesOn(TagBlock loop, List<XElement> items, List<XElement> inside)
    {
        if (items.Count == inside.Count)
            return true;
        bool isOneItem = items.Count == 1 && !_repeated.Contains(items[0]);
        return isOneItem && (items[0] == inside[0] || loop.Opener.Parent!.Name == WordNames.Table);
    }
}
