using System.Text.RegularExpressions;
using System.Xml.Linq;
using BriefKit.Core.Documents;
using BriefKit.Html.Pages;
using BriefKit.Tests.Shared;
using CsCheck;

namespace BriefKit.Html.Tests;

public sealed class HtmlWriterTests
{
    private const string Seed = "0000KTrSWBa1";

    private static readonly string[] Phrasing = ["a", "br", "code", "em", "img", "span", "strong", "sub", "sup", "u"];

    [Fact]
    public void Any_document_is_a_well_formed_page_whose_ids_differ_and_whose_inner_links_arrive() => RandomDocuments.Document.Sample(
        document =>
        {
            XElement page = Page(document);
            string[] ids = [.. page.DescendantsAndSelf().Attributes("id").Select(id => id.Value)];
            Assert.Equal(ids.Distinct(), ids);
            IEnumerable<string> targets = page.Descendants("a").Select(link => link.Attribute("href")!.Value).Where(target => target.StartsWith('#')).Select(target => target[1..]);
            Assert.Empty(targets.Except(ids));
            AssertLinesHoldPhrasesOnly(page);
        },
        iter: 300, seed: Seed, threads: 1);

    [Fact]
    public void No_level_of_headings_is_skipped() => RandomDocuments.Document.Sample(
        document =>
        {
            int above = 0;
            foreach (XElement heading in Page(document).Descendants().Where(element => Regex.IsMatch(element.Name.LocalName, "^h[1-6]$")))
            {
                int level = heading.Name.LocalName[1] - '0';
                Assert.InRange(level, 1, above + 1);
                above = level;
            }
        },
        iter: 300, seed: Seed, threads: 1);

    [Fact]
    public void All_text_comes_out_as_itself() => RandomDocuments.Line.Sample(
        line => Assert.Equal(InlineText.Of(line).Replace("\n", "", StringComparison.Ordinal), Page(SampleDocuments.Of(new Paragraph(line))).Descendants("main").Single().Value.Trim('\n')),
        iter: 300, seed: Seed, threads: 1);

    [Fact]
    public void A_title_is_the_first_heading_and_sections_are_the_second()
    {
        XElement page = Page(SampleDocuments.Of(new TitleBlock(SampleDocuments.Text("T"), [], []), new Heading(1, SampleDocuments.Text("S"))));
        Assert.Equal("T", page.Descendants("h1").Single().Value);
        Assert.Equal("S", page.Descendants("h2").Single().Value);
    }

    [Fact]
    public void The_page_says_what_it_is()
    {
        XElement page = Page(SampleDocuments.Everything);
        Assert.Equal("en-US", page.Attribute("lang")!.Value);
        Assert.Equal("3rd National Conference of Handicraft", page.Descendants("title").Single().Value);
        Dictionary<string, string> meta = page.Descendants("meta").Where(element => element.Attribute("name") is not null)
            .ToDictionary(element => element.Attribute("name")!.Value, element => element.Attribute("content")!.Value);
        Assert.Equal("A conference", meta["description"]);
        Assert.Equal("BriefKit 0.1.0", meta["generator"]);
        Assert.Equal("Central Archive, A. Reader", meta["author"]);
        Assert.Equal("third-national-conference-on-handicraft", meta["dcterms.identifier"]);
    }

