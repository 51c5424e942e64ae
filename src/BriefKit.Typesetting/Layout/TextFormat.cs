using BriefKit.Typesetting.Paragraphs;
using BriefKit.Typesetting.Shaping;

namespace BriefKit.Typesetting.Layout;

/// <summary>How the paragraphs of a block look.</summary>
/// <param name="Leading">From baseline to baseline, in points.</param>
internal sealed record TextFormat(TextLook Look, double Leading, LineAlignment Alignment)
{
    /// <summary>Whether words may be divided at the ends of lines; headings and the like never are.</summary>
    public bool IsHyphenated { get; init; }

    /// <summary>Whether punctuation may hang out of the measure.</summary>
    public bool HangsPunctuation { get; init; } = true;
}
