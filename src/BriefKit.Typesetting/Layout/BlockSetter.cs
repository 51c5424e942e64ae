using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Typesetting.Pages;
using BriefKit.Typesetting.Paragraphs;
using BriefKit.Typesetting.Reporting;
using BriefKit.Typesetting.Shaping;

namespace BriefKit.Typesetting.Layout;

/// <summary>Sets blocks: each becomes pieces of a vertical list and an element of the structure.</summary>
internal sealed class BlockSetter : BlockVisitor<BlockContext, bool>
{
    private const int MaxDepth = 40;

    private readonly ListSetter _lists;
    private readonly TableSetter _tables;
    private readonly ReferenceSetter _references;
    private readonly FigureSetter _figures;
    private readonly HeadingSetter _headings;
    private readonly ContentsSetter _contents;
    private readonly StyleBook _styles;
    private readonly TypesettingReport _report;

    /// <param name="counts">What was counted before the first block that is set.</param>
    public BlockSetter(Document document, StyleBook styles, ParagraphTools tools, TypesettingReport report, DocumentCounts counts)
    {
        (Document, _styles, _report, Counts) = (document, styles, report, counts);
        IsFromRight = ReadingDirection.IsRightToLeft(document.Metadata.Language);
        Formats = new TextFormats(document.Theme, document.Metadata.Language);
        Text = new TextSetter(styles, counts, report, document.Theme, tools);
        _lists = new ListSetter(this);
        _tables = new TableSetter(this, report);
        _references = new ReferenceSetter(this);
        _figures = new FigureSetter(this, report);
        _headings = new HeadingSetter(this);
        _contents = new ContentsSetter(this);
    }

    public Document Document { get; }

    public Theme Theme => Document.Theme;

    /// <summary>What is set now.</summary>
    public DocumentPlace Place => _report.Place;

    /// <summary>Whether the document is read from right to left.</summary>
    public bool IsFromRight { get; }

    public DocumentCounts Counts { get; }

    /// <summary>Where the headings came to stand; complete when all pages are drawn.</summary>
    public DocumentMarks Marks { get; init; } = new();

    public TextFormats Formats { get; }

    public TextSetter Text { get; }

    /// <summary>Where the text area of pages begins and ends: their margins, or more where running heads need it.</summary>
    public (double Top, double Bottom) Body => field == default ? field = RunningMatterSetter.FindBody(this) : field;

    public double BodyHeight => Body.Bottom - Body.Top;

    /// <summary>Sets blocks of the document itself one below the other.</summary>
    /// <param name="room">The height of the text area of pages.</param>
    public SetStretch Set(ValueList<Block> blocks, double room)
    {
        VerticalList list = new();
        List<StructureNode> structure = [];
        SetAll(blocks, new BlockContext(list, 0, Theme.Page.Measure, structure, Formats.Body) { Spacing = Theme.ParagraphSpacing, Room = room });
        return new SetStretch(list, structure);
    }

    public void SetAll(ValueList<Block> blocks, BlockContext context)
    {
        BlockContext inner = context with { Depth = context.Depth + 1 };
        Block? before = null;
        foreach (Block block in blocks)
        {
            if (inner.Depth > MaxDepth)
            {
                _report.Add(TypesettingDiagnostics.NestedTooDeeply(block.Origin.Location, MaxDepth));
                return;
            }
            Place.Enter(block);
            if (before is not null && Announces(before, block))
                context.List.Keep(BreakCost.Discouraged);
            bool isContinued = before is Paragraph { Role: ParagraphRole.Body } && block is Paragraph { Role: ParagraphRole.Body } && context.Spacing == 0;
            if (isContinued)
                SetText(((Paragraph)block).Content, context.Text, inner, StructureTag.Paragraph, firstIndent: Theme.Indent);
            else
                Visit(block, inner);
            Place.Leave();
            before = block;
        }
    }

