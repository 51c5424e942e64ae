using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Typesetting.Pages;
using BriefKit.Typesetting.Paragraphs;
using BriefKit.Typesetting.Reporting;

namespace BriefKit.Typesetting.Layout;

/// <summary>Sets tables in the manner of books: rules above and below and under the head, none between the columns.</summary>
internal sealed class TableSetter(BlockSetter blocks, TypesettingReport report)
{
    private const double HeavyRule = 0.9;
    private const double LightRule = 0.5;
    private const double CellPadding = 3;

    public bool Set(Table table, BlockContext context)
    {
        TableGrid grid = new(table);
        if (grid.ColumnCount == 0)
            return true;
        DecimalColumns decimals = new(blocks, grid);
        decimals.Measure(context);
        double[] widths = new ColumnWidths(blocks, decimals).Find(grid, context);
        double gutter = ColumnWidths.Gutter(grid, context);
        BlockContext cells = context with { Room = context.Room - 2 * CellPadding };
        Frame frame = new(table, cells, grid, decimals, widths, gutter, widths.Sum() + (widths.Length - 1) * gutter);
        List<StructureNode> children = [];
        VerticalList list = context.List;
        list.AddSpace(blocks.Theme.ParagraphSpacing + 2);
        SetCaption(table, context, children);
        List<StructureNode> headRows = [], bodyRows = [];
        Piece? head = SetHead(frame, headRows);
        if (head is not null)
            BlockSetter.Add(head, context);
        else
            BlockSetter.Add(new RulePiece(frame.Width, HeavyRule, blocks.Theme.TextColor), context);
        list.Keep(BreakCost.Awful);
        // A head that takes most of a page is not worth repeating, and could not be.
        Piece? continuation = head is not null && head.Height < context.Room / 3 ? head : null;
        SetBody(frame with { Context = cells with { Room = cells.Room - (continuation?.Height ?? 0) } }, continuation, bodyRows);
        BlockSetter.Add(new RulePiece(frame.Width, HeavyRule, blocks.Theme.TextColor), context);
        list.AddSpace(blocks.Theme.ParagraphSpacing + 4);
        // ISO 32000-1, table 337: no head without a body.
        if (bodyRows.Count == 0)
            children.AddRange(headRows);
        else if (headRows.Count > 0)
            children.Add(new StructureElement(StructureTag.TableHead, headRows.ToValueList()));
        if (bodyRows.Count > 0)
            children.Add(new StructureElement(StructureTag.TableBody, bodyRows.ToValueList()));
        context.Structure.Add(new StructureElement(StructureTag.Table, children.ToValueList()));
        return true;
    }

    private void SetCaption(Table table, BlockContext context, List<StructureNode> children)
    {
        if (table.Caption.IsEmpty)
            return;
        blocks.SetText(table.Caption, blocks.Formats.Caption, context with { Structure = children }, StructureTag.Caption);
        context.List.AddSpace(4);
        context.List.Keep(BreakCost.Awful);
    }

    private StackPiece? SetHead(Frame frame, List<StructureNode> rows)
    {
        if (frame.Grid.HeadCount == 0)
            return null;
        RowTint tint = new(frame.Width, blocks.Theme.TintColor);
        RowGroup group = SetRows(frame, 0, frame.Grid.HeadCount, rows, tint);
        return new StackPiece(Ruled(frame, group.Joined), Ruled(frame, group.Parted));
    }

    private VerticalList Ruled(Frame frame, VerticalList rows)
    {
        VerticalList ruled = new();
        ruled.Add(new RulePiece(frame.Width, HeavyRule, blocks.Theme.TextColor), 0);
        for (int i = 0; i < rows.Count; i++)
            ruled.Add(rows[i]);
        ruled.Add(new RulePiece(frame.Width, LightRule, blocks.Theme.TextColor), 0);
        return ruled;
    }

    private void SetBody(Frame frame, Piece? continuation, List<StructureNode> rows)
    {
        int first = frame.Grid.HeadCount, start = first;
        bool hasHeading = false;
        while (start < frame.Grid.RowCount)
        {
            int end = start + 1;
            while (end < frame.Grid.RowCount && frame.Grid.IsBoundToPrevious(end))
                end++;
            RowGroup group = SetRows(frame, start, end, rows, null);
            Piece piece = group.Joined.Count == 1 ? group.Joined[0].Piece : new StackPiece(group.Joined, group.Parted);
            if (piece.Height > frame.Context.Room + 2 * CellPadding)
                report.Add(TypesettingDiagnostics.RowTooHigh(frame.Table.Rows[start - first].Origin.Location ?? frame.Table.Origin.Location, start - first + 1, end - start));
            bool leavesOneAlone = start > first && (end == frame.Grid.RowCount || frame.Grid.IsSecondOfBody(start));
            if (leavesOneAlone || hasHeading)
                frame.Context.List.Keep(BreakCost.Bad);
            frame.Context.List.Add(piece, frame.Context.X, continuation);
            hasHeading = end == start + 1 && frame.Grid.IsHeading(start);
            start = end;
        }
        frame.Context.List.Keep(BreakCost.Never);
    }

