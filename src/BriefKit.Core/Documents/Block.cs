using BriefKit.Core.Collections;

namespace BriefKit.Core.Documents;

/// <summary>A part of the page from margin to margin. The family is closed; <see cref="DocumentVisitor{TContext,TResult}"/> has a method for each.</summary>
public abstract record Block : Node
{
    private protected Block() { }
}

/// <summary>The title of the document, above all headings.</summary>
/// <param name="Kicker">A short line over the title that says what kind of page this is; empty for none.</param>
/// <param name="Subtitle">A line below the title; empty for none.</param>
public sealed record TitleBlock(ValueList<Inline> Content, ValueList<Inline> Kicker, ValueList<Inline> Subtitle) : Block
{
    /// <summary>What links call it; null for none.</summary>
    public string? Anchor { get; init; }
}

/// <param name="Level">1 for a section of the document, to 6.</param>
public sealed record Heading(int Level, ValueList<Inline> Content) : Block
{
    /// <summary>What links call it; null for none.</summary>
    public string? Anchor { get; init; }
}

public sealed record Paragraph(ValueList<Inline> Content) : Block
{
    public ParagraphRole Role { get; init; }
}

/// <summary>What a paragraph is for; the theme says how it looks.</summary>
public enum ParagraphRole
{
    Body,

    /// <summary>An opening paragraph that sums up what follows.</summary>
    Lead,

    /// <summary>Small print: sources, instructions, colophons.</summary>
    Small,
}

public sealed record BulletList(ValueList<ListItem> Items) : Block
{
    /// <summary>Whether the items stand without space between them.</summary>
    public bool IsTight { get; init; } = true;
}

/// <param name="Start">The number of the first item.</param>
public sealed record NumberedList(int Start, ValueList<ListItem> Items) : Block
{
    public bool IsTight { get; init; } = true;

    public NumberStyle Style { get; init; }
}

public enum NumberStyle
{
    Decimal,
    LowerAlpha,
    UpperAlpha,
    LowerRoman,
    UpperRoman,
}

public sealed record ListItem(ValueList<Block> Content) : Node;

/// <summary>Terms and what is said of them: glossaries, labelled values.</summary>
public sealed record DefinitionList(ValueList<Definition> Items) : Block
{
    public DefinitionStyle Style { get; init; }
}

public enum DefinitionStyle
{
    /// <summary>The term stands beside its description, all terms in one column.</summary>
    Beside,

    /// <summary>The term stands on a line of its own above its description.</summary>
    Above,
}

public sealed record Definition(ValueList<Inline> Term, ValueList<Block> Content) : Node;

/// <param name="Columns">One for each column.</param>
/// <param name="Head">Rows repeated at the head of each page that the table runs over.</param>
/// <param name="Caption">Empty for none.</param>
public sealed record Table(ValueList<TableColumn> Columns, ValueList<TableRow> Head, ValueList<TableRow> Rows, ValueList<Inline> Caption) : Block;

/// <param name="Width">The share of the table's width, in proportion to the other columns; null for as wide as the content needs.</param>
public sealed record TableColumn(ColumnAlignment Alignment = ColumnAlignment.Start, double? Width = null)
{
    /// <summary>Whether the cells of the column head their rows.</summary>
    public bool IsHeader { get; init; }
}

public enum ColumnAlignment
{
    Start,
    Center,
    End,

    /// <summary>Numbers whose decimal marks stand below each other; what is no number stands as at <see cref="End"/>.</summary>
    Decimal,
}

public sealed record TableRow(ValueList<TableCell> Cells) : Node;

public sealed record TableCell(ValueList<Block> Content) : Node
{
    public int ColumnSpan { get; init; } = 1;

    public int RowSpan { get; init; } = 1;
}

public sealed record BlockQuote(ValueList<Block> Content) : Block;

/// <summary>Text whose line breaks and spaces count.</summary>
public sealed record Preformatted(string Text) : Block;

/// <summary>Blocks set off from the text around them, with a tint or a rule.</summary>
public sealed record Box(ValueList<Block> Content) : Block;

/// <summary>Blocks set side by side in columns of equal width.</summary>
public sealed record Columns(int Count, ValueList<Block> Content) : Block;

