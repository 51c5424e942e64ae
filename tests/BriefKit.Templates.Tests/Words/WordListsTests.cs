using BriefKit.Core.Collections;
using BriefKit.Core.Text;
using BriefKit.Templates.Words;

namespace BriefKit.Templates.Tests.Words;

public sealed class WordListsTests
{
    private const string Yaml = "en:\n  a: A\n  b: B\nzh-CN:\n  a: 甲\n  b: 乙\nde:\n  a: Ä\n  b: Be";

    [Theory]
    [InlineData("en-US", "en")]
    [InlineData("zh-CN", "zh-CN")]
    [InlineData("ZH-cn", "zh-CN")]
    [InlineData("zh", "zh-CN")]
    [InlineData("zh-TW", "zh-CN")]
    [InlineData("de-AT", "de")]
    [InlineData("fr", "en")]
    public void The_words_of_the_nearest_language_are_chosen(string locale, string language) =>
        Assert.Equal(language, Read(Yaml, out _).For(locale).Language);

    [Fact]
    public void A_word_that_a_language_lacks_is_reported_and_taken_from_the_first()
    {
        WordLists words = Read("en:\n  a: A\n  b: B\nde:\n  a: Ä", out DiagnosticBag bag);
        Assert.Contains("BK2012: The word 'b' is missing in language 'de'", Assert.Single(bag).ToString(), StringComparison.Ordinal);
        Assert.True(words.For("de").Words.TryGetValue("b", out string? word));
        Assert.Equal("B", word);
    }

    [Fact]
    public void A_word_that_the_first_language_lacks_is_reported_with_the_nearest()
    {
        Read("en:\n  heading: A\nde:\n  heading: B\n  haeding: C", out DiagnosticBag bag);
        Assert.Contains("BK2005: 'haeding' is not a key that is known here. Did you mean 'heading'?", Assert.Single(bag).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_templates_own_words_lie_over_the_shared_ones()
    {
        WordLists own = Read("en:\n  a: own", out _), shared = Read(Yaml, out _);
        ValueMap<string, string> words = own.Over(shared).For("en").Words;
        Assert.Equal(["own", "B"], words.Select(word => word.Value));
    }

    [Fact]
    public void Every_word_that_ships_is_there_in_english_and_chinese()
    {
        MemoryFiles files = MemoryFiles.Shipped();
        foreach (string name in TemplateReader.List(files))
        {
            Parsed<Template?> template = TemplateReader.Read(files, name);
            Assert.Empty(template.Diagnostics);
            Assert.Equal(["en", "zh-CN"], template.Value!.Languages);
        }
    }

    private static WordLists Read(string yaml, out DiagnosticBag bag)
    {
        bag = new DiagnosticBag();
        return WordLists.Read(new SourceText("words.yaml", yaml), bag);
    }
}
