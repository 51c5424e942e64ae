using System.Globalization;
using System.Runtime.CompilerServices;
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

    // As many references as are shared out among threads, in the layouts of several languages.
    [Theory]
    [InlineData("gb7714")]
    [InlineData("gb7714-author-date")]
    [InlineData("gb7714-note")]
    public void A_style_that_has_formatted_a_long_list_formats_the_next_as_if_new(string name)
    {
        Style style = Sample.Official(name);
        LocalizedStyle shared = new(style, Sample.Chinese, CitationOptions.Default with { LinksReferences = true });
        Document first = Long("First", 150), second = Long("Second", 100);
        Assert.True(style.Citation.Layouts.Localized.Length + style.Bibliography!.Layouts.Localized.Length > 0);

        foreach (Document document in new[] { first, second, first })
            Assert.Equal(CitationResolver.Resolve(document, style, Sample.Chinese).Value, CitationResolver.Resolve(document, shared).Value);
    }

    [Fact]
    public void Renderers_that_are_given_back_keep_nothing_of_the_document()
    {
        LocalizedStyle shared = new(Sample.Official("gb7714"), Sample.Chinese, CitationOptions.Default);
        WeakReference text = Format(shared);

        GC.Collect();

        Assert.False(text.IsAlive);
        GC.KeepAlive(shared);
    }

    // In a method of its own, whose variables are gone when it ends.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Format(LocalizedStyle shared)
    {
        string title = string.Concat("Title ", Documents.ToString(CultureInfo.InvariantCulture));
        ValueList<Reference> references = [Sample.Book("a", title, 1990, "Doe, Ann").With(Variable.Language, "en")];
        CitationResolver.Resolve(new Document(new DocumentMetadata("T"), [new ReferenceList([])]) { References = references }, shared);
        return new WeakReference(title);
    }

    private static Document Long(string title, int count)
    {
        string[] languages = ["en", "zh-CN", "ja", "de"];
        ValueList<Reference> references = Enumerable.Range(0, count)
            .Select(number => Sample.Book($"r{number}", $"{title} {number * 7 % count}", 1950 + (number % 9), $"Doe {number % 11}, Ann", "Roe, Bob")
                .With(Variable.Language, languages[number % languages.Length]))
            .ToValueList();
        return new Document(new DocumentMetadata("T"), [new Paragraph([.. references.Select(reference => Citing(reference.Id))]), new ReferenceList([])]) { References = references };
    }

    [Fact]
    public void One_style_in_two_locales_speaks_both()
    {
        Style style = Sample.Citing("<text term=\"and\"/><text variable=\"title\" prefix=\" \"/>");
        LocalizedStyle english = new(style, Sample.English, CitationOptions.Default), chinese = new(style, Sample.Chinese, CitationOptions.Default);

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

        LocalizedStyle plain = new(style, Sample.English, CitationOptions.Default), linked = new(style, Sample.English, CitationOptions.Default with { LinksReferences = true });

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
