using BriefKit.Core.Collections;
using BriefKit.Core.References;

namespace BriefKit.Core.Documents;

/// <summary>What a template makes of a record and a writer turns into bytes.</summary>
public sealed record Document(DocumentMetadata Metadata, ValueList<Block> Blocks)
{
    public Theme Theme { get; init; } = Theme.Default;

    public RunningMatter Header { get; init; } = RunningMatter.Empty;

    public RunningMatter Footer { get; init; } = RunningMatter.Empty;

    /// <summary>What stands on the first page in place of <see cref="Header"/> and <see cref="Footer"/>; null for the same.</summary>
    public PageEdges? FirstPage { get; init; }

    /// <summary>What stands on pages of even number, which lie on the left of an open book; null for the same as on the others, its ends changed over where pages face each other.</summary>
    public PageEdges? LeftPages { get; init; }

    /// <summary>Which lines of the running text are numbered in the margin: each, each fifth and so on; 0 for none.</summary>
    public int LineNumberInterval { get; init; }

    /// <summary>What citations may name.</summary>
    public ValueList<Reference> References { get; init; }

    /// <summary>By what style the citations were formatted; null where they were not.</summary>
    public CitationFormat? CitationFormat { get; init; }

    /// <summary>The form that the document's blocks are values of; null where they are the whole of it.</summary>
    public DocumentForm? Form { get; init; }
}

/// <summary>
/// A file of a format of its own, with places for values: a template made in a word processor. Each value is a <see cref="Box"/> among the
/// blocks of the document, in order. Only the writer that knows the form can put the two together.
/// </summary>
public abstract record DocumentForm
{
    /// <summary>The format that it can be written in, by the name that users know it by: <c>docx</c>.</summary>
    public abstract string Format { get; }
}

/// <summary>The style that formatted the citations of a document, so that a program can go on in it.</summary>
/// <param name="StyleId">The id of the CSL style: a URI, or a name.</param>
/// <param name="Locale">A BCP 47 tag.</param>
/// <param name="CitesInNotes">Whether citations stand in notes.</param>
/// <param name="HasBibliography">Whether the style has a list of what is cited.</param>
public sealed record CitationFormat(string StyleId, string Locale, bool CitesInNotes, bool HasBibliography);

/// <summary>What is said about a document, not in it.</summary>
public sealed record DocumentMetadata(string Title)
{
    public ValueList<string> Authors { get; init; }

    public string? Subject { get; init; }

    public ValueList<string> Keywords { get; init; }

    /// <summary>The language of the text as a BCP 47 tag.</summary>
    public string Language { get; init; } = "en-US";

    /// <summary>When it was made: from <c>SOURCE_DATE_EPOCH</c> or the record, never from the clock; null for unstated.</summary>
    public DateTimeOffset? Created { get; init; }

    public string? RecordId { get; init; }

    /// <summary>The SHA-256 of the record's bytes, in lower-case hexadecimal.</summary>
    public string? SourceSha256 { get; init; }

    public string? TemplateName { get; init; }

    /// <summary>The program that makes the file, with its version.</summary>
    public string Producer { get; init; } = "BriefKit";
}

/// <summary>A line that stands on every page, in three places.</summary>
public sealed record RunningMatter(ValueList<Inline> Start, ValueList<Inline> Center, ValueList<Inline> End)
{
    public static RunningMatter Empty { get; } = new([], [], []);

    public bool IsEmpty => Start.IsEmpty && Center.IsEmpty && End.IsEmpty;
}

/// <summary>The lines above and below the text of a page.</summary>
public sealed record PageEdges(RunningMatter Header, RunningMatter Footer);
