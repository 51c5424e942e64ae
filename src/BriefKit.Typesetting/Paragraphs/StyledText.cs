using BriefKit.Core.Text;
using BriefKit.Typesetting.Shaping;

namespace BriefKit.Typesetting.Paragraphs;

/// <summary>The text of one paragraph, all its inlines made flat. U+2028 stands for a forced new line.</summary>
/// <param name="Spans">Cover the text without gaps, in order.</param>
internal sealed record StyledText(string Text, StyledSpan[] Spans, IReadOnlyList<NoteMark> Notes)
{
    public const char NewLine = '\u2028';

    public static StyledText Empty { get; } = new("", [], []);
}

/// <summary>A stretch of a paragraph of one style and one place in the structure.</summary>
internal sealed record StyledSpan(int Start, int Length, TextStyle Style)
{
    public int End => Start + Length;

    /// <summary>Null for an artifact.</summary>
    public int? ContentId { get; init; }

    public LinkMark? Link { get; init; }

    public Origin Origin { get; init; }
}
