namespace BriefKit.Typesetting.Layout;

/// <summary>A place in a list where a page begins or ends.</summary>
/// <param name="Index">The piece that comes next.</param>
/// <param name="Tail">What is left of that piece, where the page before took a part of it.</param>
internal readonly record struct ListPosition(VerticalList List, int Index, Piece? Tail)
{
    public bool IsAtEnd => Index >= List.Count;

    public ListPosition Next => new(List, Index + 1, null);

    public Piece First => Tail ?? List[Index].Piece;

    /// <summary>What is drawn again above the first piece; null for nothing.</summary>
    public Piece? Continuation => Index > 0 || Tail is not null ? List[Index].Continuation : null;

    public double ContinuationHeight => Continuation?.Height ?? 0;
}

/// <summary>The end of a page.</summary>
/// <param name="End">Where the next page begins.</param>
/// <param name="Head">The part of the piece at <paramref name="End"/> that is still on this page; null for none.</param>
/// <param name="Refolded">The form in which the last whole piece before <paramref name="End"/> fits, where it is another than its own: columns that had to be filled anew; null for its own.</param>
internal readonly record struct PageCut(ListPosition End, Piece? Head, Piece? Refolded = null);
