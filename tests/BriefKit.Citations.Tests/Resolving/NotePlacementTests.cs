using BriefKit.Citations.Resolving;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.References;

namespace BriefKit.Citations.Tests.Resolving;

public sealed class NotePlacementTests
{
    private static readonly Note Mark = new([new Paragraph([new Citation(Cluster.Of("gong-2012"), [new TextRun("Gong.")])])]);

    private static ValueList<Inline> Place(params ReadOnlySpan<Inline> inlines) => NotePlacement.Place(ValueList.Create(inlines));

    [Fact]
    public void A_mark_stands_behind_the_stop_and_without_a_space() =>
        Assert.Equal([new TextRun("was introduced"), new TextRun("."), Mark, new TextRun(" Then")], Place(new TextRun("was introduced "), Mark, new TextRun(". Then")));

    [Fact]
    public void A_mark_within_a_sentence_loses_only_the_space_before_it() =>
        Assert.Equal([new TextRun("was"), Mark, new TextRun(" introduced")], Place(new TextRun("was "), Mark, new TextRun(" introduced")));

    [Fact]
    public void A_mark_stands_behind_chinese_punctuation_too() =>
        Assert.Equal([new TextRun("会议召开"), new TextRun("。"), Mark], Place(new TextRun("会议召开"), Mark, new TextRun("。")));

    [Fact]
    public void A_space_that_is_a_run_of_its_own_goes() =>
        Assert.Equal([new Emphasis([new TextRun("HPC")]), Mark], Place(new Emphasis([new TextRun("HPC")]), new TextRun(" "), Mark));

    [Fact]
    public void A_note_that_the_author_wrote_stays_where_it_is()
    {
        Note own = new([new Paragraph([new TextRun("See below.")])]);

        Assert.Equal([new TextRun("text "), own, new TextRun(".")], Place(new TextRun("text "), own, new TextRun(".")));
    }
}
