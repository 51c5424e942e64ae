namespace BriefKit.Typesetting.Layout;

/// <summary>Finds where a list of pieces is best broken so that its first part fits a height.</summary>
internal static class VerticalSplitter
{
    private const double Tolerance = 0.01;
    private const double EmptyCost = 100;

    /// <summary>Cuts a list in two; null where not even its first piece fits, or a line or a heading would be left alone, and none must be taken.</summary>
    public static (VerticalList Head, VerticalList? Tail)? Split(VerticalList list, double height, bool isForced)
    {
        PageCut cut = Find(new ListPosition(list, 0, null), height, null, isForced);
        if (cut.End.Index == 0 && cut.Head is null)
            return null;
        bool leavesOneAlone = cut.Head is null && !cut.End.IsAtEnd && list[cut.End.Index] is { IsForcedBreak: false, BreakBefore: >= BreakCost.Bad };
        if (leavesOneAlone && !isForced)
            return null;
        VerticalList head = new();
        for (int i = 0; i < cut.End.Index; i++)
            head.Add(i == cut.End.Index - 1 && cut.Refolded is not null ? list[i] with { Piece = cut.Refolded } : list[i]);
        if (cut.Head is not null)
            head.Add(list[cut.End.Index] with { Piece = cut.Head });
        return (head, cut.End.IsAtEnd ? null : Rest(cut.End));
    }

    /// <summary>Finds how much fits a height.</summary>
    /// <param name="notes">The notes at the foot, which take their room from what is above them; null where there is no foot.</param>
    /// <param name="isForced">Whether something must be taken even if nothing fits.</param>
    public static PageCut Find(ListPosition start, double height, NoteArea? notes, bool isForced)
    {
        double y = 0;
        int best = -1;
        double bestCost = double.PositiveInfinity;
        VerticalList list = start.List;
        for (int i = start.Index; i < list.Count; i++)
        {
            VerticalEntry entry = list[i];
            bool isFirst = i == start.Index;
            if (!isFirst && entry.IsForcedBreak)
                return new PageCut(new ListPosition(list, i, null), null);
            double cost = isFirst ? double.PositiveInfinity : CostOf(entry.BreakBefore, y, height);
            if (cost <= bestCost && !isFirst)
                (best, bestCost) = (i, cost);
            Piece piece = isFirst ? start.First : entry.Piece;
            double top = y + (isFirst ? start.ContinuationHeight : entry.SpaceBefore);
            double room = height - (notes?.RoomWith(piece, top + piece.Height, !isFirst && entry.BreakBefore >= BreakCost.Bad) ?? 0);
            if (top + piece.Height <= room + Tolerance)
            {
                y = top + piece.Height;
                continue;
            }
            return Overflow(new ListPosition(list, i, isFirst ? start.Tail : null), best, bestCost, top, height, notes, isForced);
        }
        return new PageCut(new ListPosition(list, list.Count, null), null);
    }

    // A piece does not fit: it is cut, or the list is broken at the best place before it.
    private static PageCut Overflow(ListPosition at, int best, double bestCost, double top, double height, NoteArea? notes, bool isForced)
    {
        bool isOnly = best < 0;
        BreakCost splitCost = at.First.SplitCost(height);
        bool mayCut = isOnly || (splitCost != BreakCost.Never && OwnCost(splitCost) < bestCost); // A page that ends in a cut is full.
        if (mayCut && Cut(at.First, height - top, notes, isOnly && isForced) is (Piece head, var tail))
            return tail is null ? new PageCut(at.Next, null, head) : new PageCut(at with { Tail = tail }, head);
        if (!isOnly)
            return new PageCut(new ListPosition(at.List, best, null), null);
        return new PageCut(isForced ? at.Next : at, null);
    }

    // What is cut off has fewer notes than the whole had. Where its notes are long, the text has half of the room and they run over.
    private static (Piece Head, Piece? Tail)? Cut(Piece piece, double height, NoteArea? notes, bool isForced)
    {
        double room = height - (notes?.Height ?? 0);
        if (piece.Split(room, isForced) is not (Piece head, var tail))
            return null;
        double noteHeight = notes?.HeightOf(head.Notes) ?? 0;
        bool fits = noteHeight == 0 || head.Height + noteHeight <= room + Tolerance;
        return fits ? (head, tail) : piece.Split(Math.Max(room - noteHeight, room / 2), isForced) ?? (head, tail);
    }

    private static double CostOf(BreakCost cost, double used, double height)
    {
        double empty = Math.Max(0, 1 - used / height);
        return OwnCost(cost) + EmptyCost * empty * empty;
    }

    private static double OwnCost(BreakCost cost) =>
        cost switch { BreakCost.Free => 0, BreakCost.Discouraged => 50, BreakCost.Bad => 10_000, _ => 1_000_000 };

    private static VerticalList Rest(ListPosition position)
    {
        VerticalList rest = new();
        VerticalEntry first = position.List[position.Index];
        bool goesOn = first.Continuation is not null && position.First is not ContinuedPiece;
        rest.Add(first with { Piece = goesOn ? new ContinuedPiece(first.Continuation!, position.First) : position.First });
        for (int i = position.Index + 1; i < position.List.Count; i++)
            rest.Add(position.List[i]);
        return rest;
    }
}
