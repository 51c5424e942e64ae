using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace BriefKit.Core.Collections;

/// <summary>
/// A small immutable map in the order of its keys, equal to another when it holds equal values under equal keys.
/// String keys are ordered ordinally.
/// </summary>
public readonly struct ValueMap<TKey, TValue> : IReadOnlyCollection<KeyValuePair<TKey, TValue>>, IEquatable<ValueMap<TKey, TValue>>
    where TKey : notnull
{
    private readonly ImmutableArray<KeyValuePair<TKey, TValue>> _entries;

    private ValueMap(ImmutableArray<KeyValuePair<TKey, TValue>> entries) => _entries = entries;

    public static ValueMap<TKey, TValue> Empty => default;

    public int Count => Entries.Length;

    private ImmutableArray<KeyValuePair<TKey, TValue>> Entries => _entries.IsDefault ? [] : _entries;

    private static IComparer<TKey> Order =>
        typeof(TKey) == typeof(string) ? (IComparer<TKey>)(object)StringComparer.Ordinal : Comparer<TKey>.Default;

    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        int index = IndexOf(key);
        value = index >= 0 ? Entries[index].Value : default;
        return index >= 0;
    }

    public bool ContainsKey(TKey key) => IndexOf(key) >= 0;

    /// <summary>The map with <paramref name="value"/> under <paramref name="key"/>, in place of what stood there.</summary>
    public ValueMap<TKey, TValue> With(TKey key, TValue value)
    {
        int index = IndexOf(key);
        KeyValuePair<TKey, TValue> entry = new(key, value);
        return new(index >= 0 ? Entries.SetItem(index, entry) : Entries.Insert(~index, entry));
    }

    public ValueMap<TKey, TValue> Without(TKey key)
    {
        int index = IndexOf(key);
        return index >= 0 ? new(Entries.RemoveAt(index)) : this;
    }

    internal static ValueMap<TKey, TValue> Of(IEnumerable<KeyValuePair<TKey, TValue>> entries)
    {
        IComparer<TKey> order = Order;
        ImmutableArray<KeyValuePair<TKey, TValue>>.Builder sorted = ImmutableArray.CreateBuilder<KeyValuePair<TKey, TValue>>();
        foreach (KeyValuePair<TKey, TValue> entry in entries.OrderBy(entry => entry.Key, order))
        {
            if (sorted.Count > 0 && order.Compare(sorted[^1].Key, entry.Key) == 0)
                sorted[^1] = entry;
            else
                sorted.Add(entry);
        }
        return new(sorted.ToImmutable());
    }

    // Negative where the key is missing: the complement of the place that it would take.
    private int IndexOf(TKey key)
    {
        ImmutableArray<KeyValuePair<TKey, TValue>> entries = Entries;
        IComparer<TKey> order = Order;
        int low = 0, high = entries.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int comparison = order.Compare(entries[middle].Key, key);
            if (comparison == 0)
                return middle;
            if (comparison < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return ~low;
    }

    public ImmutableArray<KeyValuePair<TKey, TValue>>.Enumerator GetEnumerator() => Entries.GetEnumerator();

    IEnumerator<KeyValuePair<TKey, TValue>> IEnumerable<KeyValuePair<TKey, TValue>>.GetEnumerator() =>
        ((IEnumerable<KeyValuePair<TKey, TValue>>)Entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)Entries).GetEnumerator();

    public bool Equals(ValueMap<TKey, TValue> other)
    {
        ImmutableArray<KeyValuePair<TKey, TValue>> mine = Entries, theirs = other.Entries;
        if (mine.Length != theirs.Length)
            return false;
        for (int i = 0; i < mine.Length; i++)
        {
            if (!EqualityComparer<TKey>.Default.Equals(mine[i].Key, theirs[i].Key)
                || !EqualityComparer<TValue>.Default.Equals(mine[i].Value, theirs[i].Value))
                return false;
        }
        return true;
    }

    public override bool Equals(object? obj) => obj is ValueMap<TKey, TValue> other && Equals(other);

    public override int GetHashCode()
    {
        HashCode hash = new();
        foreach ((TKey key, TValue value) in Entries)
        {
            hash.Add(key);
            hash.Add(value);
        }
        return hash.ToHashCode();
    }

    public static bool operator ==(ValueMap<TKey, TValue> left, ValueMap<TKey, TValue> right) => left.Equals(right);

    public static bool operator !=(ValueMap<TKey, TValue> left, ValueMap<TKey, TValue> right) => !left.Equals(right);
}

/// <summary>Makes <see cref="ValueMap{TKey, TValue}"/>s.</summary>
public static class ValueMap
{
    /// <summary>A map of all entries at once, where adding them one by one would copy the map each time. Of entries with one key the last counts.</summary>
    public static ValueMap<TKey, TValue> ToValueMap<TKey, TValue>(this IEnumerable<KeyValuePair<TKey, TValue>> entries)
        where TKey : notnull => ValueMap<TKey, TValue>.Of(entries);
}
