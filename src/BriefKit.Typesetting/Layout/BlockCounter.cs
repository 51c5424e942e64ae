using BriefKit.Core.Collections;
using BriefKit.Core.Documents;

namespace BriefKit.Typesetting.Layout;

/// <summary>Counts the notes of blocks, those of notes included, and sees whether there is a title among them.</summary>
internal sealed class BlockCounter : DocumentRewriter
{
    public int Notes { get; private set; }

    public bool HasTitle { get; private set; }

    public void Add(Block block) => Rewrite(block);

    protected override ValueList<Block> Rewrite(Block block)
    {
        HasTitle |= block is TitleBlock;
        return base.Rewrite(block);
    }

    protected override ValueList<Inline> Rewrite(ValueList<Inline> inlines)
    {
        foreach (Inline inline in inlines)
        {
            if (inline is not TextRun)
                return base.Rewrite(inlines);
        }
        return inlines;
    }

    protected override ValueList<Inline> Rewrite(Inline inline)
    {
        Notes += inline is Note ? 1 : 0;
        return base.Rewrite(inline);
    }
}
