using System.Text;
using BriefKit.Core.Documents;
using BriefKit.Typesetting.Pages;
using BriefKit.Typesetting.Paragraphs;

namespace BriefKit.Typesetting.Tests;

/// <summary>What must hold for the pages of any document.</summary>
internal static class PageRules
{
    private const double Tolerance = 0.02;

    public static void AssertFramesStayApart(PagedDocument document)
    {
        foreach (Page page in document.Pages)
        {
            for (int i = 0; i < page.Frames.Count; i++)
            {
                PageFrame frame = page.Frames[i];
                Assert.True(frame.X >= -Tolerance && frame.X + frame.Width <= page.Width + Tolerance, $"{frame} leaves page {page.Number}.");
                Assert.True(frame.Y >= -Tolerance && frame.Y + frame.Height <= page.Height + Tolerance, $"{frame} leaves page {page.Number}.");
                if (i > 0)
                    Assert.True(page.Frames[i - 1].Y + page.Frames[i - 1].Height <= frame.Y + Tolerance, $"{page.Frames[i - 1]} and {frame} overlap on page {page.Number}.");
            }
        }
    }

    /// <summary>Nothing is drawn beyond the edges of the paper.</summary>
    public static void AssertNothingLeavesThePaper(PagedDocument document)
    {
        foreach (Page page in document.Pages)
            Assert.All(page.Items.OfType<GlyphRun>(), run => Assert.True(run.X >= 0 && run.X + VisibleWidth(run) <= page.Width && run.Y >= 0 && run.Y <= page.Height, run.Text));
    }

    /// <summary>No line is longer than the measure, and none stands outside the frame it belongs to.</summary>
    public static void AssertNoOverfullLine(PagedDocument document, PageGeometry geometry)
    {
        foreach (Page page in document.Pages)
        {
            foreach (GlyphRun run in page.Items.OfType<GlyphRun>().Where(run => run.Artifact == ArtifactKind.Layout))
            {
                double start = run.X + Hanging(run, 0), end = run.X + VisibleWidth(run) - Hanging(run, ^1);
                Assert.True(start >= geometry.Left - Tolerance && end <= geometry.Width - geometry.Right + Tolerance, $"'{run.Text}' runs from {run.X} to {end} on page {page.Number}.");
                Assert.True(run.Y >= geometry.Top && run.Y <= geometry.Height - geometry.Bottom + Tolerance, $"'{run.Text}' stands at {run.Y} on page {page.Number}.");
            }
        }
    }

    /// <summary>No two lines are drawn over each other.</summary>
    public static void AssertLinesStayApart(PagedDocument document)
    {
        foreach (Page page in document.Pages)
        {
            // The lower half of the letters without descenders: what no leading, however tight, lets meet.
            Body[] bodies = [.. page.Items.OfType<GlyphRun>().Where(run => run.Text.AsSpan().Trim().Length > 0)
                .Select(run => new Body(run, run.X + Tolerance, run.X + VisibleWidth(run) - Tolerance, run.Y - run.Size * 0.4, run.Y)).OrderBy(body => body.Top)];
            for (int i = 0; i < bodies.Length; i++)
            {
                for (int j = i + 1; j < bodies.Length && bodies[j].Top < bodies[i].Bottom; j++)
                    Assert.False(bodies[i].Right > bodies[j].Left && bodies[j].Right > bodies[i].Left, $"'{bodies[i].Run.Text}' and '{bodies[j].Run.Text}' overlap on page {page.Number}.");
            }
        }
    }

    /// <summary>No page ends with a heading, and no line of a paragraph of several stands alone at the foot or the head of a page.</summary>
    public static void AssertNoHeadingLeftAndNoLineAlone(PagedDocument document)
    {
        Dictionary<int, Line> owners = [];
        int number = 0;
        foreach (StructureElement element in Elements(document.Structure))
        {
            number++;
            foreach (StructureContent content in element.Children.OfType<StructureContent>())
                owners[content.ContentId] = new Line(number, element.Tag);
        }
        Line[][] pages = [.. document.Pages.Select(page => LinesOf(page, owners))];
        Dictionary<Line, int> totals = pages.SelectMany(lines => lines).CountBy(line => line).ToDictionary();
        for (int i = 0; i < pages.Length; i++)
        {
            if (pages[i].Length > 0 && i + 1 < pages.Length)
                Assert.False(pages[i][^1].Tag is >= StructureTag.Heading1 and <= StructureTag.Heading6, $"Page {i + 1} ends with a heading.");
            foreach ((Line line, int count) in pages[i].CountBy(line => line))
                Assert.False(count == 1 && totals[line] > 1, $"A line stands alone on page {i + 1}.");
        }
    }

