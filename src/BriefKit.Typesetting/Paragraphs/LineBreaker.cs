namespace BriefKit.Typesetting.Paragraphs;

/// <summary>
/// Chooses the lines of a paragraph as a whole, so that one is not made good at the cost of the next
/// (D. E. Knuth and M. F. Plass, "Breaking paragraphs into lines", 1981). Used again for each paragraph.
/// </summary>
internal sealed class LineBreaker
{
    private const double LineCost = 10;
    private const double UnevenLines = 10_000;
    private const double ShortLastLine = 5_000;
    private const double HyphensInARow = 3_000;
    private const double HyphenBeforeLastLine = 5_000;

    // The end of a divided word as a line of its own: a ragged edge, however uneven, is better.
    private const double EndOfWordAlone = 5_000_000;
    private const double Tolerance = 0.001;

    // What a line without spaces is judged by, in em: the fuller, the better.
    private const double LeastStretch = 0.01;

    // How much shorter than its measure a line is that is ragged by 1, in em.
    private const double RaggedRoom = 3;

    private Node[] _nodes = new Node[256];
    private int[] _active = new int[64];
    private int _nodeCount, _activeCount;
    private double[] _widths = [], _stretches = [], _shrinks = [];

    // How far each item reaches at the loosest that the tolerance lets lines be; nowhere where no line may end, infinitely far where one must.
    private double[] _reaches = [];
    private ParagraphItem[] _items = [];
    private int _count;
    private ParagraphFormat _format;
    private double _em, _tolerance;

    // How much of a line's stretch it may take, and how much shorter than its measure it may be even so; how far an item must reach to end any
    // of the lines that are being tried. What reaches less far would make each of them too loose, since nothing stretches or hangs by less than 0.
    private double _elasticity, _leeway, _nearest;

    /// <summary>Finds the items at which the lines end, in order; the last is the end of the paragraph. Empty where no choice keeps to the tolerance.</summary>
    /// <param name="items">The first <paramref name="count"/> of them count.</param>
    /// <param name="em">The size of the text, by which raggedness is judged.</param>
    /// <param name="tolerance">How loose or ragged a line may be: 1 is all of its stretch, or three em short. With an infinite one there is always a choice.</param>
    public List<int> Break(ParagraphItem[] items, int count, ParagraphFormat format, double em, double tolerance)
    {
        (_items, _count, _format, _em, _tolerance) = (items, count, format, em, tolerance);
        bool isJustified = format.Alignment == LineAlignment.Justified, isAnythingGood = double.IsPositiveInfinity(tolerance);
        _elasticity = isJustified && !isAnythingGood ? tolerance : 0;
        double widestPenalty = SumUp();
        _leeway = isAnythingGood ? double.MaxValue : widestPenalty + (2 * Tolerance) + (tolerance * (isJustified ? LeastStretch : RaggedRoom) * em);
        return Try() ? Trace() : [];
    }

    // Returns the width of the widest penalty.
    private double SumUp()
    {
        if (_widths.Length < _count + 1)
        {
            int size = Math.Max(_count + 1, 512);
            (_widths, _stretches, _shrinks, _reaches) = (new double[size], new double[size], new double[size], new double[size]);
        }
        ReadOnlySpan<ParagraphItem> items = _items.AsSpan(0, _count);
        Span<double> widths = _widths.AsSpan(1, items.Length), stretches = _stretches.AsSpan(1, items.Length);
        Span<double> shrinks = _shrinks.AsSpan(1, items.Length), reaches = _reaches.AsSpan(0, items.Length);
        double width = 0, stretch = 0, shrink = 0, widestPenalty = 0, elasticity = _elasticity;
        for (int i = 0; i < items.Length; i++)
        {
            ref readonly ParagraphItem item = ref items[i];
            bool isPenalty = item.Kind == ItemKind.Penalty, isLegal = isPenalty || (item.Kind == ItemKind.Glue && i > 0);
            reaches[i] = item.IsForced ? double.PositiveInfinity : isLegal ? width + (elasticity * stretch) : double.NegativeInfinity;
            if (isPenalty)
                widestPenalty = Math.Max(widestPenalty, item.Width);
            else
                width += item.Width;
            (stretch, shrink) = (stretch + item.Stretch, shrink + item.Shrink);
            (widths[i], stretches[i], shrinks[i]) = (width, stretch, shrink);
        }
        return widestPenalty;
    }

    private bool Try()
    {
        (_nodeCount, _activeCount, _nearest) = (0, 0, double.PositiveInfinity);
        AddNode(new Node(-1, 0, 1, -1, NearestBehind(-1)));
        Activate(0);
        ReadOnlySpan<double> reaches = _reaches.AsSpan(0, _count);
        for (int i = 0; i < reaches.Length; i++)
        {
            // Most places lie far from the end of any line that is being tried.
            if (reaches[i] < _nearest)
                continue;
            TryAt(i);
            if (_activeCount == 0)
                return false;
        }
        return true;
    }

    private void TryAt(int item)
    {
        int firstNew = _nodeCount, lastOverfull = -1;
        bool isForced = _items[item].IsForced;
        ReadOnlySpan<int> active = _active.AsSpan(0, _activeCount);
        (_activeCount, _nearest) = (0, double.PositiveInfinity);
        foreach (int node in active)
        {
            Fit fit = Measure(_nodes[node].Item, item);
            if (fit.IsOverfull)
                lastOverfull = node;
            else if (fit.Badness <= _tolerance || isForced)
                Propose(node, item, fit, firstNew);
            if (!fit.IsOverfull && !isForced)
                Activate(node);
        }
        bool isStuck = _activeCount == 0 && _nodeCount == firstNew && double.IsPositiveInfinity(_tolerance);
        if (isStuck) // Not even one box fits. It is set all the same: a line too long is better than none.
            Propose(lastOverfull, item, new Fit(0, 1, 1_000, true), firstNew);
        for (int node = firstNew; node < _nodeCount; node++)
            Activate(node);
    }

