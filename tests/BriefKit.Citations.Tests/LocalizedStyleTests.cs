using BriefKit.Citations.Styles;
using BriefKit.Citations.Tests.Support;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.References;

namespace BriefKit.Citations.Tests;

/// <summary>What is made once for a batch must not carry anything from document to document.</summary>
public sealed class LocalizedStyleTests
{
    private const int Documents = 200;

    private static Document Number(int number)
    {
        string first = $"a{number % 7}", second = $"b{number % 5}";
        return new Document(new DocumentMetadata("T"), [new Paragraph([Citing(first), Citing(second), Citing(first)]), new ReferenceList([])])
        {
            References = [Sample.Book(first, $"Title of {number}", 1900 + number, $"Doe, {number}"), Sample.Book(second, "Other", 1900 + number, "Doe, Ann", "Roe, Bob")],
        };
    }

    private static Citation Citing(string id) => new(Cluster.Of(id), []);

    [Theory]
    [InlineData("apa")]
    [InlineData("chicago-notes")]
    [InlineData("ieee")]
    [InlineData("gb7714")]
    public void A_style_that_many_threads_share_formats_as_one_made_for_each_document(string name)
    {
        Style style = Sample.Official(name);
        LocalizedStyle shared = new(style, Sample.English, CitationOptions.Default with { LinksReferences = true });
        Document[] resolved = new Document[Documents];

        Parallel.For(0, Documents, new ParallelOptions { CancellationToken = TestContext.Current.CancellationToken }, number =>
            resolved[number] = CitationResolver.Resolve(Number(number), shared).Value);

        Assert.Equal(Enumerable.Range(0, Documents).Select(number => CitationResolver.Resolve(Number(number), style, Sample.English).Value), resolved);
    }

    [Fact]
    public void One_style_in_two_locales_speaks_both()
    {
        Style style = Sample.Citing("<text term=\"and\"/><text variable=\"title\" prefix=\" \"/>");
        LocalizedStyle english = new(style, Sample.English), chinese = new(style, Sample.Chinese);

        string[] texts = [.. new[] { english, chinese, english, chinese }.Select(TextOf)];

        Assert.Equal(["and Other", "和 Other", "and Other", "和 Other"], texts);
    }

    [Fact]
    public void Options_belong_to_the_style_that_was_made_with_them()
    {
        Style style = Sample.Citing("<text variable=\"URL\"/>");
        Document document = new(new DocumentMetadata("T"), [new Paragraph([Citing("a")])])
        {
            References = [Sample.Book("a", "A", 1990).With(Variable.Url, "https://example.org/")],
        };

        LocalizedStyle plain = new(style, Sample.English), linked = new(style, Sample.English, CitationOptions.Default with { LinksReferences = true });

        Assert.IsType<TextRun>(ContentOf(document, plain)[0]);
        Assert.IsType<Link>(ContentOf(document, linked)[0]);
        Assert.IsType<TextRun>(ContentOf(document, plain)[0]);
    }

    private static string TextOf(LocalizedStyle style)
    {
        Document document = new(new DocumentMetadata("T"), [new Paragraph([Citing("a")])]) { References = [Sample.Book("a", "Other", 1990)] };
        return Sample.Text(ContentOf(document, style));
    }

    private static ValueList<Inline> ContentOf(Document document, LocalizedStyle style) =>
        Assert.IsType<Citation>(Assert.IsType<Paragraph>(CitationResolver.Resolve(document, style).Value.Blocks[0]).Content[0]).Content;
}
