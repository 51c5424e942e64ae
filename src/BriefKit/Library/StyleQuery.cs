using BriefKit.Core.Collections;

namespace BriefKit.Library;

/// <summary>Which citation styles are looked for; what is not stated is not asked for.</summary>
public sealed record StyleQuery
{
    /// <summary>Words that the name, the title, the format or a field has, all of them.</summary>
    public ValueList<string> Words { get; init; }

    /// <summary><c>author-date</c>, <c>numeric</c>, <c>note</c>, <c>author</c> or <c>label</c>.</summary>
    public string? CitationFormat { get; init; }

    /// <summary>A field of study, by its CSL name.</summary>
    public string? Field { get; init; }

    internal bool Fits(StyleSummary style) =>
        (CitationFormat is null || string.Equals(style.CitationFormat, CitationFormat, StringComparison.OrdinalIgnoreCase))
        && (Field is null || style.Fields.Contains(Field, StringComparer.OrdinalIgnoreCase));

    internal bool HasWords(StyleSummary style) => Words.All(word =>
        style.Name.Contains(word, StringComparison.OrdinalIgnoreCase)
        || style.Title.Contains(word, StringComparison.OrdinalIgnoreCase)
        || style.CitationFormat.Equals(word, StringComparison.OrdinalIgnoreCase)
        || style.Fields.Contains(word, StringComparer.OrdinalIgnoreCase));
}
