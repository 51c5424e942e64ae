namespace BriefKit.Typesetting.Paragraphs;

/// <summary>
/// Chooses the lines of a paragraph as a whole, so that one is not made good at the cost of the next
/// (D. E. Knuth and M. F. Plass, "Breaking paragraphs into lines", 1981). Used again for each paragraph.
/// </summary>
internal sealed class LineBreaker
{
    private const double LineCost = 10;
    private const double UnevenLines = 3_000;
    private const double ShortLastLine = 5_000;

    private readonly List<Node> _nodes = [];
    private readonly List<int> _active = [];
    private readonly int[] _best = new int[4];
    private double[] _widths = [], _stretches = [], _shrinks = [];
    private IReadOnlyList<ParagraphItem> _items = [];
    private ParagraphFormat _format;
    private double _em;

    /// <summary>The items at which the lines end, in order; the last is the end of the paragraph.</summary>
    /// <param name="em">The size of the text, by which raggedness is judged.</param>
    public List<ChosenBreak> Break(IReadOnlyList<ParagraphItem> items, ParagraphFormat format, double em)
    {
        (_items, _format, _em) = (items, format, em);
        SumUp();
        // Most paragraphs come out well at once; a narrow column or a long word needs all breaks to be tried.
        if (!TryBreak(tolerance: 2.5))
            TryBreak(tolerance: double.PositiveInfinity);
        return Trace();
    }

    private void SumUp()
    {
        if (_widths.Length < _items.Count + 1)
        {
            int size = Math.Max(_items.Count + 1, 512);
            (_widths, _stretches, _shrinks) = (new double[size], new double[size], new double[size]);
        }
        for (int i = 0; i < _items.Count; i++)
        {
            ParagraphItem item = _items[i];
            bool isPenalty = item.Kind == ItemKind.Penalty;
            _widths[i + 1] = _widths[i] + (isPenalty ? 0 : item.Width);
            _stretches[i + 1] = _stretches[i] + item.Stretch;
            _shrinks[i + 1] = _shrinks[i] + item.Shrink;
        }
    }

    private bool TryBreak(double tolerance)
    {
        _nodes.Clear();
        _active.Clear();
        _nodes.Add(new Node(-1, 0, 1, -1, 0, 0));
        _active.Add(0);
        for (int i = 0; i < _items.Count; i++)
        {
            bool isLegal = _items[i].Kind == ItemKind.Penalty || (_items[i].Kind == ItemKind.Glue && i > 0);
            if (isLegal)
                TryBreakAt(i, tolerance);
            if (_active.Count == 0)
                return false;
        }
        return true;
    }

    private void TryBreakAt(int item, double tolerance)
    {
        _best.AsSpan().Fill(-1);
        int firstNew = _nodes.Count, kept = 0, lastOverfull = -1;
        bool isForced = _items[item].IsForced;
        for (int i = 0; i < _active.Count; i++)
        {
            int active = _active[i];
            Fit fit = Measure(_nodes[active], item);
            if (fit.IsOverfull)
                lastOverfull = active;
            else if (fit.Badness <= tolerance || isForced)
                Propose(active, item, fit);
            if (!fit.IsOverfull && !isForced)
                _active[kept++] = active;
        }
        _active.RemoveRange(kept, _active.Count - kept);
        bool isStuck = _active.Count == 0 && _nodes.Count == firstNew && double.IsPositiveInfinity(tolerance);
        if (isStuck) // Not even one box fits. It is set all the same: a line too long is better than none.
            Propose(lastOverfull, item, new Fit(0, 0, 1, 1_000, true));
        for (int node = firstNew; node < _nodes.Count; node++)
            _active.Add(node);
    }

    private void Propose(int from, int item, Fit fit)
    {
        double cost = Cost(from, item, fit);
        int best = _best[fit.Class];
        if (best >= 0 && _nodes[best].Cost <= cost)
            return;
        Node node = new(item, cost, fit.Class, from, fit.Ratio, fit.Width);
        if (best >= 0)
        {
            _nodes[best] = node;
            return;
        }
        _best[fit.Class] = _nodes.Count;
        _nodes.Add(node);
    }

    private double Cost(int from, int item, Fit fit)
    {
        Node before = _nodes[from];
        ParagraphItem at = _items[item];
        double line = LineCost + 100 * fit.Badness * fit.Badness * fit.Badness;
        double penalty = at.IsForced ? 0 : at.Cost;
        double cost = before.Cost + (line + penalty) * (line + penalty);
        if (Math.Abs(fit.Class - before.Class) > 1)
            cost += UnevenLines;
        bool isRunt = item == _items.Count - 1 && before.Item >= 0 && fit.Width < 3 * _em;
        return isRunt ? cost + ShortLastLine : cost;
    }

    private Fit Measure(Node from, int item)
    {
        int start = from.Item + 1;
        ParagraphItem at = _items[item];
        double width = _widths[item] - _widths[start] + (at.Kind == ItemKind.Penalty ? at.Width : 0);
        double measure = _format.Measure - (from.Item < 0 ? _format.FirstIndent : _format.HangingIndent);
        double room = measure - width;
        const double Tolerance = 0.001;
        if (_format.Alignment == LineAlignment.Justified)
            return MeasureJustified(start, item, width, room);
        if (room < -Tolerance)
            return new Fit(0, width, 1, 0, true);
        double badness = at.IsForced ? 0 : Math.Max(0, room) / (3 * _em);
        return new Fit(0, width, 1, badness, false);
    }

    private Fit MeasureJustified(int start, int item, double width, double room)
    {
        double stretch = _stretches[item] - _stretches[start], shrink = _shrinks[item] - _shrinks[start];
        if (room < 0)
        {
            double squeeze = shrink > 0 ? room / shrink : double.NegativeInfinity;
            return squeeze < -1.0001 ? new Fit(0, width, 0, 0, true) : new Fit(Math.Max(squeeze, -1), width, squeeze < -0.5 ? 0 : 1, -squeeze, false);
        }
        if (_items[item].IsForced)
            return new Fit(0, width, 1, 0, false);
        double ratio = stretch > 0 ? room / stretch : room > 0.001 ? 1_000 : 0;
        int fitness = ratio < 0.5 ? 1 : ratio < 1 ? 2 : 3;
        return new Fit(ratio, width, fitness, ratio, false);
    }

    private List<ChosenBreak> Trace()
    {
        List<ChosenBreak> breaks = [];
        int last = _active[0];
        foreach (int active in _active)
        {
            if (_nodes[active].Cost < _nodes[last].Cost)
                last = active;
        }
        for (int node = last; node > 0; node = _nodes[node].Previous)
            breaks.Add(new ChosenBreak(_nodes[node].Item, _nodes[node].Ratio, _nodes[node].Width));
        breaks.Reverse();
        return breaks;
    }

    /// <param name="Class">How tight or loose the line is set, from 0 to 3; neighbours should not differ by much.</param>
    private readonly record struct Node(int Item, double Cost, int Class, int Previous, double Ratio, double Width);

    private readonly record struct Fit(double Ratio, double Width, int Class, double Badness, bool IsOverfull);
}

/// <summary>The end of a line.</summary>
/// <param name="Item">The item that the line ends at, which is not part of it.</param>
/// <param name="Ratio">How far the glue of the line is stretched, or shrunk if negative.</param>
/// <param name="Width">The natural width of the line.</param>
internal readonly record struct ChosenBreak(int Item, double Ratio, double Width);
