using BriefKit.Citations.Items;
using BriefKit.Citations.Rendering;
using BriefKit.Citations.Styles;
using BriefKit.Core.Collections;

namespace BriefKit.Citations.Sorting;

/// <summary>Sorts cites and entries by the keys of a style; those that no key tells apart stay in order.</summary>
internal sealed class ItemSorter(ParallelRenderer renderer, ValueList<SortKey> keys)
{
    private readonly Collator _collator = Collator.For(renderer.First.Evaluator.Context.Locale.Language);
    private readonly Dictionary<Item, byte[]> _known = [];

    /// <summary>The things in the order of their items.</summary>
    public List<T> Sort<T>(IReadOnlyList<T> things, Func<T, Item> itemOf)
    {
        if (keys.IsEmpty || things.Count < 2)
            return [.. things];
        Learn([.. things.Select(itemOf).Where(item => !_known.ContainsKey(item)).Distinct()]);
        (byte[] Key, int Place)[] order = [.. things.Select((thing, place) => (_known[itemOf(thing)], place))];
        Array.Sort(order, static (left, right) =>
        {
            int byKey = left.Key.AsSpan().SequenceCompareTo(right.Key);
            return byKey != 0 ? byKey : left.Place.CompareTo(right.Place);
        });
        return [.. order.Select(entry => things[entry.Place])];
    }

    private void Learn(List<Item> items)
    {
        byte[][] learnt = new byte[items.Count][];
        renderer.ForEachStretch(items.Count, (renderers, start, end) =>
        {
            ItemKeyWriter writer = new(renderers.Evaluator, keys, _collator);
            for (int i = start; i < end; i++)
                learnt[i] = writer.KeyOf(items[i]);
        });
        for (int i = 0; i < items.Count; i++)
            _known.Add(items[i], learnt[i]);
    }
}
