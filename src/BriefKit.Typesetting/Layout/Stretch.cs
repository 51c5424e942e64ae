using BriefKit.Core.Documents;
using BriefKit.Typesetting.Paragraphs;

namespace BriefKit.Typesetting.Layout;

/// <summary>A part of a document that can be set beside the others.</summary>
/// <param name="Number">Which of them it is, from 0.</param>
/// <param name="Blocks">Which blocks of the document.</param>
/// <param name="Outset">Where it begins, as far as counting can tell.</param>
internal sealed record Stretch(int Number, Range Blocks, Outset Outset)
{
    // A document of twice as many is worth other threads.
    private const int LeastBlocks = 400;

    // What has been set ahead is alive until its pages are drawn: about thirty pages of prose.
    private const int UsualBlocks = 250;

    // Each has content and cells of numbers of its own.
    private const int MostStretches = DocumentCounts.MostStretches;

    /// <summary>Divides a document; a short one, or one without chapters, is one stretch.</summary>
    /// <remarks>A stretch begins with a heading of the first level: its own level, and all that stands around it, are the same whatever comes before.</remarks>
    public static List<Stretch> Divide(Document document)
    {
        ReadOnlySpan<Block> blocks = document.Blocks.AsSpan();
        int start = 0, least = Math.Max(UsualBlocks, blocks.Length / MostStretches);
        Outset outset = new(0, false, document.Metadata.RecordId), here = outset;
        List<Stretch> stretches = [];
        if (blocks.Length >= 2 * LeastBlocks && HasChapter(blocks[least..^least]))
        {
            BlockCounter counter = new();
            for (int i = 0; i < blocks.Length - least; i++)
            {
                if (i - start >= least && BeginsChapter(blocks[i]))
                {
                    stretches.Add(new Stretch(stretches.Count, start..i, outset));
                    (start, outset) = (i, here);
                }
                counter.Add(blocks[i]);
                here = new Outset(counter.Notes, counter.HasTitle, blocks[i].Origin.RecordId ?? here.RecordId);
            }
        }
        stretches.Add(new Stretch(stretches.Count, start..blocks.Length, outset));
        return stretches;
    }

    private static bool BeginsChapter(Block block) => block is Heading { Level: 1 };

    private static bool HasChapter(ReadOnlySpan<Block> blocks)
    {
        foreach (Block block in blocks)
        {
            if (BeginsChapter(block))
                return true;
        }
        return false;
    }
}
