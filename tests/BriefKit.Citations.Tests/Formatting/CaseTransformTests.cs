using BriefKit.Citations.Tests.Support;
using BriefKit.Core.References;

namespace BriefKit.Citations.Tests.Formatting;

public sealed class CaseTransformTests
{
    private static string Print(string title, string textCase, string? language = null)
    {
        Reference book = new Reference("a", ItemType.Book).With(Variable.Title, new ReferenceText(title, HasMarkup: true));
        if (language is not null)
            book = book.With(Variable.Language, language);
        return Sample.Print($"<text variable=\"title\" text-case=\"{textCase}\"/>", book);
    }

    [Theory]
    [InlineData("the tipping point: why is the city so safe", "The Tipping Point: Why Is the City so Safe")]
    [InlineData("letter about the tractatus", "Letter about the Tractatus")]
    [InlineData("a pH-dependent iPhone", "A pH-Dependent iPhone")]
    [InlineData("what's new in the world of", "What’s New in the World Of")]
    [InlineData("pro-environmental state-of-the-art", "Pro-Environmental State-of-the-Art")]
    [InlineData("nothing but <span class=\"nocase\">this one</span> thing", "Nothing but this one Thing")]
    [InlineData("the α helix", "The α Helix")]
    [InlineData("why? because", "Why? Because")]
    public void Title_case_raises_words_in_lower_case_but_for_small_words(string title, string printed) => Assert.Equal(printed, Print(title, "title"));

    [Theory]
    [InlineData("de", "die fackel")]
    [InlineData("fr-FR", "die fackel")]
    [InlineData("en-GB", "Die Fackel")]
    public void Title_case_is_for_English_alone(string language, string printed) => Assert.Equal(printed, Print("die fackel", "title", language));

    [Theory]
    [InlineData("capitalize-first", "the Book of iPhones", "The Book of iPhones")]
    [InlineData("capitalize-first", "arXiv papers", "arXiv papers")]
    [InlineData("capitalize-all", "the arXiv papers", "The arXiv Papers")]
    [InlineData("uppercase", "the <span class=\"nocase\">iPhone</span>", "THE iPhone")]
    [InlineData("lowercase", "THE Book", "the book")]
    [InlineData("sentence", "THE Book", "The book")]
    public void Other_cases_do_as_they_say(string textCase, string title, string printed) => Assert.Equal(printed, Print(title, textCase));
}
