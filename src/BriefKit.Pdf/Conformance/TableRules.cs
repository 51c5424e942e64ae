using BriefKit.Pdf.Reading;
using BriefKit.Pdf.Reading.Structure;

namespace BriefKit.Pdf.Conformance;

/// <summary>Tables (ISO 14289-1, 7.2 and 7.5; ISO 32000-1, 14.8.4.3.4).</summary>
internal sealed class TableRules : RuleGroup
{
    private static readonly Rule TableHoldsRows = new("table-children", "A table holds rows and sections of rows; its one caption comes first or last.") { AccessibilityClause = "7.2" };

    private static readonly Rule SectionHoldsRows = new("table-section-children", "The sections of a table hold rows.") { AccessibilityClause = "7.2" };

    private static readonly Rule RowHoldsCells = new("table-row-children", "A row holds cells.") { AccessibilityClause = "7.2" };

    private static readonly Rule IsInTable = new("table-parents", "Sections are in tables, rows in sections or tables, cells in rows.") { AccessibilityClause = "7.2" };

    private static readonly Rule HasSections = new("table-sections", "A table has at most one head and one foot, and a body if it has either.") { AccessibilityClause = "7.2" };

    private static readonly Rule CellsStandApart = new("table-cells-apart", "No two cells of a table cover the same place.") { AccessibilityClause = "7.2" };

    private static readonly Rule IsRegular = new("table-regular", "All rows of a table have as many columns, spans counted, and no cell reaches below the last row.") { AccessibilityClause = "7.2" };

    private static readonly Rule HasScope = new("table-scope", "Header cells say what they head, or each other cell names its header cells.") { AccessibilityClause = "7.5" };

    private static readonly Rule HeadersAreThere = new("table-headers", "The header cells that a cell names are in the same table.") { AccessibilityClause = "7.5" };

    public override IReadOnlyList<Rule> Rules =>
        [TableHoldsRows, SectionHoldsRows, RowHoldsCells, IsInTable, HasSections, CellsStandApart, IsRegular, HasScope, HeadersAreThere];

    public override void CheckFile(Examination examination)
    {
        foreach (TagElement element in examination.Tags?.Elements ?? [])
        {
            string? parent = element.Parent?.StandardType;
            switch (element.StandardType)
            {
                case "Table":
                    CheckTable(examination, element);
                    break;
                case "THead" or "TBody" or "TFoot":
                    if (element.Elements.Any(kid => kid.StandardType != "TR"))
                        examination.Report(SectionHoldsRows, $"The element {element.Type} holds something else than rows.", element.ObjectNumber);
                    CheckParent(examination, element, parent is "Table");
                    break;
                case "TR":
                    if (element.Elements.Any(kid => kid.StandardType is not ("TH" or "TD")))
                        examination.Report(RowHoldsCells, "A row holds something else than cells.", element.ObjectNumber);
                    CheckParent(examination, element, parent is "Table" or "THead" or "TBody" or "TFoot");
                    break;
                case "TH" or "TD":
                    CheckParent(examination, element, parent is "TR");
                    break;
            }
        }
    }

    private static void CheckParent(Examination examination, TagElement element, bool isRight)
    {
        if (!isRight)
            examination.Report(IsInTable, $"The element {element.Type} is in an element {element.Parent?.Type}.", element.ObjectNumber);
    }

    private static void CheckTable(Examination examination, TagElement table)
    {
        TagElement[] kids = [.. table.Elements];
        int captions = kids.Count(kid => kid.StandardType == "Caption");
        bool isCaptionAtEnd = captions == 0 || kids[0].StandardType == "Caption" || kids[^1].StandardType == "Caption";
        if (captions > 1 || !isCaptionAtEnd || kids.Any(kid => kid.StandardType is not ("TR" or "THead" or "TBody" or "TFoot" or "Caption")))
            examination.Report(TableHoldsRows, "A table holds something else than rows and sections, or its caption is neither first nor last.", table.ObjectNumber);
        int heads = kids.Count(kid => kid.StandardType == "THead"), feet = kids.Count(kid => kid.StandardType == "TFoot");
        if (heads > 1 || feet > 1 || (heads + feet > 0 && !kids.Any(kid => kid.StandardType == "TBody")))
            examination.Report(HasSections, "A table has two heads or feet, or no body.", table.ObjectNumber);

        TagElement[][] rows = [.. RowsOf(kids).Select(row => row.Elements.Where(cell => cell.StandardType is "TH" or "TD").ToArray())];
        CheckGrid(examination, table, rows);
        CheckHeaders(examination, [.. rows.SelectMany(row => row)]);
    }

    private static IEnumerable<TagElement> RowsOf(TagElement[] kids) => kids.SelectMany(kid => kid.StandardType switch
    {
        "TR" => [kid],
        "THead" or "TBody" or "TFoot" => kid.Elements.Where(row => row.StandardType == "TR"),
        _ => [],
    });

    private static void CheckGrid(Examination examination, TagElement table, TagElement[][] rows)
    {
        CellGrid grid = new(rows.Length);
        for (int row = 0; row < rows.Length; row++)
        {
            foreach (TagElement cell in rows[row])
            {
                if (!grid.Place(row, SpanOf(examination, cell, "ColSpan"), SpanOf(examination, cell, "RowSpan")))
                    examination.Report(CellsStandApart, "A cell covers the place of another.", cell.ObjectNumber);
            }
        }
        if (!grid.IsRegular)
            examination.Report(IsRegular, "The rows of a table have not all as many columns, or a cell reaches below the last row.", table.ObjectNumber);
    }

    private static int SpanOf(Examination examination, TagElement cell, string key) =>
        examination.Tags!.Attribute(cell, "Table", key) is PdfNumber { Integer: int span } ? span : 1;

    private static void CheckHeaders(Examination examination, TagElement[] cells)
    {
        TagTree tags = examination.Tags!;
        HashSet<string> ids = new(
            cells.Where(cell => cell.StandardType == "TH").Select(cell => examination.Source.Value(cell.Dictionary, "ID")).OfType<PdfString>().Select(id => Convert.ToHexString(id.Bytes)),
            StringComparer.Ordinal);
        bool areNamed = true;
        foreach (TagElement cell in cells)
        {
            PdfString[] headers = tags.Attribute(cell, "Table", "Headers") is PdfArray array ? [.. array.Items.Select(examination.Source.Resolve).OfType<PdfString>()] : [];
            if (headers.Any(id => !ids.Contains(Convert.ToHexString(id.Bytes))))
                examination.Report(HeadersAreThere, "A cell names a header cell that is not in the table.", cell.ObjectNumber);
            areNamed &= cell.StandardType != "TD" || headers.Length > 0;
        }
        foreach (TagElement header in cells.Where(cell => cell.StandardType == "TH"))
        {
            bool hasScope = tags.Attribute(header, "Table", "Scope") is PdfName { Value: "Row" or "Column" or "Both" };
            if (!hasScope && !areNamed)
                examination.Report(HasScope, "A header cell does not say what it heads.", header.ObjectNumber);
        }
    }
}
