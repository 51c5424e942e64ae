using BriefKit.Core.Collections;
using BriefKit.Core.Documents;

namespace BriefKit.Word.Content;

/// <summary>The running text of blocks, for places that hold no blocks.</summary>
internal static class InlineContent
{
    /// <summary>The inlines of all paragraphs, whatever they stand in, with a space between two paragraphs.</summary>
    public static ValueList<Inline> Of(ValueList<Block> blocks)
    {
        Collector collector = new();
        collector.Collect(blocks);
        return collector.Inlines.ToValueList();
    }

    private sealed class Collector : DocumentRewriter
    {
        public List<Inline> Inlines { get; } = [];

        public void Collect(ValueList<Block> blocks) => Rewrite(blocks);

        protected override ValueList<Block> Rewrite(Block block)
        {
            ValueList<Inline> content = block switch
            {
                Paragraph paragraph => paragraph.Content,
                Heading heading => heading.Content,
                Preformatted preformatted => [new TextRun(preformatted.Text)],
                Figure figure => figure.Caption.IsEmpty ? [new TextRun(figure.AlternativeText)] : figure.Caption,
                _ => [],
            };
            if (content.IsEmpty)
                return base.Rewrite(block);
            if (Inlines.Count > 0)
                Inlines.Add(new TextRun(" "));
            Inlines.AddRange(content);
            return [block];
        }
    }
}
