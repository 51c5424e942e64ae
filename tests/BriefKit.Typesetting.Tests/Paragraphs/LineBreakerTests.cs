using BriefKit.Typesetting.Paragraphs;
using CsCheck;

namespace BriefKit.Typesetting.Tests.Paragraphs;

public sealed class LineBreakerTests
{
    private const double Em = 10;

    private static readonly Gen<ParagraphItem> Box =
        Gen.Select(Gen.Double[0, 60], Gen.Double[0, 3], Gen.Double[0, 3]).Select((width, start, end) => new ParagraphItem(ItemKind.Box, width, 0, 0, 0, 0, 1) { HangStart = start, HangEnd = end });

    // Between characters of Chinese and Japanese, glue may be negative.
    private static readonly Gen<ParagraphItem> Glue =
        Gen.Select(Gen.Double[-5, 8], Gen.Double[0, 4], Gen.Double[0, 2]).Select((width, stretch, shrink) => new ParagraphItem(ItemKind.Glue, width, stretch, shrink, 0, 0, 1));

    private static readonly Gen<ParagraphItem> Penalty = Gen.Select(Gen.Double[0, 6], Gen.Double[0, 300], Gen.Bool)
        .Select((width, cost, isHyphen) => new ParagraphItem(ItemKind.Penalty, isHyphen ? width : 0, 0, 0, cost, 0, isHyphen ? 1 : 0) { IsHyphen = isHyphen, HangEnd = isHyphen ? width / 2 : 0 });

    private static readonly ParagraphItem End = new(ItemKind.Penalty, 0, 0, 0, ParagraphItem.ForcedBreak, 0, 0);

    private static readonly Gen<ParagraphItem[]> Items =
        Gen.Frequency((8, Box), (6, Glue), (2, Penalty), (1, Gen.Const(End))).Array[1, 60].Select(items => (ParagraphItem[])[.. items, End]);

    private static readonly Gen<ParagraphFormat> Format = Gen.Select(Gen.Double[40, 300], Gen.Double[0, 20], Gen.Double[0, 20], Gen.Bool.Select(isJustified => isJustified ? LineAlignment.Justified : LineAlignment.Start))
        .Select((measure, first, hanging, alignment) => new ParagraphFormat(measure, 12, 9) { Alignment = alignment, FirstIndent = first, HangingIndent = hanging });

    private static readonly Gen<double> Tolerance = Gen.Int[0, 4].Select(index => new[] { 0.8, 1, 1.2, 2.5, double.PositiveInfinity }[index]);

    // Used again and again, as it is for paragraphs.
    private static readonly LineBreaker Breaker = new();

    [Fact]
    public void Lines_end_where_they_do_if_every_place_is_tried() =>
        Gen.Select(Items, Format, Tolerance).Sample(
            (items, format, tolerance) => Assert.Equal(new AllPlaces(items, format, tolerance).Break(), Breaker.Break(items, items.Length, format, Em, tolerance)),
            iter: 20_000, seed: "0000000000001", threads: 1);

    // The same choice, made without haste: each place is tried behind each other one that may still begin its line.
    private sealed class AllPlaces(ParagraphItem[] items, ParagraphFormat format, double tolerance)
    {
        private readonly bool _isJustified = format.Alignment == LineAlignment.Justified;
        private readonly double[] _widths = Sums(items, item => item.Kind == ItemKind.Penalty ? 0 : item.Width);
        private readonly double[] _stretches = Sums(items, item => item.Stretch), _shrinks = Sums(items, item => item.Shrink);

        private sealed record Node(int Item, double Cost, int Class, Node? Previous);

        private readonly record struct Line(double Width, int Class, double Badness, bool IsOverfull);

        public List<int> Break()
        {
            List<Node> active = [new Node(-1, 0, 1, null)];
            for (int i = 0; i < items.Length && active.Count > 0; i++)
            {
                if (items[i].Kind == ItemKind.Penalty || (items[i].Kind == ItemKind.Glue && i > 0))
                    active = TryAt(i, active);
            }
            List<int> breaks = [];
            for (Node? node = active.MinBy(node => node.Cost); node?.Previous is not null; node = node.Previous)
                breaks.Insert(0, node.Item);
            return breaks;
        }

        private List<Node> TryAt(int item, List<Node> active)
        {
            List<(Node Node, Line Line)> lines = [.. active.Select(node => (node, LineFrom(node.Item + 1, item)))];
            List<Node> kept = items[item].IsForced ? [] : [.. lines.Where(line => !line.Line.IsOverfull).Select(line => line.Node)];
            List<Node> ends = [.. lines.Where(line => !line.Line.IsOverfull && (line.Line.Badness <= tolerance || items[item].IsForced)).Select(line => End(line.Node, item, line.Line))];
            if (ends.Count == 0 && kept.Count == 0 && double.IsPositiveInfinity(tolerance))
                ends.Add(End(active[^1], item, new Line(0, 1, 1_000, true)));
            return [.. kept, .. ends.GroupBy(node => node.Class).Select(alike => alike.MinBy(node => node.Cost)!)];
        }

        private Node End(Node from, int item, Line line)
        {
            ParagraphItem at = items[item];
            bool isLast = item == items.Length - 1, isRunt = isLast && from.Item >= 0 && line.Width < 3 * Em;
            double cost = from.Cost + Math.Pow(10 + (100 * line.Badness * line.Badness * line.Badness) + (at.IsForced ? 0 : at.Cost), 2);
            if (Math.Abs(line.Class - from.Class) > 1)
                cost += 10_000;
            if (from.Item >= 0 && items[from.Item].IsHyphen)
            {
                bool isEndOfWord = isLast && (isRunt || !items[(from.Item + 1)..item].Any(between => between.Kind == ItemKind.Glue));
                cost += isEndOfWord ? 5_000_000 : isLast ? 5_000 : at.IsHyphen ? 3_000 : 0;
            }
            return new Node(item, isRunt ? cost + 5_000 : cost, line.Class, from);
        }

        private Line LineFrom(int start, int item)
        {
            ParagraphItem at = items[item];
            bool isHyphen = at.Kind == ItemKind.Penalty && at.PieceCount > 0;
            double width = _widths[item] - _widths[start] + (at.Kind == ItemKind.Penalty ? at.Width : 0);
            if (item > start)
                width -= items[start].HangStart + (isHyphen ? at.HangEnd : items[item - 1].HangEnd);
            double room = format.Measure - (start == 0 ? format.FirstIndent : format.HangingIndent) - width;
            double shrink = _shrinks[item] - _shrinks[start], stretch = Math.Max(_stretches[item] - _stretches[start], 0.01 * Em);
            if (_isJustified && room < 0)
            {
                double squeeze = shrink > 0 ? room / shrink : room < -0.001 ? double.NegativeInfinity : 0;
                return squeeze < -1.0001 ? new Line(width, 0, 0, true) : new Line(width, squeeze < -0.5 ? 0 : 1, -Math.Max(squeeze, -1), false);
            }
            if (room < -0.001)
                return new Line(width, 1, 0, true);
            double badness = at.IsForced ? 0 : _isJustified ? (room > 0.001 ? room / stretch : 0) : Math.Max(0, room) / (3 * Em);
            return new Line(width, !_isJustified || badness < 0.5 ? 1 : badness < 1 ? 2 : 3, badness, false);
        }

        private static double[] Sums(ParagraphItem[] items, Func<ParagraphItem, double> of)
        {
            double[] sums = new double[items.Length + 1];
            for (int i = 0; i < items.Length; i++)
                sums[i + 1] = sums[i] + of(items[i]);
            return sums;
        }
    }
}
