using BriefKit.Core.Collections;
using BriefKit.Core.References;

namespace BriefKit.Core.Documents;

/// <summary>What a template makes of a record and a writer turns into bytes.</summary>
public sealed record Document(DocumentMetadata Metadata, ValueList<Block> Blocks)
{
    public Theme Theme { get; init; } = Theme.Default;

    public RunningMatter Header { get; init; } = RunningMatter.Empty;

    public RunningMatter Footer { get; init; } = RunningMatter.Empty;

    /// <summary>What citations may name.</summary>
    public ValueList<Reference> References { get; init; }
}

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
