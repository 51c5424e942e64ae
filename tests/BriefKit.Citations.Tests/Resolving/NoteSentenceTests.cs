using BriefKit.Citations.Resolving;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;

namespace BriefKit.Citations.Tests.Resolving;

public sealed class NoteSentenceTests
{
    private static ValueList<Inline> Of(params ReadOnlySpan<Inline> inlines) => NoteSentence.Of(ValueList.Create(inlines));

    [Fact]
    public void A_note_begins_with_a_capital_and_ends_with_a_stop() =>
        Assert.Equal([new TextRun("See Gong"), new TextRun(".")], Of(new TextRun("see Gong")));

    [Fact]
    public void A_capital_is_found_inside_formatting() =>
        Assert.Equal([new Emphasis([new TextRun("Ibid.")]), new TextRun(", 5"), new TextRun(".")], Of(new Emphasis([new TextRun("ibid.")]), new TextRun(", 5")));

    [Theory]
    [InlineData("Done.")]
    [InlineData("Done?")]
    [InlineData("Said \u201Cdone.\u201D")]
    [InlineData("完。")]
    public void A_sentence_that_has_its_stop_gets_no_other(string text) => Assert.Equal([new TextRun(text)], Of(new TextRun(text)));

    [Fact]
    public void A_letter_beyond_the_basic_plane_is_raised_whole() =>
        Assert.Equal([new TextRun("\U00010400."),], Of(new TextRun("\U00010428.")));

    [Fact]
    public void Only_the_first_letter_is_raised() =>
        Assert.Equal([new TextRun("12 "), new TextRun("pages.")], Of(new TextRun("12 "), new TextRun("pages.")));

    [Fact]
    public void An_empty_citation_stays_empty() => Assert.Equal([], Of());
}
