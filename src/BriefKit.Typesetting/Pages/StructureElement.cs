using BriefKit.Core.Collections;

namespace BriefKit.Typesetting.Pages;

/// <summary>A node of the logical structure (ISO 32000-1, 14.7), in reading order.</summary>
public abstract record StructureNode
{
    private protected StructureNode() { }
}

/// <summary>An element of the logical structure.</summary>
public sealed record StructureElement(StructureTag Tag, ValueList<StructureNode> Children) : StructureNode
{
    /// <summary>A BCP 47 tag where the language is not that of the parent.</summary>
    public string? Language { get; init; }

    /// <summary>What is said in place of content that cannot be read.</summary>
    public string? AlternativeText { get; init; }

    /// <summary>The characters that the content stands for, where they are not those that are drawn.</summary>
    public string? ActualText { get; init; }

    /// <summary>An id that is unique in the document; notes and header cells need one.</summary>
    public string? Id { get; init; }

    /// <summary>Of a header cell: what it heads.</summary>
    public HeaderScope Scope { get; init; }

    /// <summary>Of a table cell.</summary>
    public int ColumnSpan { get; init; } = 1;

    /// <summary>Of a table cell.</summary>
    public int RowSpan { get; init; } = 1;

    /// <summary>Of a list: how its items are marked (ISO 32000-1, table 347).</summary>
    public ListNumbering Numbering { get; init; }
}

/// <summary>The place of drawn content in the structure: all page items with this id, in the order of the pages.</summary>
public sealed record StructureContent(int ContentId) : StructureNode;

/// <summary>The place of a link's clickable areas in the structure: all <see cref="LinkArea"/>s with this id.</summary>
public sealed record StructureAnnotation(int ContentId) : StructureNode;

/// <summary>The standard structure types of ISO 32000-1, 14.8.4, that we use.</summary>
public enum StructureTag
{
    Document,
    Part,
    Section,
    Division,
    BlockQuote,
    Caption,
    TableOfContents,
    TableOfContentsItem,
    Paragraph,
    Heading1,
    Heading2,
    Heading3,
    Heading4,
    Heading5,
    Heading6,
    List,
    ListItem,
    Label,
    ListBody,
    Table,
    TableHead,
    TableBody,
    TableRow,
    TableHeaderCell,
    TableDataCell,
    Span,
    Code,
    Link,
    Reference,
    BibliographyEntry,
    Note,
    Figure,
}

public enum HeaderScope
{
    None,
    Row,
    Column,
    Both,
}

public enum ListNumbering
{
    None,
    Disc,
    Decimal,
    LowerAlpha,
    UpperAlpha,
    LowerRoman,
    UpperRoman,
}