    private RowGroup SetRows(Frame frame, int start, int end, List<StructureNode> rows, RowTint? tint)
    {
        List<List<RowCell>> cells = [];
        double[] heights = new double[end - start];
        for (int row = start; row < end; row++)
        {
            cells.Add(SetCells(frame, row, rows));
            heights[row - start] = cells[^1].Where(cell => !cell.IsSpanning).Select(HeightOf).DefaultIfEmpty(2 * CellPadding).Max();
        }
        StretchForSpans(frame, start, cells, heights);
        RowGroup group = new(new VerticalList(), new VerticalList());
        for (int i = 0; i < heights.Length; i++)
        {
            group.Joined.Add(new RowPiece(cells[i], CellPadding, heights[i], tint), 0);
            group.Parted.Add(new RowPiece([.. cells[i].Select(cell => cell with { IsSpanning = false })], CellPadding, 0, tint), 0);
        }
        return group;
    }

    // Where a cell is higher than the rows that it spans, the last of them grows.
    private static void StretchForSpans(Frame frame, int start, List<List<RowCell>> cells, double[] heights)
    {
        for (int i = 0; i < heights.Length; i++)
        {
            IReadOnlyList<GridCell> places = frame.Grid.CellsOf(start + i);
            for (int j = 0; j < places.Count; j++)
            {
                int last = Math.Min(i + places[j].RowSpan, heights.Length) - 1;
                double lacking = HeightOf(cells[i][j]) - heights.AsSpan(i, last - i + 1).ToArray().Sum();
                if (lacking > 0)
                    heights[last] += lacking;
            }
        }
    }

    private List<RowCell> SetCells(Frame frame, int row, List<StructureNode> rows)
    {
        List<RowCell> cells = [];
        List<StructureNode> elements = [];
        foreach (GridCell cell in frame.Grid.CellsOf(row))
        {
            List<StructureNode> children = [];
            cells.Add(new RowCell(SetCell(frame, cell, children), frame.X(cell.Column), cell.RowSpan > 1));
            elements.Add(Element(cell, children));
        }
        rows.Add(new StructureElement(StructureTag.TableRow, elements.ToValueList()));
        return cells;
    }

    private static double HeightOf(RowCell cell) => cell.Content.Height + 2 * CellPadding;

    private VerticalList SetCell(Frame frame, GridCell cell, List<StructureNode> children)
    {
        VerticalList list = new();
        TextFormat format = ColumnWidths.Format(blocks, frame.Context, cell, frame.Grid) with
        {
            Alignment = frame.Grid.AlignmentOf(cell.Column) switch
            {
                ColumnAlignment.Center => LineAlignment.Center,
                ColumnAlignment.End => LineAlignment.End,
                ColumnAlignment.Decimal when cell.IsHead || cell.ColumnSpan > 1 => LineAlignment.End,
                _ => LineAlignment.Start,
            },
        };
        BlockContext inner = frame.Context with
        {
            List = list, X = 0, Measure = frame.WidthOf(cell), Structure = children, Text = format, Label = null, Spacing = 2,
        };
        blocks.SetAll(cell.Content, inner);
        if (list.Count == 1 && list[0].Piece is LinePiece line && frame.Decimals.ShiftOf(cell, line.Line, frame.WidthOf(cell)) is > 0 and double shift)
        {
            VerticalList shifted = new();
            shifted.Add(list[0] with { X = list[0].X + shift });
            return shifted;
        }
        return list;
    }

    private StructureElement Element(GridCell cell, List<StructureNode> children)
    {
        HeaderScope scope = cell.IsHead ? HeaderScope.Column : cell.IsRowHeader ? HeaderScope.Row : HeaderScope.None;
        StructureTag tag = scope == HeaderScope.None ? StructureTag.TableDataCell : StructureTag.TableHeaderCell;
        return new StructureElement(tag, children.ToValueList())
        {
            Scope = scope,
            ColumnSpan = cell.ColumnSpan,
            RowSpan = cell.RowSpan,
            Id = scope == HeaderScope.None ? null : $"cell-{blocks.Counts.NextCell()}",
        };
    }

    /// <param name="Width">Of the whole table.</param>
    private sealed record Frame(Table Table, BlockContext Context, TableGrid Grid, DecimalColumns Decimals, double[] Widths, double Gutter, double Width)
    {
        public double X(int column) => Widths.AsSpan(0, column).ToArray().Sum() + column * Gutter;

        public double WidthOf(GridCell cell) => X(cell.Column + cell.ColumnSpan) - X(cell.Column) - Gutter;
    }

    /// <summary>Rows that belong together because cells span them.</summary>
    /// <param name="Joined">With cells that reach into the rows below their own.</param>
    /// <param name="Parted">With each cell in its first row alone, so that a page may end between any two.</param>
    private sealed record RowGroup(VerticalList Joined, VerticalList Parted);
}
