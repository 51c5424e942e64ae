using BriefKit.Tests.Shared;
using BriefKit.Typesetting.Fonts;
using BriefKit.Typesetting.Imposing;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Typesetting.Tests.Paragraphs;

/// <summary>Glyphs that are drawn elsewhere than at their origins, as marks above letters are.</summary>
public sealed class GlyphOffsetTests
{
    // There is no letter q with a tilde, so that the mark is set above it by itself.
    private const string Marked = "ab q\u0303 cd";

    private static readonly FontLibrary Fonts = new();

    [Fact]
    public void A_mark_has_an_offset_and_the_letters_around_it_have_none()
    {
        GlyphRun run = Assert.Single(RunsOf(Pages(Marked)), run => !run.Offsets.IsEmpty);
        Assert.Equal(run.Glyphs.Length, run.Offsets.Length);
        int mark = Enumerable.Range(0, run.Offsets.Length).Single(place => run.Offsets[place] != default);
        Assert.Equal('q', run.Text[run.Glyphs[mark].Cluster]);
    }

    [Fact]
    public void A_letter_has_no_offset_that_a_run_before_it_had()
    {
        PagedDocument pages = Typesetter.Typeset(SampleDocuments.Of(SampleDocuments.Say("q\u0303 abcd"), SampleDocuments.Say("abcd q\u0303")), Fonts).Value;
        Assert.All(RunsOf(pages).Where(run => !run.Offsets.IsEmpty), run => Assert.Single(run.Offsets, offset => offset != default));
    }

    [Fact]
    public void A_run_without_marks_keeps_no_offsets() => Assert.All(RunsOf(Pages("ab q cd")), run => Assert.True(run.Offsets.IsEmpty));

    [Fact]
    public void Offsets_shrink_with_the_page()
    {
        PagedDocument pages = Pages(Marked);
        GlyphRun own = RunsOf(pages).Single(run => !run.Offsets.IsEmpty), small = RunsOf(Imposer.Impose(pages, SheetLayout.TwoPages)).First(run => !run.Offsets.IsEmpty);
        double scale = small.Size / own.Size;
        Assert.InRange(scale, 0.4, 0.9);
        Assert.All(own.Offsets.Zip(small.Offsets), pair =>
        {
            Assert.Equal(pair.First.Right * scale, pair.Second.Right, 4);
            Assert.Equal(pair.First.Up * scale, pair.Second.Up, 4);
        });
    }

    private static PagedDocument Pages(string text) => Typesetter.Typeset(SampleDocuments.Of(SampleDocuments.Say(text)), Fonts).Value;

    private static IEnumerable<GlyphRun> RunsOf(PagedDocument pages) => pages.Pages.SelectMany(page => page.Items.OfType<GlyphRun>());
}
