using BriefKit.Core.Collections;

namespace BriefKit.Core.Documents;

/// <summary>The places of a document that links can lead to.</summary>
public static class Anchors
{
    /// <summary>The anchors of its titles and headings, in reading order, each once.</summary>
    public static IReadOnlyList<string> Of(Document document)
    {
        Finder finder = new();
        finder.Rewrite(document);
        return [.. finder.Found.Distinct(StringComparer.Ordinal)];
    }

    private sealed class Finder : DocumentRewriter
    {
        public List<string> Found { get; } = [];

        protected override ValueList<Block> Rewrite(Block block)
        {
            if (block is Heading { Anchor: string } or TitleBlock { Anchor: string })
                Found.Add((block as Heading)?.Anchor ?? ((TitleBlock)block).Anchor!);
            return base.Rewrite(block);
        }
    }
}
