using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Typesetting.Pages;
using BriefKit.Typesetting.Paragraphs;

namespace BriefKit.Typesetting.Layout;

/// <summary>Sets tables in the manner of books: rules above and below and under the head, none between the columns.</summary>
internal sealed class TableSetter(BlockSetter blocks)
{
    private const double HeavyRule = 0.9;
    private const double LightRule = 0.5;
    private const double CellPadding = 3;

    private int _cellCount;

    public bool Set(Table table, BlockContext context)
    {
        TableGrid grid = new(table);
        if (grid.ColumnCount == 0)
            return true;
        double[] widths = new ColumnWidths(blocks).Find(grid, context);
        Frame frame = new(context, grid, widths, widths.Sum() + (widths.Length - 1) * ColumnWidths.Gutter);
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
        SetBody(frame, head, bodyRows);
        BlockSetter.Add(new RulePiece(frame.Width, HeavyRule, blocks.Theme.TextColor), context);
        list.AddSpace(blocks.Theme.ParagraphSpacing + 4);
        if (headRows.Count > 0)
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
        VerticalList stack = new();
        RowTint tint = new(frame.Width, blocks.Theme.TintColor);
        stack.Add(new RulePiece(frame.Width, HeavyRule, blocks.Theme.TextColor), 0);
        for (int row = 0; row < frame.Grid.HeadCount; row++)
            stack.Add(SetRow(frame, row, 0, rows, tint), 0);
        if (frame.Grid.HeadCount == 0)
            return null;
        stack.Add(new RulePiece(frame.Width, LightRule, blocks.Theme.TextColor), 0);
        // A head that takes most of a page is not worth repeating, and could not be.
        return new StackPiece(stack);
    }

    private void SetBody(Frame frame, Piece? head, List<StructureNode> rows)
    {
        Piece? continuation = head is not null && head.Height < blocks.BodyHeight / 3 ? head : null;
        double[] open = new double[frame.Grid.ColumnCount];
        for (int row = frame.Grid.HeadCount; row < frame.Grid.RowCount; row++)
        {
            double needed = frame.Grid.EndsSpan(row) ? open.Max() : 0;
            RowPiece piece = SetRow(frame, row, needed, rows, null);
            for (int column = 0; column < open.Length; column++)
                open[column] = Math.Max(0, open[column] - piece.Height);
            foreach (GridCell cell in frame.Grid.CellsOf(row).Where(cell => cell.RowSpan > 1))
                open[cell.Column] = Math.Max(open[cell.Column], HeightOf(frame, cell) - piece.Height);
            if (frame.Grid.IsBoundToPrevious(row))
                frame.Context.List.Keep(BreakCost.Bad);
            frame.Context.List.Add(piece, frame.Context.X, continuation);
        }
        frame.Context.List.Keep(BreakCost.Never);
    }

    private RowPiece SetRow(Frame frame, int row, double needed, List<StructureNode> rows, RowTint? tint)
    {
        List<RowCell> cells = [];
        List<StructureNode> elements = [];
        foreach (GridCell cell in frame.Grid.CellsOf(row))
        {
            List<StructureNode> children = [];
            VerticalList content = SetCell(frame, cell, children);
            frame.Heights[cell] = content.Height + 2 * CellPadding;
            cells.Add(new RowCell(content, frame.X(cell.Column), cell.RowSpan > 1));
            elements.Add(Element(cell, children));
        }
        rows.Add(new StructureElement(StructureTag.TableRow, elements.ToValueList()));
        return new RowPiece(cells, CellPadding, needed, tint);
    }

    private VerticalList SetCell(Frame frame, GridCell cell, List<StructureNode> children)
    {
        VerticalList list = new();
        TextFormat format = ColumnWidths.Format(blocks, frame.Context, cell) with
        {
            Alignment = frame.Grid.AlignmentOf(cell.Column) switch
            {
                ColumnAlignment.Center => LineAlignment.Center,
                ColumnAlignment.End => LineAlignment.End,
                _ => LineAlignment.Start,
            },
        };
        BlockContext inner = frame.Context with
        {
            List = list, X = 0, Measure = frame.WidthOf(cell), Structure = children, Text = format, Label = null, Spacing = 2,
        };
        blocks.SetAll(cell.Content, inner);
        return list;
    }

    private static double HeightOf(Frame frame, GridCell cell) => frame.Heights[cell];

    private StructureElement Element(GridCell cell, List<StructureNode> children)
    {
        HeaderScope scope = cell.IsHead ? HeaderScope.Column : cell.IsRowHeader ? HeaderScope.Row : HeaderScope.None;
        StructureTag tag = scope == HeaderScope.None ? StructureTag.TableDataCell : StructureTag.TableHeaderCell;
        return new StructureElement(tag, children.ToValueList())
        {
            Scope = scope,
            ColumnSpan = cell.ColumnSpan,
            RowSpan = cell.RowSpan,
            Id = scope == HeaderScope.None ? null : $"cell-{++_cellCount}",
        };
    }

    /// <param name="Width">Of the whole table.</param>
    private sealed record Frame(BlockContext Context, TableGrid Grid, double[] Widths, double Width)
    {
        public Dictionary<GridCell, double> Heights { get; } = new(ReferenceEqualityComparer.Instance);

        public double X(int column) => Widths.AsSpan(0, column).ToArray().Sum() + column * ColumnWidths.Gutter;

        public double WidthOf(GridCell cell) => X(cell.Column + cell.ColumnSpan) - X(cell.Column) - ColumnWidths.Gutter;
    }
}
