using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Typesetting;
using BriefKit.Typesetting.Fonts;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Rendering;

/// <summary>
/// Tells the tables of contents of a document on which pages its headings are, for writers that make no pages: in the program that opens
/// the file, pages are then much as they are in our own.
/// </summary>
internal static class ContentsPages
{
    /// <summary>The document with its page numbers; the same document where no table of contents asks for any.</summary>
    public static Document Number(Document document, FontLibrary fonts)
    {
        if (!DocumentContents.IsIn(document))
            return document;
        // What is to be said about the pages is said by whoever writes them.
        return new Numberer(Typesetter.Typeset(document, fonts, new NoPages()).Value.Destinations).Rewrite(document);
    }

    // Where headings are is all that is asked for.
    private sealed class NoPages : IPageReceiver
    {
        public void AddStructure(ValueList<StructureNode> nodes) { }

        public void AddPage(int index, Page page) { }

        public void AddRunningMatter(int index, ValueList<PageItem> items, ValueList<PageFrame> frames) { }
    }

    private sealed class Numberer(ValueMap<string, Destination> destinations) : DocumentRewriter
    {
        protected override ValueList<Block> Rewrite(Block block) => block is TableOfContents contents
            ? [contents with { Entries = contents.Entries.Select(Number).ToValueList() }]
            : base.Rewrite(block);

        protected override ValueList<Inline> Rewrite(ValueList<Inline> inlines) => inlines;

        private ContentsEntry Number(ContentsEntry entry) =>
            entry with { PageNumber = destinations.TryGetValue(entry.Anchor, out Destination? place) ? place.Page + 1 : null };
    }
}
