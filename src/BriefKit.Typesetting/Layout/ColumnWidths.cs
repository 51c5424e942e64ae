using BriefKit.Core.Documents;
using BriefKit.Typesetting.Paragraphs;
using BriefKit.Typesetting.Shaping;

namespace BriefKit.Typesetting.Layout;

/// <summary>Shares out the width of a table: by the proportions given, else by what the columns hold.</summary>
internal sealed class ColumnWidths(BlockSetter blocks, DecimalColumns decimals)
{
    private const double WidestGutter = 12;
    private const double LeastWidth = 18;

    // A column of one long word should not push all others aside; the word will be broken.
    private const double GreatestLeastShare = 0.5;

    /// <summary>The space between two columns: less where there are many and little room.</summary>
    public static double Gutter(TableGrid grid, BlockContext context) => Math.Min(WidestGutter, context.Measure / (4 * grid.ColumnCount));

    public double[] Find(TableGrid grid, BlockContext context)
    {
        int count = grid.ColumnCount;
        double room = Math.Max(context.Measure - (count - 1) * Gutter(grid, context), count);
        if (Enumerable.Range(0, count).All(column => grid.ShareOf(column) is > 0))
            return Share(grid, room);
        double[] least = new double[count], natural = new double[count];
        Array.Fill(least, Math.Min(LeastWidth, room / count));
        Measure(grid, context, least, natural);
        for (int column = 0; column < count; column++)
            least[column] = Math.Max(least[column], decimals.WidthOf(column) + 0.01);
        for (int column = 0; column < count; column++)
        {
            least[column] = Math.Min(least[column], Math.Max(room * GreatestLeastShare, room / count));
            natural[column] = Math.Max(natural[column], least[column]);
            if (grid.ShareOf(column) is double share and > 0)
                natural[column] = least[column] = room * Math.Min(share, 1) / Math.Max(1, SumOfShares(grid));
        }
        return Distribute(least, natural, room);
    }

    /// <summary>How text looks in a cell.</summary>
    public static TextFormat Format(BlockSetter blocks, BlockContext context, GridCell cell, TableGrid grid)
    {
        if (cell.IsHead)
            return blocks.Formats.ColumnHead;
        TextFormat format = context.Text with { Alignment = LineAlignment.Start };
        bool isNumber = grid.AlignmentOf(cell.Column) == ColumnAlignment.Decimal;
        return isNumber ? format with { Look = format.Look with { Variants = format.Look.Variants | GlyphVariants.TabularFigures } } : format;
    }

    private static double SumOfShares(TableGrid grid) => Enumerable.Range(0, grid.ColumnCount).Sum(column => grid.ShareOf(column) ?? 0);

    private static double[] Share(TableGrid grid, double room)
    {
        double sum = SumOfShares(grid);
        return [.. Enumerable.Range(0, grid.ColumnCount).Select(column => room * grid.ShareOf(column)!.Value / sum)];
    }

    // Each column gets what it needs. Of what is left, those that want no more than an even part get what they want, so that a year or a
    // number is not broken for the sake of a long text beside it; the others share the rest in proportion to what they could use.
    private static double[] Distribute(double[] least, double[] natural, double room)
    {
        double spare = room - least.Sum();
        if (natural.Sum() <= room)
            return natural;
        if (spare <= 0)
            return [.. least.Select(width => width * room / (room - spare))];
        double[] widths = [.. least];
        List<int> open = [.. Enumerable.Range(0, least.Length)];
        for (int next = NextModest(); next >= 0; next = NextModest())
        {
            widths[next] = natural[next];
            spare -= natural[next] - least[next];
            open.Remove(next);
        }
        double wanted = open.Sum(column => natural[column] - least[column]);
        foreach (int column in open)
            widths[column] += (natural[column] - least[column]) * spare / wanted;
        return widths;

        int NextModest()
        {
            int place = open.FindIndex(column => natural[column] - least[column] <= spare / open.Count);
            return place < 0 ? -1 : open[place];
        }
    }

    private void Measure(TableGrid grid, BlockContext context, double[] least, double[] natural)
    {
        for (int row = 0; row < grid.RowCount; row++)
        {
            foreach (GridCell cell in grid.CellsOf(row))
            {
                (double cellLeast, double cellNatural) = Measure(cell, Format(blocks, context, cell, grid), context.Measure);
                double gutters = (cell.ColumnSpan - 1) * Gutter(grid, context);
                for (int column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
                {
                    least[column] = Math.Max(least[column], (cellLeast - gutters) / cell.ColumnSpan);
                    natural[column] = Math.Max(natural[column], (cellNatural - gutters) / cell.ColumnSpan);
                }
            }
        }
    }

    private (double Least, double Natural) Measure(GridCell cell, TextFormat format, double measure)
    {
        double least = 0, natural = 0;
        foreach (Block block in cell.Content)
        {
            if (block is Paragraph paragraph)
            {
                StyledText text = blocks.Text.FlattenToMeasure(paragraph.Content, format);
                least = Math.Max(least, blocks.Text.LeastWidth(text) + 0.01);
                natural = Math.Max(natural, blocks.Text.NaturalWidth(text) + 0.01);
            }
            else
                (least, natural) = (Math.Max(least, measure / 6), Math.Max(natural, measure / 2));
        }
        return (least, natural);
    }
}
