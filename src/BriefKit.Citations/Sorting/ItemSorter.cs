using BriefKit.Citations.Items;
using BriefKit.Citations.Rendering;
using BriefKit.Citations.Styles;
using BriefKit.Core.Collections;

namespace BriefKit.Citations.Sorting;

/// <summary>Sorts cites and entries by the keys of a style; those that no key tells apart stay in order.</summary>
internal sealed class ItemSorter
{
    private const char NameSeparator = '\u0001';

    private readonly ValueList<SortKey> _keys;
    private readonly SortValues _values;
    private readonly Collator _collator;
    private readonly Dictionary<Item, string?[]> _known = [];

    public ItemSorter(Evaluator evaluator, ValueList<SortKey> keys)
    {
        _keys = keys;
        _values = new SortValues(evaluator, keys);
        _collator = Collator.For(evaluator.Context.Locale.Language);
    }

    /// <summary>The things in the order of their items.</summary>
    public List<T> Sort<T>(IReadOnlyList<T> things, Func<T, Item> itemOf) =>
        _keys.IsEmpty ? [.. things] : [.. things.OrderBy(thing => ValuesOf(itemOf(thing)), Comparer<string?[]>.Create(Compare))];

    private string?[] ValuesOf(Item item)
    {
        if (!_known.TryGetValue(item, out string?[]? values))
            _known[item] = values = _values.Of(new CiteContext(item));
        return values;
    }

    // Word by word: "A Hansen" goes before "Ab Delrahman".
    private int CompareWords(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        while (true)
        {
            int leftEnd = left.IndexOfAny(' ', NameSeparator), rightEnd = right.IndexOfAny(' ', NameSeparator);
            int order = _collator.Compare(leftEnd < 0 ? left : left[..leftEnd], rightEnd < 0 ? right : right[..rightEnd]);
            if (order != 0 || (leftEnd < 0 && rightEnd < 0))
                return order;
            if (leftEnd < 0 || rightEnd < 0)
                return leftEnd < 0 ? -1 : 1;
            if (left[leftEnd] != right[rightEnd])
                return left[leftEnd] == NameSeparator ? -1 : 1;
            left = left[(leftEnd + 1)..];
            right = right[(rightEnd + 1)..];
        }
    }

    private int Compare(string?[] left, string?[] right)
    {
        for (int i = 0; i < _keys.Length; i++)
        {
            int order = (left[i], right[i]) switch
            {
                (null, null) => 0,
                (null, _) => 1,
                (_, null) => -1,
                (string first, string second) when _keys[i].IsDescending => CompareWords(second, first),
                (string first, string second) => CompareWords(first, second),
            };
            if (order != 0)
                return order;
        }
        return 0;
    }
}
