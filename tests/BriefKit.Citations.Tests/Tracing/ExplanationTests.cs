using BriefKit.Citations.Styles;
using BriefKit.Citations.Tests.Sessions;
using BriefKit.Citations.Tests.Support;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.References;
using BriefKit.Core.Text;

namespace BriefKit.Citations.Tests.Tracing;

public sealed class ExplanationTests
{
    private static readonly Reference Gong = Sample.Book("gong", "Contemporary Economy", 2012, "Gong, Gang").With(Variable.Page, "3-5");

    [Fact]
    public void Every_stretch_names_its_element_its_part_and_its_field()
    {
        Style style = Sample.Citing(
            "<names variable=\"author\"><name form=\"short\"/></names><group prefix=\" (\" suffix=\")\" delimiter=\", \"><text variable=\"title\" quotes=\"true\"/><date variable=\"issued\"><date-part name=\"year\"/></date>"
            + "<group><label variable=\"page\" form=\"short\"/><text variable=\"page\" prefix=\" \"/></group><text value=\"end\"/></group>");

        Assert.Equal(
            [
                "Gong|Variable|citation/layout/names[variable=author]|author|gong",
                " (|Prefix|citation/layout/group||gong",
                "“|Quotes|citation/layout/group/text[variable=title]||gong",
                "Contemporary Economy|Variable|citation/layout/group/text[variable=title]|title|gong",
                // The comma moved into the quotation marks and is still the group's.
                ",|Delimiter|citation/layout/group||gong",
                "”|Quotes|citation/layout/group/text[variable=title]||gong",
                " |Delimiter|citation/layout/group||gong",
                "2012|Variable|citation/layout/group/date[variable=issued]|issued|gong",
                ", |Delimiter|citation/layout/group||gong",
                "pp.|Term|citation/layout/group/group/label[variable=page]||gong",
                " |Prefix|citation/layout/group/group/text[variable=page]||gong",
                "3–5|Variable|citation/layout/group/group/text[variable=page]|page|gong",
                ", |Delimiter|citation/layout/group||gong",
                "end|Value|citation/layout/group/text[value=end]||gong",
                ")|Suffix|citation/layout/group||gong",
            ],
            Spans(Explain(style, [Gong], [Sample.Of("gong")]).Clusters[0]));
    }

    [Fact]
    public void Elements_of_a_style_file_have_a_line_and_those_of_a_macro_its_name()
    {
        Style style = Sample.Style("<citation><layout>\n  <text macro=\"m\"/></layout></citation><macro name=\"m\">\n    <text variable=\"title\" text-case=\"uppercase\"/></macro>");

        ExplainedSpan span = Explain(style, [Gong], [Sample.Of("gong")]).Clusters[0].SpanAt(3);

        Assert.Equal("macro[name=m]/text[variable=title]", span.Element);
        Assert.Equal(new LinePosition(3, 6), span.ElementLocation!.Position);
    }

    [Fact]
    public void Suffixes_of_years_collapsed_cites_and_what_the_writer_added_are_told_apart()
    {
        ValueList<Reference> works = [Sample.Book("a", "First", 1950, "Li, Wei"), Sample.Book("b", "Second", 1950, "Li, Wei")];
        Cluster cluster = new([new Cite("a") { Prefix = "see" }, new Cite("b"), new Cite("nowhere")]);

        ExplainedText text = Explain(SessionStyles.AuthorDate, works, [cluster]).Clusters[0];

        Assert.Equal("(see Li 1950a, b)[?nowhere]", text.Text);
        Assert.Equal(
            ["(|Prefix", "see |CitePrefix", "Li|Variable", " |Prefix", "1950|Variable", "a|YearSuffix", ",|Collapse", " |Prefix", "b|YearSuffix", ")|Suffix", "[?nowhere]|UnknownReference"],
            text.Spans.Select(span => $"{text.Text.Substring(span.Start, span.Length)}|{span.Part}"));
        Assert.Equal(["a", "b"], text.Spans.Where(span => span.Part == PrintedPart.YearSuffix).Select(span => span.ReferenceId));
    }

    [Fact]
    public void Names_that_repeat_are_explained_as_the_substitute_and_numbers_as_worked_out()
    {
        ValueList<Reference> works = [Sample.Book("a", "First", 1950, "Li, Wei"), Sample.Book("b", "Second", 1951, "Li, Wei")];

        ExplainedText second = Explain(SessionStyles.AuthorDate, works, []).Entries[1];
        ExplainedText numbered = Explain(SessionStyles.Numeric, works, []).Entries[1];

        Assert.Equal(("———", PrintedPart.NameSubstitute), (second.Text[..second.Spans[0].Length], second.Spans[0].Part));
        Assert.Equal((Variable.CitationNumber, "2"), (numbered.Spans[0].Variable, numbered.Text[..1]));
    }

    [Theory]
    [InlineData("apa")]
    [InlineData("chicago")]
    [InlineData("chicago-notes")]
    [InlineData("ieee")]
    [InlineData("mla")]
    [InlineData("vancouver")]
    public void What_is_explained_is_what_is_printed_and_no_character_is_left_out(string name)
    {
        Style style = Sample.Official(name);
        ValueList<Reference> works =
        [
            Gong,
            Sample.Book("li", "Quoted “words” inside", 2001, "Li, Wei", "Zhu, De", "Li, Wen").With(Variable.Doi, "10.1000/1").With(Variable.ContainerTitle, "Journal") with { Type = ItemType.ArticleJournal },
        ];
        ValueList<NotedCluster> clusters = [new(Sample.Of("gong", "li"), 1), new(Sample.Of("li"), 2), new(Sample.Of("li"), 3)];

        ExplainedCitations explained = CitationProcessor.Explain(style, Sample.English, works, clusters, ReferenceSelection.All).Value;

        Assert.Equal(CitationProcessor.Process(style, Sample.English, works, clusters, ReferenceSelection.All).Value, explained.Citations);
        Assert.Equal(explained.Citations.Clusters.Select(InlineText.Of), explained.Clusters.Select(text => text.Text));
        Assert.Equal(
            explained.Citations.Bibliography!.Entries.Select(entry => string.Join(" ", entry.Parts.Select(part => InlineText.Of(part.Content)))),
            explained.Entries.Select(text => text.Text));
        foreach (ExplainedText text in explained.Clusters.Concat(explained.Entries))
        {
            Assert.Equal(text.Text.Length, text.Spans.Sum(span => span.Length));
            Assert.All(text.Spans.Where(span => span.Part != PrintedPart.Gap), span => Assert.NotEmpty(span.Element));
        }
    }

    private static ExplainedCitations Explain(Style style, ValueList<Reference> references, ValueList<Cluster> clusters) =>
        CitationProcessor.Explain(style, Sample.English, references, clusters.Select(cluster => new NotedCluster(cluster)).ToValueList(), ReferenceSelection.All).Value;

    private static string[] Spans(ExplainedText text) =>
        [.. text.Spans.Select(span => $"{text.Text.Substring(span.Start, span.Length)}|{span.Part}|{span.Element}|{span.Variable?.CslName}|{span.ReferenceId}")];
}
