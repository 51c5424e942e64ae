namespace BriefKit.Typesetting.Layout;

/// <summary>Finds where a list of pieces is best broken so that its first part fits a height.</summary>
internal static class VerticalSplitter
{
    private const double Tolerance = 0.01;
    private const double EmptyCost = 100;

    /// <summary>Cuts a list in two; null where not even its first piece fits and none must be taken.</summary>
    public static (VerticalList Head, VerticalList? Tail)? Split(VerticalList list, double height, bool isForced)
    {
        PageCut cut = Find(new ListPosition(list, 0, null), height, static (_, _) => 0, isForced);
        if (cut.End.Index == 0 && cut.Head is null)
            return null;
        VerticalList head = new();
        for (int i = 0; i < cut.End.Index; i++)
            head.Add(list[i]);
        if (cut.Head is not null)
            head.Add(list[cut.End.Index] with { Piece = cut.Head });
        return (head, cut.End.IsAtEnd ? null : Rest(cut.End));
    }

    /// <summary>Finds how much fits a height.</summary>
    /// <param name="noteRoom">How much room is needed at the foot for the notes up to and with those of a piece that would end at a height.</param>
    /// <param name="isForced">Whether something must be taken even if nothing fits.</param>
    public static PageCut Find(ListPosition start, double height, Func<Piece, double, double> noteRoom, bool isForced)
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
            double room = height - noteRoom(piece, top + piece.Height);
            if (top + piece.Height <= room + Tolerance)
            {
                y = top + piece.Height;
                continue;
            }
            return Overflow(start, i, piece, top, room, best, bestCost, height, isForced);
        }
        return new PageCut(new ListPosition(list, list.Count, null), null);
    }

    // The piece does not fit: it is cut, or the list is broken at the best place before it.
    private static PageCut Overflow(ListPosition start, int index, Piece piece, double top, double room, int best, double bestCost, double height, bool isForced)
    {
        bool isOnly = best < 0;
        BreakCost splitCost = piece.SplitCost(height);
        bool mayCut = isOnly || (splitCost != BreakCost.Never && OwnCost(splitCost) < bestCost); // A page that ends in a cut is full.
        if (mayCut && piece.Split(room - top, isOnly && isForced) is (Piece head, var tail))
            return tail is null ? new PageCut(new ListPosition(start.List, index + 1, null), null) : new PageCut(new ListPosition(start.List, index, tail), head);
        if (!isOnly)
            return new PageCut(new ListPosition(start.List, best, null), null);
        return isForced ? new PageCut(new ListPosition(start.List, index + 1, null), null) : new PageCut(start, null);
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
        rest.Add(position.List[position.Index] with { Piece = position.First });
        for (int i = position.Index + 1; i < position.List.Count; i++)
            rest.Add(position.List[i]);
        return rest;
    }
}
