using BriefKit.Core.Collections;
using BriefKit.Core.Documents;

namespace BriefKit.Typesetting.Layout;

/// <summary>Counts the notes of blocks, those of notes included.</summary>
internal sealed class NoteCounter : DocumentRewriter
{
    private int _count;

    public int Count(Block block)
    {
        _count = 0;
        Rewrite(block);
        return _count;
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
        _count += inline is Note ? 1 : 0;
        return base.Rewrite(inline);
    }
}
