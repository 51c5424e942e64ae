namespace BriefKit.Core.Documents;

/// <summary>The places of a document that links can lead to.</summary>
public static class Anchors
{
    /// <summary>The anchors of its titles and headings, in reading order, each once.</summary>
    public static IReadOnlyList<string> Of(Document document)
    {
        Finder finder = new();
        finder.Walk(document);
        return [.. finder.Found.Distinct(StringComparer.Ordinal)];
    }

    private sealed class Finder : DocumentWalker
    {
        public List<string> Found { get; } = [];

        protected override void Walk(Block block)
        {
            string? anchor = block switch { Heading heading => heading.Anchor, TitleBlock title => title.Anchor, _ => null };
            if (anchor is not null)
                Found.Add(anchor);
            base.Walk(block);
        }
    }
}
