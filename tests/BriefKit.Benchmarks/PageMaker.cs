using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Tests.Shared;

namespace BriefKit.Benchmarks;

/// <summary>Documents of running prose with what a handout has: headings, a list, a note.</summary>
internal static class PageMaker
{
    private const int SectionsOfPage = 2;

    /// <summary>A document of about one page, in words of its own.</summary>
    public static Document OnePage(int number) => Of($"Handout {number}", Page(number));

    /// <summary>A document of about so many pages.</summary>
    public static Document Book(int pages) => Of("A book of pages", Enumerable.Range(0, pages).SelectMany(Page));

    private static Document Of(string title, IEnumerable<Block> blocks) => new(new DocumentMetadata(title) { Language = "en-US" }, blocks.ToValueList());

    private static IEnumerable<Block> Page(int number)
    {
        for (int section = 0; section < SectionsOfPage; section++)
        {
            int seed = (number * SectionsOfPage) + section;
            yield return new Heading(section + 1, [new TextRun($"Section {seed}")]);
            yield return StressProse.Paragraph(3 * seed, 4);
            yield return new BulletList([.. Enumerable.Range(0, 3).Select(i => new ListItem([StressProse.Paragraph((7 * seed) + i, 1)]))]);
            yield return new Paragraph([new TextRun(StressProse.Text((3 * seed) + 1, 3)), new Note([StressProse.Paragraph(11 * seed, 1)])]);
        }
    }
}
