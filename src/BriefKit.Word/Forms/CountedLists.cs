using System.Xml.Linq;
using BriefKit.Word.Merging;
using BriefKit.Word.Packaging;

namespace BriefKit.Word.Forms;

/// <summary>
/// The numbered lists of a part while it is put together: each is as the template has it when it is first met, and one of its own wherever it
/// begins anew.
/// </summary>
internal sealed class CountedLists(ListNumbers numbers, MergedNumbering numbering)
{
    private readonly HashSet<string> _met = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ended = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _current = new(StringComparer.Ordinal);

    /// <summary>Has all lists begin anew, for another record.</summary>
    public void EndAll() => _ended.UnionWith(_met);

    /// <summary>Has lists begin anew that have begun.</summary>
    public void End(IEnumerable<string> lists) => _ended.UnionWith(lists.Where(_met.Contains));

    /// <summary>Counts the items in something that was added.</summary>
    public void Count(XElement added)
    {
        foreach (XElement properties in added.DescendantsAndSelf(WordNames.ParagraphProperties).Where(properties => properties.Parent?.Name == WordNames.Paragraph).ToList())
        {
            XElement item = properties.Parent!;
            if (numbers.NumberedIdOf(item) is not string list)
                continue;
            _met.Add(list);
            if (_ended.Remove(list))
                _current[list] = numbering.Restart(list);
            if (_current.TryGetValue(list, out string? current))
                numbers.Move(item, list, current);
        }
    }
}