    /// <summary>The characters of a document as they are read: each thing drawn, in the order of the structure, without labels.</summary>
    public static string TextOf(PagedDocument document)
    {
        Dictionary<int, StringBuilder> drawn = [];
        foreach (GlyphRun run in document.Pages.SelectMany(page => page.Items).OfType<GlyphRun>())
        {
            if (run.ContentId is not int id)
                continue;
            if (!drawn.TryGetValue(id, out StringBuilder? text))
                drawn[id] = text = new StringBuilder();
            text.Append(run.Text);
        }
        StringBuilder read = new();
        Read(document.Structure, drawn, read);
        return Squeezed(read.ToString());
    }

    /// <summary>A text without forced line ends and without soft hyphens, which stand where words are divided, be it by the author or not.</summary>
    public static string Squeezed(string text) => text.Replace("\u2028", "", StringComparison.Ordinal).Replace("\u00AD", "", StringComparison.Ordinal);

    public static IEnumerable<StructureElement> Elements(StructureElement element) =>
        element.Children.OfType<StructureElement>().SelectMany(Elements).Prepend(element);

    // Punctuation may hang out of the measure, and slanting letters a little: just as far as is said of them.
    private static double Hanging(GlyphRun run, Index edge)
    {
        string text = run.Text.Trim(' ');
        if (text.Length == 0)
            return 0;
        bool isEnd = edge.IsFromEnd;
        int glyph = isEnd ? run.Glyphs.Length - 1 : 0;
        while (isEnd && glyph > 0 && run.Glyphs[glyph].Cluster < run.Text.Length && run.Text[run.Glyphs[glyph].Cluster] == ' ')
            glyph--;
        bool endsWithHyphen = isEnd && glyph > 0 && run.Glyphs[glyph].Cluster == run.Glyphs[glyph - 1].Cluster;
        Rune character = endsWithHyphen ? new Rune('-') : isEnd ? text.EnumerateRunes().Last() : text.EnumerateRunes().First();
        bool isHalfBlank = FullWidthPunctuation.BlankOf(character, "zh") == (isEnd ? BlankHalf.Back : BlankHalf.Front) && character.Value >= 0x3000;
        double part = isEnd ? HangingPunctuation.AtEnd(character) : HangingPunctuation.AtStart(character);
        // What hangs is a part of the character as it is by itself, not kerned with its neighbour.
        double width = run.Font.ShapingFont.GetHorizontalGlyphAdvance(run.Glyphs[glyph].Id) * run.Size / run.Font.Metrics.UnitsPerEm;
        return Math.Max(part * width, isHalfBlank ? 0.5 * run.Size : 0) + Tolerance;
    }

    public static double VisibleWidth(GlyphRun run)
    {
        double width = run.Width;
        for (int i = run.Glyphs.Length - 1; i >= 0 && run.Glyphs[i].Cluster < run.Text.Length && run.Text[run.Glyphs[i].Cluster] == ' '; i--)
            width -= run.Glyphs[i].Advance;
        return width;
    }

    // The lines of running text, each by the element that it belongs to.
    private static Line[] LinesOf(Page page, Dictionary<int, Line> owners) =>
        [.. page.Items.OfType<GlyphRun>().Where(run => run.ContentId is not null).Select(run => (run.Y, Line: owners[run.ContentId!.Value])).Distinct().Select(line => line.Line)];

    private static void Read(StructureNode node, Dictionary<int, StringBuilder> drawn, StringBuilder text)
    {
        if (node is StructureElement { Tag: StructureTag.Label })
            return;
        if (node is StructureContent content)
            text.Append(drawn.GetValueOrDefault(content.ContentId)); // A picture has none.
        foreach (StructureNode child in node is StructureElement element ? element.Children : [])
            Read(child, drawn, text);
    }

    private readonly record struct Body(GlyphRun Run, double Left, double Right, double Top, double Bottom);

    private readonly record struct Line(int Element, StructureTag Tag);
}