    [Fact]
    public void Nothing_is_fetched_and_nothing_is_run()
    {
        XElement page = Page(SampleDocuments.Everything);
        Assert.Empty(page.Descendants("script").Concat(page.Descendants("link")).Concat(page.Descendants("iframe")));
        Assert.All(page.Descendants().Attributes("src"), source => Assert.StartsWith("data:image/", source.Value, StringComparison.Ordinal));
        Assert.DoesNotContain("url(", page.Descendants("style").Single().Value, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", page.Descendants("style").Single().Value, StringComparison.Ordinal);
        Assert.Contains(page.Descendants("meta"), meta => meta.Attribute("http-equiv")?.Value == "Content-Security-Policy");
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JaVaScRiPt:alert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//example.org")]
    [InlineData("notes.html")]
    [InlineData("#")]
    [InlineData("")]
    public void A_link_that_may_not_be_followed_is_text(string target)
    {
        Document document = SampleDocuments.Of(new Link(target, SampleDocuments.Text("here")));
        foreach (Written written in (Written[])[Written.Html(document), Written.Markdown(document), Written.PlainText(document)])
        {
            Assert.Equal("BK7002", Assert.Single(written.Diagnostics).Code);
            Assert.Contains("here", written.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("](", written.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("<a ", written.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_link_to_a_heading_that_is_not_there_is_text_and_reported()
    {
        Written written = Written.Html(SampleDocuments.Of(new Link("#nowhere", SampleDocuments.Text("here"))));
        Assert.Equal("BK7003", Assert.Single(written.Diagnostics).Code);
        Assert.DoesNotContain("<a ", written.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_stand_at_the_end_and_lead_there_and_back()
    {
        XElement page = Page(SampleDocuments.Of(new TextRun("a"), SampleDocuments.Note("one"), new TextRun("b"), SampleDocuments.Note("two")));
        XElement[] marks = [.. page.Descendants("a").Where(link => link.Attribute("role")?.Value == "doc-noteref")];
        XElement notes = page.Descendants("section").Single(section => section.Attribute("role")?.Value == "doc-endnotes");
        Assert.Equal(["1", "2"], marks.Select(mark => mark.Value));
        Assert.Equal(marks.Select(mark => mark.Attribute("href")!.Value), notes.Descendants("li").Select(note => "#" + note.Attribute("id")!.Value));
        Assert.Equal(
            marks.Select(mark => "#" + mark.Attribute("id")!.Value),
            notes.Descendants("a").Where(link => link.Attribute("role")?.Value == "doc-backlink").Select(link => link.Attribute("href")!.Value));
    }

    [Fact]
    public void A_heading_cell_says_what_it_heads()
    {
        Table table = new([new TableColumn { IsHeader = true }, new()], [SampleDocuments.Row("Year", "Members")], [SampleDocuments.Row("1954", "900,000")], SampleDocuments.Text("Plan"));
        XElement page = Page(SampleDocuments.Of(table));
        Assert.Equal(["col", "col", "row"], page.Descendants("th").Select(cell => cell.Attribute("scope")!.Value));
        Assert.Equal("Plan", page.Descendants("caption").Single().Value);
    }

    [Fact]
    public void Cells_that_span_say_how_far()
    {
        Table table = new([new(), new(), new()], [],
        [
            new TableRow([SampleDocuments.Cell("a") with { RowSpan = 2 }, SampleDocuments.Cell("b") with { ColumnSpan = 2 }]),
            SampleDocuments.Row("c", "d"),
        ], []);
        XElement[] cells = [.. Page(SampleDocuments.Of(table)).Descendants("td")];
        Assert.Equal(["a", "b", "c", "d"], cells.Select(cell => cell.Value.Trim()));
        Assert.Equal("2", cells[0].Attribute("rowspan")!.Value);
        Assert.Equal("2", cells[1].Attribute("colspan")!.Value);
    }

    [Fact]
    public void Room_to_write_in_is_hidden_from_who_cannot_see_it() =>
        Assert.All(
            Page(SampleDocuments.Of(new AnswerSpace(2), new AnswerSpace(2) { IsRuled = false })).Descendants("main").Elements(),
            element => Assert.Equal("true", element.Attribute("aria-hidden")!.Value));

    [Fact]
    public void Paper_has_the_size_the_margins_and_the_foot_of_the_theme()
    {
        Document document = SampleDocuments.Of(new TextRun("a")) with
        {
            Theme = Theme.Default with { Page = PageGeometry.Letter },
            Footer = new RunningMatter(SampleDocuments.Text("\"</style>\\"), [], [new PageNumber(), new TextRun(" / "), new PageCount()]),
        };
        string text = Written.Html(document).Text;
        Assert.Contains("size: 612pt 792pt;\n  margin: 66pt 72pt 70pt 72pt;", text, StringComparison.Ordinal);
        Assert.Contains("@bottom-left { content: \"\\000022\\00003C/style\\00003E\\00005C\";", text, StringComparison.Ordinal);
        Assert.Contains("@bottom-right { content: counter(page) \" / \" counter(pages);", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Running_heads_show_headings_as_deep_as_they_ask_for()
    {
        Document document = SampleDocuments.Of(new Heading(1, SampleDocuments.Text("A")), new Heading(2, SampleDocuments.Text("B"))) with
        {
            Header = new RunningMatter([new RunningHeading(IsLast: false)], [], [new RunningHeading(IsLast: true) { Level = 2 }]),
        };
        string plain = Written.Html(document).Text;
        Assert.Contains("h1 { string-set: heading-1 content(), heading-2 content(); }\nh2 { string-set: heading-2 content(); }\n@page", plain, StringComparison.Ordinal);
        Assert.Contains("@top-left { content: string(heading-1, first);", plain, StringComparison.Ordinal);
        Assert.Contains("@top-right { content: string(heading-2, last);", plain, StringComparison.Ordinal);
        string titled = Written.Html(document with { Blocks = [new TitleBlock(SampleDocuments.Text("T"), [], []), .. document.Blocks] }).Text;
        Assert.Contains("h2 { string-set: heading-1 content(), heading-2 content(); }\nh3 { string-set: heading-2 content(); }\n@page", titled, StringComparison.Ordinal);
    }

    [Fact]
    public void On_facing_pages_the_ends_of_running_heads_change_places()
    {
        Document document = SampleDocuments.Of(new TextRun("a")) with
        {
            Theme = Theme.Default with { Page = PageGeometry.A4 with { IsFacing = true } },
            Footer = new RunningMatter(SampleDocuments.Text("inside"), [], [new PageNumber()]),
        };
        string text = Written.Html(document).Text;
        string left = text[text.LastIndexOf("@page :left", StringComparison.Ordinal)..];
        Assert.Contains("@bottom-left { content: counter(page);", left, StringComparison.Ordinal);
        Assert.Contains("@bottom-right { content: \"inside\";", left, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_character_of_a_text_is_replaced_and_reported_once()
    {
        Document document = SampleDocuments.Of(new TextRun("a\u0001b\u0001c\uD800d\u001B[31me"));
        foreach (Written written in (Written[])[Written.Html(document), Written.Markdown(document), Written.PlainText(document)])
        {
            Assert.Equal(["BK7001", "BK7001", "BK7001"], written.Diagnostics.Select(diagnostic => diagnostic.Code));
            Assert.Contains("a\uFFFDb\uFFFDc\uFFFDd\uFFFD", written.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Colours_that_could_not_be_read_are_darkened()
    {
        ThemeColor white = new(255, 255, 255), tint = new(0xF5, 0xF1, 0xEA);
        Assert.Equal(21, Contrast.Between(default, white), 3);
        Assert.Equal(1, Contrast.Between(tint, tint), 3);
        Assert.True(Contrast.Between(ReadableColor.On(new(0xDD, 0xCC, 0x33), tint), tint) >= Contrast.Least);
        Assert.Equal(Theme.Default.LinkColor, ReadableColor.On(Theme.Default.LinkColor, tint));
    }

    [Fact]
    public void Another_language_says_so_and_which_way_it_is_read()
    {
        XElement page = Page(SampleDocuments.Of(new LanguageSpan("ar", SampleDocuments.Text("سلام"))));
        XElement span = page.Descendants("span").Single();
        Assert.Equal("ar", span.Attribute("lang")!.Value);
        Assert.Equal("rtl", span.Attribute("dir")!.Value);
    }

    /// <summary>The page as a tree: our HTML is XML but for elements that have no end.</summary>
    private static XElement Page(Document document)
    {
        string html = Written.Html(document).Text;
        Assert.StartsWith("<!DOCTYPE html>\n", html, StringComparison.Ordinal);
        string body = html["<!DOCTYPE html>\n".Length..];
        string xml = Regex.Replace(body, @"<(meta|br|hr|img|col)((?: [a-z-]+=""[^""]*"")*)>", "<$1$2/>");
        int start = xml.IndexOf("<style>", StringComparison.Ordinal) + "<style>".Length, end = xml.IndexOf("</style>", StringComparison.Ordinal);
        xml = xml[..start] + "<![CDATA[" + xml[start..end] + "]]>" + xml[end..];
        return XDocument.Parse(xml, LoadOptions.PreserveWhitespace).Root!;
    }

    // HTML, 3.2.5: paragraphs, headings and terms hold phrasing content; a block in one would end it.
    private static void AssertLinesHoldPhrasesOnly(XElement page)
    {
        IEnumerable<XElement> lines = page.Descendants().Where(element => element.Name.LocalName is "p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "dt" or "pre" or "caption" or "figcaption" or "a" or "sup");
        Assert.All(lines.Descendants(), element => Assert.Contains(element.Name.LocalName, Phrasing));
        Assert.DoesNotContain(page.Descendants("a").Descendants("a"), _ => true);
    }
}
