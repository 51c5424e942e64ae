using Markdig.Syntax.Inlines;

namespace BriefKit.Templates.Markdown;

/// <summary>A citation as it is written, marks and all.</summary>
internal sealed class CitationInline(string text, bool isNarrative) : LeafInline
{
    /// <summary>What stands between the brackets; for one in the running text, the key without its <c>@</c>.</summary>
    public string Text => text;

    public bool IsNarrative => isNarrative;
}
