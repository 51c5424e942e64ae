using BriefKit.Citations.Items;
using BriefKit.Citations.Rendering;
using BriefKit.Citations.Styles;
using BriefKit.Core.Collections;

namespace BriefKit.Citations.Sorting;

/// <summary>Sorts cites and entries by the keys of a style; those that no key tells apart stay in order.</summary>
internal sealed class ItemSorter(ParallelRenderer renderer, ValueList<SortKey> keys, Collator collator)
{
    // What is known of each item, by the places of the keys. A key is worked out only for those that all keys before it leave equal.
    private readonly Dictionary<Item, byte[]?[]> _known = [];

    /// <summary>The things in the order of their items.</summary>
    public List<T> Sort<T>(IReadOnlyList<T> things, Func<T, Item> itemOf)
    {
        if (keys.IsEmpty || things.Count < 2)
            return [.. things];
        Placed[] order = new Placed[things.Count];
        for (int i = 0; i < order.Length; i++)
        {
            Item item = itemOf(things[i]);
            order[i] = new Placed(KnownOf(item), item, i);
        }
        Sort(order);
        List<T> sorted = new(order.Length);
        foreach (Placed placed in order)
            sorted.Add(things[placed.Place]);
        return sorted;
    }

    private byte[]?[] KnownOf(Item item)
    {
        if (!_known.TryGetValue(item, out byte[]?[]? known))
            _known[item] = known = new byte[keys.Length][];
        return known;
    }

    private void Sort(Placed[] order)
    {
        Stack<(int Start, int End, int Key)> open = new();
        open.Push((0, order.Length, 0));
        while (open.TryPop(out (int Start, int End, int Key) stretch))
        {
            SortBy(stretch.Key, order.AsSpan(stretch.Start, stretch.End - stretch.Start));
            int next = stretch.Key + 1;
            for (int start = stretch.Start, end; next < keys.Length && start < stretch.End; start = end)
            {
                end = EndOfEqual(order, start, stretch.End, stretch.Key);
                if (end - start > 1)
                    open.Push((start, end, next));
            }
        }
    }

    private void SortBy(int key, Span<Placed> order)
    {
        Learn(order, key);
        order.Sort((left, right) =>
        {
            int byKey = left.Keys[key].AsSpan().SequenceCompareTo(right.Keys[key]);
            return byKey != 0 ? byKey : left.Place.CompareTo(right.Place);
        });
    }

    private static int EndOfEqual(Placed[] order, int start, int limit, int key)
    {
        int end = start + 1;
        while (end < limit && order[end].Keys[key].AsSpan().SequenceEqual(order[start].Keys[key]))
            end++;
        return end;
    }

    private void Learn(ReadOnlySpan<Placed> order, int key)
    {
        List<Placed> unknown = new(order.Length);
        foreach (Placed placed in order)
        {
            if (placed.Keys[key] is null)
                unknown.Add(placed);
        }
        // Two threads may work out the key of an item that stands twice: both come to the same, and either result will do.
        renderer.ForEachStretch(unknown.Count, (renderers, start, end) =>
        {
            ItemKeyWriter writer = new(renderers.Evaluator, collator);
            for (int i = start; i < end; i++)
                unknown[i].Keys[key] ??= writer.KeyOf(unknown[i].Item, keys[key]);
        });
    }

    /// <param name="Keys">The item's keys, as far as they are known.</param>
    /// <param name="Place">Where it stood before.</param>
    private readonly record struct Placed(byte[]?[] Keys, Item Item, int Place);
}
