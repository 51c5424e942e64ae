using BriefKit.Citations.Resolving;
using BriefKit.Core.Documents;
using BriefKit.Core.References;

namespace BriefKit.Citations.Tests.Resolving;

public sealed class EntryLanguagesTests
{
    [Theory]
    [InlineData("de", "de")]
    [InlineData("zh_CN", "zh-CN")]
    [InlineData("en-GB", null)]
    [InlineData("EN", null)]
    [InlineData("", null)]
    [InlineData("German", null)]
    [InlineData("d", null)]
    [InlineData("12", null)]
    [InlineData("de-", null)]
    public void An_entry_says_its_language_where_it_is_another_than_the_documents(string language, string? tag)
    {
        Reference reference = new Reference("a", ItemType.Book).With(Variable.Language, language);
        Document document = new(new DocumentMetadata("T") { Language = "en-US" }, []) { References = [reference] };
        ReferenceEntry entry = new("a", [new EntryPart(EntryDisplay.LeftMargin, [new TextRun("[1]")]), new EntryPart(EntryDisplay.RightInline, [new TextRun("Titel")])]);

        ReferenceEntry marked = new EntryLanguages(document).Mark(entry);

        Assert.Equal(entry.Parts[0], marked.Parts[0]);
        Assert.Equal(tag is null ? new TextRun("Titel") : new LanguageSpan(tag, [new TextRun("Titel")]), marked.Parts[1].Content[0]);
    }
}
