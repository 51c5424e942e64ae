using BriefKit.Core.Collections;
using BriefKit.Core.References;
using BriefKit.Core.Text;

namespace BriefKit.Citations;

/// <summary>Output with what made each stretch of it.</summary>
/// <param name="Citations">As <see cref="CitationProcessor.Process"/> gives it.</param>
/// <param name="Clusters">The text of each cluster, in the order in which they were given.</param>
/// <param name="Entries">The text of each entry of the bibliography, in its order.</param>
public sealed record ExplainedCitations(FormattedCitations Citations, ValueList<ExplainedText> Clusters, ValueList<ExplainedText> Entries);

/// <summary>A cluster or an entry as plain text. Parts of an entry that stand apart on the page have a space between them.</summary>
/// <param name="Spans">They cover all of the text, one behind the other.</param>
public sealed record ExplainedText(string Text, ValueList<ExplainedSpan> Spans)
{
    /// <summary>What made the character at that place, from 0.</summary>
    public ExplainedSpan SpanAt(int index)
    {
        foreach (ExplainedSpan span in Spans)
        {
            if (index >= span.Start && index < span.Start + span.Length)
                return span;
        }
        throw new ArgumentOutOfRangeException(nameof(index));
    }
}

/// <summary>A stretch of text that one element of the style made of one thing.</summary>
public sealed record ExplainedSpan(int Start, int Length, PrintedPart Part)
{
    /// <summary>The element as a path in the style, <c>macro[name=title]/group/text[variable=title]</c>; empty where no element made it.</summary>
    public string Element { get; init; } = "";

    /// <summary>Where the element stands in the style's file; null in a built-in style, which has no lines.</summary>
    public SourceLocation? ElementLocation { get; init; }

    public Variable? Variable { get; init; }

    /// <summary>The locale's name for the term; null for what is no term.</summary>
    public string? Term { get; init; }

    /// <summary>The id of the reference that it says something of; null for what belongs to none.</summary>
    public string? ReferenceId { get; init; }

    /// <summary>Where the reference was read; null where that is unknown.</summary>
    public SourceLocation? ReferenceLocation { get; init; }
}
