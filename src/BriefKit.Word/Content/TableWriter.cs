using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Word.Markup;
using BriefKit.Word.Styles;

namespace BriefKit.Word.Content;

/// <summary>How a table as a whole is written.</summary>
/// <param name="Style">The id of a table style.</param>
/// <param name="Widths">The widths of its columns, in twips.</param>
internal readonly record struct TableFrame(string Style, int[] Widths)
{
    public bool HasHead { get; init; }

    public bool HasHeaderColumn { get; init; }

    /// <summary>What a screen reader says that the table is; null for nothing.</summary>
    public string? Title { get; init; }
}

/// <summary>Writes tables with widths that are stated three times over: for the table, the grid and every cell, so that every reader takes the same.</summary>
internal sealed class TableWriter(Job job, Story story, ContentWriter content, ParagraphWriter paragraphs, CaptionWriter captions)
{
    private readonly MarkupWriter _xml = story.Xml;

    public void Write(Table table, Place place)
    {
        TableGrid grid = TableGrid.Of(table);
        if (grid.ColumnCount == 0)
            return;
        if (!Blank.Is(table.Caption))
            captions.Write(table.Caption, place with { KeepsWithNext = true });
        int[] widths = ColumnWidths.Of(table, grid, job.Theme, place.Width);
        TableFrame frame = new(StyleId.RecordTable, widths)
        {
            HasHead = !table.Head.IsEmpty,
            HasHeaderColumn = table.Columns.Any(column => column.IsHeader),
            Title = Blank.Is(table.Caption) ? null : InlineText.Of(table.Caption),
        };
        using (MarkupWriter.Scope element = Begin(frame, place))
        {
            DecimalColumns decimals = new(table, grid, widths, job.Theme, job.Language);
            for (int i = 0; i < grid.Rows.Count; i++)
            {
                // What heads rows stays with the first of them, and rows that a cell spans stay together.
                GridRow row = grid.Rows[i];
                GridRow? next = i + 1 < grid.Rows.Count ? grid.Rows[i + 1] : null;
                bool headsOthers = row.IsHead || row.Cells is [{ Span: > 1 }];
                bool keepsWithNext = next is not null && (headsOthers || next.Cells.Any(cell => cell.Continues is true));
                WriteRow(row, endsHead: row.IsHead && next is { IsHead: false }, table.Columns, widths, decimals, place with { KeepsWithNext = keepsWithNext });
            }
        }
        story.EndTable();
    }

    /// <summary>Opens a table with its properties and grid; rows follow. What has been announced for a paragraph is carried by one above it.</summary>
    public MarkupWriter.Scope Begin(TableFrame frame, Place place)
    {
        story.Sections?.BeginBlock();
        if (story.AwaitsLine)
            paragraphs.WriteEmpty(place);
        // Of two tables with nothing between them Word makes one.
        else if (story.AwaitsParagraph || story.FollowsTable)
            paragraphs.WriteHairline(place);
        MarkupWriter.Scope table = _xml.Element("w:tbl"u8);
        using (MarkupWriter.Scope properties = _xml.Element("w:tblPr"u8))
        {
            _xml.Value("w:tblStyle"u8, frame.Style);
            if (job.Language.IsRightToLeft)
                _xml.Empty("w:bidiVisual"u8);
            WriteWidth("w:tblW"u8, frame.Widths.Sum());
            if (place.Left > 0)
                WriteWidth("w:tblInd"u8, place.Left);
            _xml.Empty("w:tblLayout"u8, "w:type"u8, "fixed");
            WriteLook(frame);
            if (frame.Title is not null)
                _xml.Value("w:tblCaption"u8, frame.Title);
        }
        using MarkupWriter.Scope grid = _xml.Element("w:tblGrid"u8);
        foreach (int width in frame.Widths)
            _xml.Empty("w:gridCol"u8, "w:w"u8, width);
        return table;
    }