    /// <summary>Sets text as a block of its own.</summary>
    public void SetText(ValueList<Inline> inlines, TextFormat format, BlockContext context, StructureTag tag, double firstIndent = 0, double hangingIndent = 0)
    {
        (StyledText text, StructureElement element) = Text.Flatten(inlines, format, tag);
        context.Structure.Add(element);
        AddLines(text, format, context, firstIndent, hangingIndent);
    }

    /// <summary>Adds the lines of a text, so that no line of a paragraph need stand alone on a page, and the notes that it calls.</summary>
    /// <param name="within">What it costs to end a page between any two of the lines.</param>
    public void AddLines(StyledText text, TextFormat format, BlockContext context, double firstIndent = 0, double hangingIndent = 0, BreakCost within = BreakCost.Free)
    {
        List<TextLine> lines = Text.Break(text, format, context.Measure, firstIndent, hangingIndent);
        for (int i = 0; i < lines.Count; i++)
        {
            bool leavesOneAlone = i == 1 || i == lines.Count - 1;
            if (i > 0)
                context.List.Keep(leavesOneAlone && within < BreakCost.Bad ? BreakCost.Bad : within);
            Add(new LinePiece(lines[i], SetNotes(lines[i].Notes, context)), context);
        }
    }

    /// <summary>Adds a piece, with the label that waits for it.</summary>
    public static void Add(Piece piece, BlockContext context, double indent = 0) =>
        context.List.Add(context.Label is null ? piece : context.Label.Beside(piece), context.X + indent);

    /// <summary>Sets the notes that a line calls, in their order.</summary>
    public IReadOnlyList<FootNote> SetNotes(ValueList<NoteMark> marks, BlockContext context)
    {
        if (marks.IsEmpty)
            return [];
        List<FootNote> notes = [];
        foreach (NoteMark mark in marks)
        {
            FootNote note = _lists.SetNote(mark, context);
            notes.Add(note);
            notes.AddRange(note.Content.Notes); // Notes to a note stand behind it.
        }
        return notes;
    }

    private static bool Announces(Block before, Block block) =>
        block is AnswerSpace || (before is Paragraph && block is BulletList or NumberedList or Table or Preformatted);

    protected override bool VisitTitle(TitleBlock title, BlockContext context) => _headings.SetTitle(title, context);

    protected override bool VisitHeading(Heading heading, BlockContext context) => _headings.SetHeading(heading, context);

    protected override bool VisitParagraph(Paragraph paragraph, BlockContext context)
    {
        TextFormat format = paragraph.Role switch
        {
            ParagraphRole.Lead => Formats.Lead,
            ParagraphRole.Small => Formats.Small,
            _ => context.Text,
        };
        context.List.AddSpace(context.Spacing);
        SetText(paragraph.Content, format, context, StructureTag.Paragraph);
        context.List.AddSpace(context.Spacing);
        return true;
    }

    protected override bool VisitBulletList(BulletList list, BlockContext context) => _lists.SetBullets(list, context);

    protected override bool VisitNumberedList(NumberedList list, BlockContext context) => _lists.SetNumbered(list, context);

    protected override bool VisitDefinitionList(DefinitionList list, BlockContext context) => _lists.SetDefinitions(list, context);

    protected override bool VisitTable(Table table, BlockContext context) => _tables.Set(table, context);

    protected override bool VisitBlockQuote(BlockQuote quote, BlockContext context)
    {
        List<StructureNode> children = [];
        double indent = Math.Min(Theme.Indent, context.Measure / 6);
        context.List.AddSpace(Math.Max(context.Spacing, Theme.ParagraphSpacing));
        SetAll(quote.Content, context.Indented(indent) with { Measure = context.Measure - 2 * indent, Structure = children });
        context.List.AddSpace(Math.Max(context.Spacing, Theme.ParagraphSpacing));
        context.Structure.Add(new StructureElement(StructureTag.BlockQuote, children.ToValueList()));
        return true;
    }

