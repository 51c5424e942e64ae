using BriefKit.Citations.Links;
using BriefKit.Citations.Styles;
using BriefKit.Citations.Tests.Support;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.References;

namespace BriefKit.Citations.Tests.Links;

public sealed class LinkTests
{
    private static readonly CitationOptions Linking = new() { LinksReferences = true };

    private static readonly Reference Paper = Sample.Book("p", "Paper", 2001, "Li, Wei")
        .With(Variable.Doi, "10.1000/182").With(Variable.Pmid, "123").With(Variable.Pmcid, "PMC45").With(Variable.Url, "https://example.org/a?b=c#d");

    [Theory]
    [InlineData(Variable.Url, "https://example.org/a?b=c#d", "https://example.org/a?b=c#d")]
    [InlineData(Variable.Doi, "10.1000/182", "https://doi.org/10.1000/182")]
    [InlineData(Variable.Doi, "doi: 10.1000/182", "https://doi.org/10.1000/182")]
    [InlineData(Variable.Doi, "https://doi.org/10.1000/182", "https://doi.org/10.1000/182")]
    [InlineData(Variable.Doi, "10.1002/(SICI)1522-2594(199911)42:5<952::AID-MRM16>3.0.CO;2-S", "https://doi.org/10.1002/(SICI)1522-2594(199911)42:5%3C952::AID-MRM16%3E3.0.CO;2-S")]
    [InlineData(Variable.Doi, "10.1000/a#b?c d%e%20ü😀", "https://doi.org/10.1000/a%23b%3Fc%20d%25e%20%C3%BC%F0%9F%98%80")]
    [InlineData(Variable.Pmid, "123", "https://www.ncbi.nlm.nih.gov/pubmed/123")]
    [InlineData(Variable.Pmcid, "PMC45", "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC45")]
    [InlineData(Variable.Url, "javascript:alert(1)", null)]
    [InlineData(Variable.Url, "www.example.org", null)]
    [InlineData(Variable.Url, " ", null)]
    [InlineData(Variable.Title, "https://example.org", null)]
    public void An_identifier_leads_to_the_address_that_the_specification_gives_it(Variable variable, string value, string? address) =>
        Assert.Equal(address, IdentifierLink.Of(variable, value));

    [Theory]
    [InlineData("<text variable=\"DOI\"/>", "[10.1000/182]<https://doi.org/10.1000/182>")]
    [InlineData("<text variable=\"DOI\" prefix=\"doi: \" suffix=\".\"/>", "doi: [10.1000/182]<https://doi.org/10.1000/182>.")]
    [InlineData("<text variable=\"DOI\" prefix=\"Available: https://doi.org/\"/>", "Available: [https://doi.org/10.1000/182]<https://doi.org/10.1000/182>")]
    [InlineData("<group prefix=\"(\" suffix=\")\"><text value=\"https://doi.org/\"/><text variable=\"DOI\"/></group>", "([https://doi.org/10.1000/182]<https://doi.org/10.1000/182>)")]
    [InlineData("<text variable=\"URL\" prefix=\"https://a b \"/>", "https://a b [https://example.org/a?b=c#d]<https://example.org/a?b=c#d>")]
    [InlineData("<text variable=\"PMID\" font-style=\"italic\" prefix=\"PMID: \"/>", "PMID: *[123]<https://www.ncbi.nlm.nih.gov/pubmed/123>*")]
    [InlineData("<group delimiter=\", \"><text variable=\"title\"/><text variable=\"URL\" quotes=\"true\"/><text variable=\"PMCID\"/></group>",
        "Paper, “[https://example.org/a?b=c#d]<https://example.org/a?b=c#d>,” [PMC45]<https://www.ncbi.nlm.nih.gov/pmc/articles/PMC45>")]
    public void A_link_holds_the_identifier_and_what_of_an_address_stands_before_it(string layout, string text)
    {
        Style style = Sample.Style($"<citation><layout>{layout}</layout></citation><bibliography><layout>{layout}</layout></bibliography>");

        FormattedCitations linked = CitationProcessor.Process(style, Sample.English, [Paper], [new NotedCluster(Sample.Of("p"))], ReferenceSelection.All, Linking).Value;
        FormattedCitations plain = CitationProcessor.Process(style, Sample.English, [Paper], [new NotedCluster(Sample.Of("p"))], ReferenceSelection.All).Value;

        Assert.Equal(text, Sample.Text(linked.Clusters[0]));
        Assert.Equal(text, Sample.Text(linked.Bibliography!.Entries[0].Parts[0].Content));
        Assert.Equal(InlineText.Of(linked.Clusters[0]), Sample.Text(plain.Clusters[0]).Replace("*", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_is_linked_where_no_identifier_is_printed() =>
        Assert.Equal("Paper", Sample.Text(CitationProcessor.Process(
            Sample.Citing("<text variable=\"title\"/>"), Sample.English, [Paper], [new NotedCluster(Sample.Of("p"))], ReferenceSelection.All, Linking).Value.Clusters[0]));

    [Fact]
    public void Documents_have_links_in_notes_and_lists_but_none_within_a_link()
    {
        Style style = Sample.Style(
            "<citation><layout><text variable=\"DOI\"/></layout></citation><bibliography><layout><text variable=\"URL\"/></layout></bibliography>", "class=\"note\"");
        Citation citation = new(Sample.Of("p"), []);
        Document document = new(new DocumentMetadata("T"), [new Paragraph([citation, new Link("https://example.com", [citation])]), new ReferenceList([])]) { References = [Paper] };

        ValueList<Block> blocks = CitationResolver.Resolve(document, style, Sample.English).Value.Blocks;

        Paragraph paragraph = (Paragraph)blocks[0];
        Assert.Equal(["https://doi.org/10.1000/182"], LinksIn(((Note)paragraph.Content[0]).Content));
        Assert.Empty(LinksIn(((Note)((Link)paragraph.Content[1]).Content[0]).Content));
        Assert.Equal(["https://example.org/a?b=c#d"], LinksIn([blocks[1]]));
        Assert.Empty(LinksIn(CitationResolver.Resolve(document, style, Sample.English, CitationOptions.Default).Value.Blocks[1..]));
    }

    private static string[] LinksIn(ValueList<Block> blocks)
    {
        LinkCollector collector = new();
        collector.Collect(blocks);
        return [.. collector.Targets];
    }

    private sealed class LinkCollector : DocumentRewriter
    {
        public List<string> Targets { get; } = [];

        public void Collect(ValueList<Block> blocks) => Rewrite(blocks);

        protected override ValueList<Inline> Rewrite(Inline inline)
        {
            if (inline is Link link)
                Targets.Add(link.Target);
            return base.Rewrite(inline);
        }
    }
}
