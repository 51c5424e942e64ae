using BriefKit.Core.Text;
using BriefKit.Tests.Shared;
using BriefKit.Typesetting.Fonts;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Typesetting.Tests;

/// <summary>The document that asks of a page whatever can be asked, as pages of text. Only the embedded fonts take part, so that all machines agree.</summary>
public sealed class StressTests
{
    private static readonly Lazy<Parsed<PagedDocument>> Pages = new(() => Typesetter.Typeset(StressDocument.Whole, new FontLibrary()));

    [Fact]
    public void Its_pages_are_set_as_before() => Golden.Verify("BriefKit.Typesetting.Tests", "stress.txt", PageText.Lines(Pages.Value.Value));

    [Fact]
    public void Its_frames_stay_on_the_page_and_apart() => PageRules.AssertFramesStayApart(Pages.Value.Value);

    [Fact]
    public void Notes_stand_on_the_page_that_calls_them_or_begin_there()
    {
        HashSet<int> calls = [.. PageRules.Elements(Pages.Value.Value.Structure).Where(element => element.Tag == StructureTag.Reference).SelectMany(element => element.Children.OfType<StructureContent>()).Select(content => content.ContentId)];
        List<int> allCalled = [], allBegun = [];
        foreach (Page page in Pages.Value.Value.Pages)
        {
            GlyphRun[] runs = [.. page.Items.OfType<GlyphRun>()];
            PageFrame? notes = page.Frames.FirstOrDefault(frame => frame.Kind == FrameKind.Notes);
            int[] called = [.. runs.Where(run => run.ContentId is int id && calls.Contains(id) && run.Y < (notes?.Y ?? page.Height) && run.Size < 7 && int.TryParse(run.Text, out _)).Select(run => int.Parse(run.Text, null))];
            int[] begun = [.. runs.Where(run => run.ContentId is not null && notes is not null && run.Y > notes.Y && run.Size == 8.5 && int.TryParse(run.Text, out _) && run.X < notes.X + 12).Select(run => int.Parse(run.Text, null))];
            // What could not begin on its page begins on the next.
            Assert.Empty(allCalled.Except(allBegun).Except(begun));
            allCalled.AddRange(called);
            allBegun.AddRange(begun);
            // The last one or two may have had to go to the next page.
            Assert.True(called.Except(begun).Count() <= 2, $"Page {page.Number} calls {string.Join(", ", called)} and has {string.Join(", ", begun)}.");
        }
        // None is lost, none comes twice, and they come in their order.
        Assert.Equal(allCalled.Order(), allBegun);
    }
}
