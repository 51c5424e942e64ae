using BriefKit.Core.Documents;
using BriefKit.Typesetting.Paragraphs;

namespace BriefKit.Typesetting.Layout;

/// <summary>Sets numbers so that their decimal marks stand below each other.</summary>
internal sealed class DecimalColumns(BlockSetter blocks, TableGrid grid)
{
    private readonly double[] _before = new double[grid.ColumnCount];
    private readonly double[] _behind = new double[grid.ColumnCount];

    /// <summary>Measures the numbers of the columns that are aligned on the decimal mark.</summary>
    public void Measure(BlockContext context)
    {
        for (int row = grid.HeadCount; row < grid.RowCount; row++)
        {
            foreach (GridCell cell in grid.CellsOf(row))
            {
                if (!IsNumber(cell) || cell.Content is not [Paragraph paragraph])
                    continue;
                string text = InlineText.Of(paragraph.Content);
                if (DecimalNumber.FindEnd(text, Language) is not int end)
                    continue;
                TextFormat format = ColumnWidths.Format(blocks, context, cell, grid);
                _before[cell.Column] = Math.Max(_before[cell.Column], blocks.Text.WidthOf(text[..end], format));
                _behind[cell.Column] = Math.Max(_behind[cell.Column], blocks.Text.WidthOf(text[end..], format));
            }
        }
    }

    /// <summary>The width that the numbers of a column need; 0 where it has none.</summary>
    public double WidthOf(int column) => _before[column] + _behind[column];

    /// <summary>How far from the edge where lines begin the only line of a cell is to be moved; 0 where it stays.</summary>
    /// <param name="width">Of the cell.</param>
    public double ShiftOf(GridCell cell, TextLine line, double width)
    {
        if (!IsNumber(cell))
            return 0;
        string text = string.Concat(line.Runs.Select(run => run.Text));
        double room = width - line.Extent(blocks.IsFromRight);
        if (DecimalNumber.FindEnd(text, Language) is not int end)
            return Math.Max(0, room);
        // Figures are written from left to right in every script.
        double mark = PositionOf(end, line);
        double shift = blocks.IsFromRight ? mark - _before[cell.Column] : width - _behind[cell.Column] - mark;
        return Math.Clamp(shift, 0, Math.Max(0, room));
    }

    private string Language => blocks.Document.Metadata.Language;

    private bool IsNumber(GridCell cell) => !cell.IsHead && cell.ColumnSpan == 1 && grid.AlignmentOf(cell.Column) == ColumnAlignment.Decimal;

    // Where in a line a character stands.
    private static double PositionOf(int character, TextLine line)
    {
        int start = 0;
        foreach (LineRun run in line.Runs)
        {
            if (character < start + run.Text.Length)
            {
                double x = run.X;
                foreach (Pages.PositionedGlyph glyph in run.Glyphs)
                {
                    if (start + glyph.Cluster >= character)
                        break;
                    x += glyph.Advance;
                }
                return x;
            }
            start += run.Text.Length;
        }
        return line.Width;
    }
}
