using BriefKit.Core.Collections;
using BriefKit.Core.Documents;

namespace BriefKit.Html.Markdown;

/// <summary>The anchors that a document links to: only they are written, since Markdown has no quiet way to say them.</summary>
internal static class LinkedAnchors
{
    public static IReadOnlySet<string> Of(Document document)
    {
        Finder finder = new();
        finder.Rewrite(document);
        return finder.Found;
    }

    private sealed class Finder : DocumentRewriter
    {
        public HashSet<string> Found { get; } = new(StringComparer.Ordinal);

        protected override ValueList<Block> Rewrite(Block block)
        {
            if (block is TableOfContents contents)
                Found.UnionWith(contents.Entries.Select(entry => entry.Anchor));
            return base.Rewrite(block);
        }

        protected override ValueList<Inline> Rewrite(Inline inline)
        {
            if (inline is Link link && LinkTarget.Parse(link.Target) is { Kind: LinkKind.Inside, Address: string anchor })
                Found.Add(anchor);
            return base.Rewrite(inline);
        }
    }
}
