using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

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

    public T this[int index] => Items[index];

    public ReadOnlySpan<T> AsSpan() => Items.AsSpan();

    private ImmutableArray<T> Items => _items.IsDefault ? [] : _items;

    /// <summary>Whether an item is in it. Unlike the method that all sequences have, it needs no enumerator.</summary>
    public bool Contains(T item)
    {
        EqualityComparer<T> comparer = EqualityComparer<T>.Default;
        foreach (T own in Items)
        {
            if (comparer.Equals(own, item))
                return true;
        }
        return false;
    }

    public ValueList<T> Slice(int start, int length) => new(Items.Slice(start, length));

    public ImmutableArray<T>.Enumerator GetEnumerator() => Items.GetEnumerator();

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
}

/// <summary>Makes <see cref="ValueList{T}"/>s.</summary>
public static class ValueList
{
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => new([.. items]);

    public static ValueList<T> ToValueList<T>(this IEnumerable<T> items) => new([.. items]);
}
