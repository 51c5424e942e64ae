using BriefKit.Core.Collections;
using BriefKit.Core.Documents;

namespace BriefKit.Tests.Shared;

/// <summary>Running prose of any length for documents that fill pages: the same number gives the same words.</summary>
internal static class StressProse
{
    private static readonly string[] Openings =
    [
        "In the spring of that year", "According to the minutes", "What the delegates did not know", "Nine months later", "As the office in the county seat reported",
        "Against the advice of the bureau", "When the harvest was in", "To the surprise of its members", "Under the second plan", "Where credit was to be had",
    ];

    private static readonly string[] Subjects =
    [
        "the coopers’ cooperative", "the union of lacquer workers", "a group of eleven weavers", "the supply and marketing office", "the provincial conference",
        "the smallest of the workshops", "the delegation from the coast", "the committee for well-known brands", "the potters of three villages", "a travelling inspector",
    ];

    private static readonly string[] Verbs =
    [
        "asked for tools, orders and a fair price", "decided to share out the profits only after the second year", "found that half of the looms stood idle",
        "drew up rules of twenty-four articles, of which nineteen were never applied", "kept its accounts in two hands and three currencies",
        "warned that haste would only divide its members", "lent its one horse to whoever needed it most", "moved into the old granary by the canal",
        "sent samples of its office files, first-rate and flawless, to the fair", "promised what it could not deliver",
    ];

    private static readonly string[] Endings =
    [
        "and nobody wrote down why.", "which the archive still has.", "though the file breaks off at that point.", "at a cost of 1,250.75 yuan.",
        "so that the matter was put off until 1957–1958.", "and that was that.", "as a pencilled remark in the margin says.", "a decision that was to be repeated elsewhere.",
        "with the consent of all but two.", "and so it went on.",
    ];

    /// <summary>A number of sentences.</summary>
    /// <param name="seed">Which of them; near numbers give different ones.</param>
    public static string Text(int seed, int sentences)
    {
        uint state = (uint)seed * 2654435761 + 12345;
        List<string> all = [];
        for (int i = 0; i < sentences; i++)
            all.Add($"{Pick(Openings, ref state)}, {Pick(Subjects, ref state)} {Pick(Verbs, ref state)}, {Pick(Endings, ref state)}");
        return string.Join(' ', all);
    }

    public static Paragraph Paragraph(int seed, int sentences) => new([new TextRun(Text(seed, sentences))]);

    /// <summary>A chapter of headings and paragraphs of uneven length.</summary>
    public static IEnumerable<Block> Chapter(int number, string title, int sections)
    {
        yield return new Heading(1, [new TextRun(title)]) { Anchor = $"chapter-{number}" };
        for (int section = 1; section <= sections; section++)
        {
            yield return new Heading(2, [new TextRun($"{title}, part {section}")]);
            for (int i = 0; i < 3 + (section + number) % 3; i++)
                yield return Paragraph(number * 100 + section * 10 + i, 2 + (i * 7 + section) % 6);
        }
    }

    /// <summary>A paragraph with a note at the end of each of its sentences.</summary>
    /// <param name="length">How many sentences a note has, by its place.</param>
    public static Paragraph Noted(int seed, int count, Func<int, int> length)
    {
        List<Inline> content = [];
        for (int i = 0; i < count; i++)
        {
            content.Add(new TextRun((i > 0 ? " " : "") + Text(seed + i, 1)));
            content.Add(new Note([Paragraph(seed + 500 + i, length(i))]));
        }
        return new Paragraph(content.ToValueList());
    }

    private static string Pick(string[] words, ref uint state)
    {
        state = state * 1664525 + 1013904223;
        return words[(state >> 16) % (uint)words.Length];
    }
}