    // Of the ways to end a line here, the best of each class is kept.
    private void Propose(int from, int item, in Fit fit, int firstNew)
    {
        double cost = Cost(from, item, fit);
        foreach (ref Node node in _nodes.AsSpan(firstNew, _nodeCount - firstNew))
        {
            if (node.Class != fit.Class)
                continue;
            if (cost < node.Cost)
                node = node with { Cost = cost, Previous = from };
            return;
        }
        AddNode(new Node(item, cost, fit.Class, from, NearestBehind(item)));
    }

    private double NearestBehind(int item)
    {
        int start = item + 1;
        return _widths[start] + (_elasticity * _stretches[start]) + MeasureFrom(start) - _leeway;
    }

    private void AddNode(in Node node)
    {
        if (_nodeCount == _nodes.Length)
            Array.Resize(ref _nodes, 2 * _nodeCount);
        _nodes[_nodeCount++] = node;
    }

    private void Activate(int node)
    {
        if (_activeCount == _active.Length)
            Array.Resize(ref _active, 2 * _activeCount);
        _active[_activeCount++] = node;
        double nearest = _nodes[node].Nearest;
        if (nearest < _nearest)
            _nearest = nearest;
    }

    private double Cost(int from, int item, in Fit fit)
    {
        ref readonly Node before = ref _nodes[from];
        ref readonly ParagraphItem at = ref _items[item];
        double line = LineCost + 100 * fit.Badness * fit.Badness * fit.Badness;
        double penalty = at.IsForced ? 0 : at.Cost;
        double cost = before.Cost + (line + penalty) * (line + penalty);
        if (Math.Abs(fit.Class - before.Class) > 1)
            cost += UnevenLines;
        bool isLast = item == _count - 1;
        bool isRunt = isLast && before.Item >= 0 && fit.Width < 3 * _em;
        if (before.Item >= 0 && _items[before.Item].IsHyphen)
            cost += isLast && (isRunt || !HasGlue(before.Item + 1, item)) ? EndOfWordAlone : isLast ? HyphenBeforeLastLine : at.IsHyphen ? HyphensInARow : 0;
        return isRunt ? cost + ShortLastLine : cost;
    }

    private bool HasGlue(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (_items[i].Kind == ItemKind.Glue)
                return true;
        }
        return false;
    }

    // The line behind one item that ends at another.
    private Fit Measure(int before, int item)
    {
        int start = before + 1;
        ref readonly ParagraphItem at = ref _items[item];
        bool isHyphen = at.Kind == ItemKind.Penalty && at.PieceCount > 0;
        double width = _widths[item] - _widths[start] + (at.Kind == ItemKind.Penalty ? at.Width : 0);
        if (item > start)
            width -= _items[start].HangStart + (isHyphen ? at.HangEnd : _items[item - 1].HangEnd);
        double room = MeasureFrom(start) - width;
        if (_format.Alignment == LineAlignment.Justified)
            return MeasureJustified(start, item, width, room);
        if (room < -Tolerance)
            return new Fit(width, 1, 0, true);
        double badness = at.IsForced || room < 0 ? 0 : room / (RaggedRoom * _em);
        return new Fit(width, 1, badness, false);
    }

    // The room for a line that begins with an item.
    private double MeasureFrom(int start) => _format.Measure - (start == 0 ? _format.FirstIndent : _format.HangingIndent);

    private Fit MeasureJustified(int start, int item, double width, double room)
    {
        double stretch = _stretches[item] - _stretches[start], shrink = _shrinks[item] - _shrinks[start];
        if (room < 0)
        {
            double squeeze = shrink > 0 ? room / shrink : room < -Tolerance ? double.NegativeInfinity : 0;
            return squeeze < -1.0001 ? new Fit(width, 0, 0, true) : new Fit(width, squeeze < -0.5 ? 0 : 1, -Math.Max(squeeze, -1), false);
        }
        if (_items[item].IsForced)
            return new Fit(width, 1, 0, false);
        double ratio = room > Tolerance ? room / Math.Max(stretch, LeastStretch * _em) : 0;
        int fitness = ratio < 0.5 ? 1 : ratio < 1 ? 2 : 3;
        return new Fit(width, fitness, ratio, false);
    }

    private List<int> Trace()
    {
        List<int> breaks = [];
        for (int node = Cheapest(); node > 0; node = _nodes[node].Previous)
            breaks.Add(_nodes[node].Item);
        breaks.Reverse();
        return breaks;
    }

    private int Cheapest()
    {
        int cheapest = _active[0];
        foreach (int node in _active.AsSpan(1, _activeCount - 1))
            cheapest = _nodes[node].Cost < _nodes[cheapest].Cost ? node : cheapest;
        return cheapest;
    }

    /// <param name="Class">How tight or loose the line is set, from 0 to 3; neighbours should not differ by much.</param>
    /// <param name="Nearest">How far an item must reach to end the next line.</param>
    private readonly record struct Node(int Item, double Cost, int Class, int Previous, double Nearest);

    private readonly record struct Fit(double Width, int Class, double Badness, bool IsOverfull);
}
