using BriefKit.Core.Collections;
using BriefKit.Core.Documents;

namespace BriefKit.Templates.Markdown;

/// <summary>What a text in the dialect says: its blocks, and what it wants to stand on every page.</summary>
internal sealed record DialectDocument(ValueList<Block> Blocks, RunningMatter Header, RunningMatter Footer)
{
    public PageEdges? FirstPage { get; init; }

    public PageEdges? LeftPages { get; init; }
}