    protected override bool VisitPreformatted(Preformatted preformatted, BlockContext context)
    {
        TextFormat format = Formats.Preformatted(_styles.FixedWidthFamily(Theme.TextFont));
        string text = preformatted.Text.ReplaceLineEndings(StyledText.NewLine.ToString()).TrimEnd(StyledText.NewLine);
        (StyledText styled, StructureElement element) = Text.Flatten([new TextRun(text) { Origin = preformatted.Origin }], format, StructureTag.Code);
        context.Structure.Add(new StructureElement(StructureTag.Paragraph, [element]));
        context.List.AddSpace(Theme.ParagraphSpacing);
        AddLines(styled, format, context);
        context.List.AddSpace(Theme.ParagraphSpacing);
        return true;
    }

    protected override bool VisitBox(Box box, BlockContext context)
    {
        const double Padding = 10;
        VerticalList inner = new();
        List<StructureNode> children = [];
        SetAll(box.Content, context with { List = inner, X = 0, Measure = context.Measure - 2 * Padding, Room = context.Room - 2 * Padding, Structure = children, Label = null });
        context.Structure.Add(new StructureElement(StructureTag.Division, children.ToValueList()));
        if (inner.Count == 0)
            return true;
        context.List.AddSpace(Theme.ParagraphSpacing + 4);
        Add(new FramePiece(inner, context.Measure, Padding, Theme.TintColor), context);
        context.List.AddSpace(Theme.ParagraphSpacing + 4);
        return true;
    }

    protected override bool VisitColumns(Columns columns, BlockContext context)
    {
        const double Gutter = 18, LeastWidth = 72, LeastEms = 8;
        if (context.IsInColumns) // Columns within a column would be slivers.
        {
            SetAll(columns.Content, context);
            return true;
        }
        int count = Math.Clamp(columns.Count, 1, Math.Max(1, (int)(context.Measure / Math.Max(LeastWidth, LeastEms * Theme.TextSize))));
        double width = (context.Measure - (count - 1) * Gutter) / count;
        VerticalList inner = new();
        SetAll(columns.Content, context with { List = inner, X = 0, Measure = width, Label = null, IsInColumns = true });
        if (inner.Count == 0)
            return true;
        context.List.AddSpace(context.Spacing);
        Add(new ColumnsPiece(inner, count, width + Gutter), context);
        context.List.AddSpace(context.Spacing);
        return true;
    }

    protected override bool VisitFigure(Figure figure, BlockContext context) => _figures.Set(figure, context);

    protected override bool VisitThematicBreak(ThematicBreak thematicBreak, BlockContext context)
    {
        double width = Math.Min(context.Measure, 72);
        context.List.AddSpace(Theme.Leading);
        Add(new RulePiece(width, 0.6, Theme.RuleColor), context, (context.Measure - width) / 2);
        context.List.AddSpace(Theme.Leading);
        return true;
    }

    protected override bool VisitPageBreak(PageBreak pageBreak, BlockContext context)
    {
        context.List.ForcePageBreak();
        return true;
    }

    protected override bool VisitAnswerSpace(AnswerSpace answerSpace, BlockContext context)
    {
        const int MaxLines = 1_000;
        context.List.AddSpace(4);
        double lineHeight = Math.Max(AnswerPiece.LeastLineHeight, 2 * Theme.TextSize);
        Add(new AnswerPiece(Math.Clamp(answerSpace.Lines, 1, MaxLines), lineHeight, answerSpace.IsRuled, context.Measure, Theme.RuleColor), context);
        context.List.AddSpace(Theme.ParagraphSpacing + 4);
        return true;
    }

    protected override bool VisitReferenceList(ReferenceList list, BlockContext context) => _references.Set(list, context);

    protected override bool VisitTableOfContents(TableOfContents contents, BlockContext context) => _contents.Set(contents, context);
}
