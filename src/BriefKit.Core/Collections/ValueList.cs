using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BriefKit.Core.Collections;

/// <summary>An immutable list that is equal to another when its items are, in order: what a record of the tree holds its children in.</summary>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public readonly struct ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly ImmutableArray<T> _items;

    public ValueList(ImmutableArray<T> items) => _items = items;

    public static ValueList<T> Empty => default;

    public int Count => _items.IsDefault ? 0 : _items.Length;

    /// <summary>The same as <see cref="Count"/>; list patterns over spans and arrays read alike.</summary>
    public int Length => Count;

    public bool IsEmpty => Count == 0;

    public T this[int index] => AsSpan()[index];

    // The span of an array that is none is empty.
    public ReadOnlySpan<T> AsSpan() => _items.AsSpan();

    private ImmutableArray<T> Items => _items.IsDefault ? [] : _items;

    /// <summary>Whether an item is in it. Unlike the method that all sequences have, it needs no enumerator.</summary>
    public bool Contains(T item)
    {
        EqualityComparer<T> comparer = EqualityComparer<T>.Default;
        foreach (T own in AsSpan())
        {
            if (comparer.Equals(own, item))
                return true;
        }
        return false;
    }

    /// <summary>Whether it is the very same list and not another one with equal items, which takes no time to tell.</summary>
    public bool IsSameAs(ValueList<T> other) => Items == other.Items;

    public ValueList<T> Slice(int start, int length) => new(Items.Slice(start, length));

    public Enumerator GetEnumerator() => new(ImmutableCollectionsMarshal.AsArray(_items));

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    public bool Equals(ValueList<T> other)
    {
        ImmutableArray<T> mine = Items, theirs = other.Items;
        if (mine == theirs)
            return true;
        if (mine.Length != theirs.Length)
            return false;
        EqualityComparer<T> comparer = EqualityComparer<T>.Default;
        for (int i = 0; i < mine.Length; i++)
        {
            if (!comparer.Equals(mine[i], theirs[i]))
                return false;
        }
        return true;
    }

    public override bool Equals(object? obj) => obj is ValueList<T> other && Equals(other);

    public override int GetHashCode()
    {
        HashCode hash = new();
        foreach (T item in Items)
            hash.Add(item);
        return hash.ToHashCode();
    }

    public static bool operator ==(ValueList<T> left, ValueList<T> right) => left.Equals(right);

    public static bool operator !=(ValueList<T> left, ValueList<T> right) => !left.Equals(right);

    public override string ToString() => "[" + string.Join(", ", Items) + "]";

    /// <summary>Goes over the items as an array's does, and over none where there is no array.</summary>
    public struct Enumerator
    {
        private readonly T[]? _items;
        private int _index;

        internal Enumerator(T[]? items)
        {
            _items = items;
            _index = -1;
        }

        public readonly T Current => _items![_index];

        public bool MoveNext() => _items is not null && ++_index < _items.Length;
    }
}

/// <summary>Makes <see cref="ValueList{T}"/>s.</summary>
public static class ValueList
{
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => new([.. items]);

    public static ValueList<T> ToValueList<T>(this IEnumerable<T> items) => new([.. items]);

    /// <summary>The items that a list has now, copied at once.</summary>
    public static ValueList<T> ToValueList<T>(this List<T> items) => Create<T>(CollectionsMarshal.AsSpan(items));

    /// <summary>What becomes of each item, in order.</summary>
    public static ValueList<TResult> ConvertAll<T, TResult>(this ValueList<T> items, Func<T, TResult> convert)
    {
        if (items.IsEmpty)
            return [];
        TResult[] results = new TResult[items.Length];
        for (int i = 0; i < results.Length; i++)
            results[i] = convert(items[i]);
        return new(ImmutableCollectionsMarshal.AsImmutableArray(results));
    }
}