/// <summary>A picture.</summary>
/// <param name="AlternativeText">What a reader who cannot see the picture is told; never empty.</param>
public sealed record Figure(ImageData Image, string AlternativeText, ValueList<Inline> Caption) : Block
{
    /// <summary>How wide it is to be, where it is not to have its own size. It is never wider than the text.</summary>
    public PictureWidth? Width { get; init; }
}

/// <summary>A picture's bytes.</summary>
/// <param name="MediaType"><c>image/png</c>, <c>image/jpeg</c> or <c>image/svg+xml</c>.</param>
public sealed record ImageData(string MediaType, ReadOnlyMemory<byte> Bytes);

/// <summary>A thin rule across the page that parts what is above from what is below.</summary>
public sealed record ThematicBreak : Block;

public sealed record PageBreak : Block;

/// <summary>Room for a pupil to write an answer in.</summary>
/// <param name="Lines">How many lines; at least 1.</param>
public sealed record AnswerSpace(int Lines) : Block
{
    /// <summary>Whether lines are ruled, or an empty box of the same height is drawn.</summary>
    public bool IsRuled { get; init; } = true;
}

/// <summary>
/// A bibliography. As a template makes it, <see cref="Entries"/> is empty; a citation style fills it in, in its own order.
/// </summary>
public sealed record ReferenceList(ValueList<ReferenceEntry> Entries) : Block
{
    public ReferenceSelection Selection { get; init; }

    /// <summary>Of which part of the document the citations count, for a list of what is cited.</summary>
    public ReferenceScope Scope { get; init; }

    /// <summary>What a reference must be to stand in it.</summary>
    public ReferenceFilter Include { get; init; } = ReferenceFilter.Any;

    /// <summary>What a reference must not be; nothing where it says nothing.</summary>
    public ReferenceFilter Exclude { get; init; } = ReferenceFilter.Any;

    /// <summary>Whether it lists again what a list before it, of the same part of the document, has listed.</summary>
    public bool RepeatsEntries { get; init; }

    /// <summary>CSL <c>hanging-indent</c>.</summary>
    public bool HasHangingIndent { get; init; }

    /// <summary>Whether the first field of each entry stands in a column of its own (CSL <c>second-field-align</c>).</summary>
    public bool HasAlignedSecondField { get; init; }
}

/// <summary>Which of the document's references a list holds.</summary>
public enum ReferenceSelection
{
    /// <summary>Those that the document cites.</summary>
    Cited,

    /// <summary>All that the record has.</summary>
    All,
}

/// <summary>A part of a document, as seen from a block in it.</summary>
public enum ReferenceScope
{
    Document,

    /// <summary>From its <see cref="TitleBlock"/> to the next: one record, where several make one document.</summary>
    Part,

    /// <summary>What stands under the same heading. A heading right above the block is taken for the block's own, which stands in the section around.</summary>
    Section,
}

/// <summary>
/// The headings of the document with the pages that they are on. As a template makes it, <see cref="Entries"/> is empty;
/// <see cref="DocumentContents"/> fills it in.
/// </summary>
/// <param name="Depth">The deepest level of headings that is listed, from 1.</param>
public sealed record TableOfContents(int Depth) : Block
{
    public ValueList<ContentsEntry> Entries { get; init; }
}

/// <summary>A heading as a table of contents lists it.</summary>
/// <param name="Level">How deep it stands in the list, from 1.</param>
/// <param name="Anchor">Of the heading.</param>
public sealed record ContentsEntry(int Level, ValueList<Inline> Content, string Anchor) : Node
{
    /// <summary>The page that the heading is on, where pages have been made; null where none have, and a writer that makes pages finds out by itself.</summary>
    public int? PageNumber { get; init; }
}

/// <summary>One entry of a bibliography.</summary>
public sealed record ReferenceEntry(string ReferenceId, ValueList<EntryPart> Parts) : Node;

/// <summary>A part of an entry, with the place that CSL's <c>display</c> attribute gives it.</summary>
public sealed record EntryPart(EntryDisplay Display, ValueList<Inline> Content) : Node;

public enum EntryDisplay
{
    /// <summary>In the line, behind what precedes it.</summary>
    Inline,

    /// <summary>On lines of its own.</summary>
    Block,

    /// <summary>In the margin column; what follows as <see cref="RightInline"/> stands beside it.</summary>
    LeftMargin,

    RightInline,

    /// <summary>On lines of its own, indented.</summary>
    Indent,
}
