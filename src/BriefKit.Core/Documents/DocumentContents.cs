using System.Globalization;
using BriefKit.Core.Collections;

namespace BriefKit.Core.Documents;

/// <summary>Fills in a document's tables of contents, and gives the headings that they list anchors.</summary>
public static class DocumentContents
{
    /// <summary>
    /// The document with its tables of contents filled in; the same document where it has none, or they are filled in already. Where several records make one document,
    /// their titles are listed above their headings.
    /// </summary>
    public static Document Resolve(Document document)
    {
        if (!HoldContents(document.Blocks, contents => contents.Entries.IsEmpty))
            return document;
        HashSet<string> taken = new(Anchors.Of(document), StringComparer.Ordinal);
        Namer namer = new(taken, document.Blocks.Count(block => block is TitleBlock) > 1);
        Document named = namer.Rewrite(document);
        return new Filler(namer.Entries).Rewrite(named);
    }

    /// <summary>Whether a document has a table of contents anywhere.</summary>
    public static bool IsIn(Document document) => HoldContents(document.Blocks, _ => true);

    private static bool HoldContents(ValueList<Block> blocks, Func<TableOfContents, bool> isMeant)
    {
        foreach (Block block in blocks)
        {
            if (HasContents(block, isMeant))
                return true;
        }
        return false;
    }

    private static bool HasContents(Block block, Func<TableOfContents, bool> isMeant) => block switch
    {
        TableOfContents contents => isMeant(contents),
        Box box => HoldContents(box.Content, isMeant),
        Columns columns => HoldContents(columns.Content, isMeant),
        BlockQuote quote => HoldContents(quote.Content, isMeant),
        BulletList list => list.Items.Any(item => HoldContents(item.Content, isMeant)),
        NumberedList list => list.Items.Any(item => HoldContents(item.Content, isMeant)),
        DefinitionList list => list.Items.Any(definition => HoldContents(definition.Content, isMeant)),
        Table table => table.Head.Concat(table.Rows).Any(row => row.Cells.Any(cell => HoldContents(cell.Content, isMeant))),
        _ => false,
    };

    // Gives each heading an anchor that has none, and lists all of them. A heading within a note is none of the text's.
    private sealed class Namer(HashSet<string> taken, bool hasTitles) : DocumentRewriter
    {
        private int _count;

        public List<ContentsEntry> Entries { get; } = [];

        protected override ValueList<Block> Rewrite(Block block)
        {
            switch (block)
            {
                case TitleBlock title when hasTitles && !title.Content.IsEmpty:
                    title = title with { Anchor = title.Anchor ?? NewAnchor() };
                    Entries.Add(new ContentsEntry(1, title.Content, title.Anchor) { Origin = title.Origin });
                    return [title];
                case Heading heading when !heading.Content.IsEmpty:
                    heading = heading with { Anchor = heading.Anchor ?? NewAnchor() };
                    Entries.Add(new ContentsEntry(heading.Level + (hasTitles ? 1 : 0), heading.Content, heading.Anchor) { Origin = heading.Origin });
                    return [heading];
                default:
                    return base.Rewrite(block);
            }
        }

        protected override ValueList<Inline> Rewrite(Inline inline) => [inline];

        private string NewAnchor()
        {
            string anchor;
            do
                anchor = "heading-" + (++_count).ToString(CultureInfo.InvariantCulture);
            while (!taken.Add(anchor));
            return anchor;
        }
    }

    private sealed class Filler(List<ContentsEntry> entries) : DocumentRewriter
    {
        private readonly WithoutNotes _withoutNotes = new();

        protected override ValueList<Block> Rewrite(Block block) => block is TableOfContents contents
            ? [contents with { Entries = entries.Where(entry => entry.Level <= contents.Depth).Select(entry => _withoutNotes.Of(entry)).ToValueList() }]
            : base.Rewrite(block);

        protected override ValueList<Inline> Rewrite(Inline inline) => [inline];
    }

    // A heading's note belongs to the heading, and its links would be links within a link.
    private sealed class WithoutNotes : DocumentRewriter
    {
        public ContentsEntry Of(ContentsEntry entry) => entry with { Content = Rewrite(entry.Content) };

        protected override ValueList<Inline> Rewrite(Inline inline) => inline switch
        {
            Note => [],
            LineBreak => [new TextRun(" ")],
            Link link => Rewrite(link.Content),
            _ => base.Rewrite(inline),
        };
    }
}