    /// <summary>Opens a row.</summary>
    /// <param name="isWhole">Whether it stays on one page.</param>
    public MarkupWriter.Scope BeginRow(bool isHead, bool isWhole = true)
    {
        MarkupWriter.Scope row = _xml.Element("w:tr"u8);
        if (!isWhole)
            return row;
        using MarkupWriter.Scope properties = _xml.Element("w:trPr"u8);
        _xml.Empty("w:cantSplit"u8);
        if (isHead)
            _xml.Empty("w:tblHeader"u8);
        return row;
    }

    /// <summary>Writes a cell.</summary>
    /// <param name="endsHead">Whether it is in the last row of a table's head.</param>
    public void WriteCell(int width, int span, bool? continues, ValueList<Block> blocks, Place place, bool endsHead = false)
    {
        using MarkupWriter.Scope cell = _xml.Element("w:tc"u8);
        using (MarkupWriter.Scope properties = _xml.Element("w:tcPr"u8))
        {
            WriteWidth("w:tcW"u8, width);
            if (span > 1)
                _xml.Value("w:gridSpan"u8, span);
            if (continues is bool isBelow)
                _xml.Value("w:vMerge"u8, isBelow ? "continue" : "restart");
            if (endsHead)
            {
                using MarkupWriter.Scope borders = _xml.Element("w:tcBorders"u8);
                _xml.Rule("w:bottom"u8, TableStyles.BelowHead(job.Palette));
            }
        }
        content.Fill(blocks, place);
    }

    private void WriteRow(GridRow row, bool endsHead, ValueList<TableColumn> columns, int[] widths, DecimalColumns decimals, Place place)
    {
        using MarkupWriter.Scope element = BeginRow(row.IsHead);
        foreach (GridCell cell in row.Cells)
        {
            int width = widths.Skip(cell.Column).Take(cell.Span).Sum();
            TableColumn column = cell.Column < columns.Count ? columns[cell.Column] : new TableColumn();
            int? stop = row.IsHead ? null : decimals.StopFor(cell, column);
            Place inside = new()
            {
                Style = row.IsHead ? StyleId.TableHeading : StyleId.TableText,
                Width = width,
                Spacing = StyleSheet.TightSpace,
                EndSpacing = 0,
                KeepsWithNext = place.KeepsWithNext,
                IsInTable = true,
                Alignment = stop is null ? AlignmentOf(column) : null,
                DecimalStop = stop,
                Look = place.Look with { HasBoldStyle = row.IsHead },
            };
            WriteCell(width, cell.Span, cell.Continues, cell.Content, inside, endsHead);
        }
    }

    private static string? AlignmentOf(TableColumn column) => column.Alignment switch
    {
        ColumnAlignment.Center => "center",
        ColumnAlignment.End or ColumnAlignment.Decimal => "right",
        _ => null,
    };

    private void WriteWidth(ReadOnlySpan<byte> name, int twips)
    {
        using MarkupWriter.Scope element = _xml.Element(name);
        _xml.Attribute("w:w"u8, twips);
        _xml.Attribute("w:type"u8, "dxa");
    }

    private void WriteLook(TableFrame frame)
    {
        using MarkupWriter.Scope look = _xml.Element("w:tblLook"u8);
        _xml.Attribute("w:val"u8, (frame.HasHead, frame.HasHeaderColumn) switch
        {
            (true, true) => "06A0",
            (true, false) => "0620",
            (false, true) => "0680",
            _ => "0600",
        });
        _xml.Attribute("w:firstRow"u8, frame.HasHead ? 1 : 0);
        _xml.Attribute("w:lastRow"u8, 0);
        _xml.Attribute("w:firstColumn"u8, frame.HasHeaderColumn ? 1 : 0);
        _xml.Attribute("w:lastColumn"u8, 0);
        _xml.Attribute("w:noHBand"u8, 1);
        _xml.Attribute("w:noVBand"u8, 1);
    }
}
