using BriefKit.Core.Collections;
using BriefKit.Core.Documents;

namespace BriefKit.Citations.Resolving;

/// <summary>Takes out headings that stand over nothing but lists that hold nothing, with those lists.</summary>
internal static class EmptyLists
{
    public static ValueList<Block> TakeOut(ValueList<Block> blocks)
    {
        if (!HasEmptyList(blocks))
            return blocks;
        // From the end, so that a heading over such headings alone goes with them.
        Stack<Block> kept = [];
        Stack<Block> empty = [];
        bool isOverNothing = false;
        for (int i = blocks.Length - 1; i >= 0; i--)
        {
            if (blocks[i] is ReferenceList { Entries.IsEmpty: true })
            {
                empty.Push(blocks[i]);
                continue;
            }
            isOverNothing |= empty.Count > 0;
            if (isOverNothing && blocks[i] is Heading heading && EndsSection(heading, kept))
            {
                empty.Clear();
                continue;
            }
            isOverNothing = false;
            PushAll(empty, kept);
            kept.Push(blocks[i]);
        }
        PushAll(empty, kept);
        return kept.ToValueList();
    }

    private static bool HasEmptyList(ValueList<Block> blocks)
    {
        foreach (Block block in blocks)
        {
            if (block is ReferenceList { Entries.IsEmpty: true })
                return true;
        }
        return false;
    }

    private static void PushAll(Stack<Block> blocks, Stack<Block> onto)
    {
        foreach (Block block in blocks.Reverse())
            onto.Push(block);
        blocks.Clear();
    }

    private static bool EndsSection(Heading heading, IEnumerable<Block> following)
    {
        Block? next = following.FirstOrDefault();
        if (next is Heading other)
            return other.Level <= heading.Level;
        // Small print at the end of a record closes the record, not its last section.
        return following.FirstOrDefault(block => block is not Paragraph { Role: ParagraphRole.Small }) is null or PageBreak or TitleBlock;
    }
}
