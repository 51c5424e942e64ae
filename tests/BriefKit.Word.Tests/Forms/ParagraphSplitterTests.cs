using System.Xml.Linq;
using BriefKit.Word.Forms;
using static BriefKit.Word.Tests.Forms.TemplateFile;

namespace BriefKit.Word.Tests.Forms;

public sealed class ParagraphSplitterTests
{
    private const int Many = 200_000;

    private static readonly XNamespace W = WordFile.W;

    [Theory]
    [InlineData("a|b", "a", "|", "b")]
    [InlineData("|a|", "|", "a", "|")]
    [InlineData("||", "|", "|")]
    [InlineData("a|b|c", "a", "|", "b", "|", "c")]
    public void A_paragraph_ends_before_each_block_and_goes_on_behind_it(string text, params string[] pieces) =>
        Assert.Equal(pieces, Split(Paragraph(text)).Select(piece => piece.Name == W + "tbl" ? "|" : piece.Value));

    [Fact]
    public void A_link_goes_on_behind_a_block_and_a_content_control_does_not()
    {
        XElement[] pieces = Split(Parse($"<w:p><w:hyperlink w:anchor=\"x\">{R("a")}<w:cut/>{R("b")}<w:cut/></w:hyperlink><w:sdt><w:sdtPr/><w:sdtContent>{R("c")}<w:cut/>{R("d")}</w:sdtContent></w:sdt></w:p>"));
        Assert.Equal(["a", "|", "b", "|", "c", "|", "d"], pieces.Select(piece => piece.Name == W + "tbl" ? "|" : piece.Value));
        Assert.Equal(["hyperlink", "hyperlink", "sdt", "r"], pieces.Where(piece => piece.Name == W + "p").Select(piece => piece.Elements().Single().Name.LocalName));
    }

    [Fact]
    public void The_break_before_a_paragraph_stays_at_its_beginning_and_the_end_of_a_section_at_its_end()
    {
        XElement[] pieces = Split(Parse($"<w:p><w:pPr><w:pageBreakBefore/><w:jc w:val=\"center\"/><w:sectPr/></w:pPr><w:cut/>{R("a")}<w:cut/></w:p>"));
        Assert.Equal(["tbl", "p", "tbl", "p"], pieces.Select(piece => piece.Name.LocalName));
        Assert.Equal(["pageBreakBefore", "jc"], pieces[1].Element(W + "pPr")!.Elements().Select(property => property.Name.LocalName));
        Assert.Equal(["jc", "sectPr"], pieces[3].Element(W + "pPr")!.Elements().Select(property => property.Name.LocalName));
    }

    [Fact]
    public void The_break_before_a_paragraph_that_begins_with_a_table_is_in_its_first_cell()
    {
        string cell = "<w:tc><w:p/></w:tc>";
        XElement table = Parse($"<w:tbl><w:tr>{cell}{cell}</w:tr></w:tbl>");
        XElement[] pieces = Split(Parse($"<w:p><w:pPr><w:pageBreakBefore/></w:pPr><w:bookmarkStart/><w:cut/>{R("a")}</w:p>"), table);
        Assert.Equal(["bookmarkStart", "tbl", "p"], pieces.Select(piece => piece.Name.LocalName));
        Assert.Equal(pieces[1].Descendants(W + "p").First(), pieces.DescendantsAndSelf(W + "pageBreakBefore").Single().Parent!.Parent);
    }

    [Fact]
    public void What_marks_nothing_but_blocks_stands_around_them()
    {
        XElement[] pieces = Split(Parse($"<w:p><w:bookmarkStart w:id=\"1\"/><w:cut/><w:hyperlink><w:bookmarkEnd w:id=\"1\"/></w:hyperlink><w:bookmarkStart w:id=\"2\"/><w:cut/>{R("a")}<w:bookmarkEnd w:id=\"2\"/></w:p>"));
        Assert.Equal(["bookmarkStart", "tbl", "bookmarkEnd", "bookmarkStart", "tbl", "p"], pieces.Select(piece => piece.Name.LocalName));
        Assert.Equal(["r", "bookmarkEnd"], pieces[^1].Elements().Select(element => element.Name.LocalName));
    }

    [Fact]
    public void A_content_control_of_which_nothing_stands_before_a_block_is_gone()
    {
        string inner = $"<w:sdt><w:sdtPr/><w:sdtEndPr/><w:sdtContent><w:cut/>{R("b")}</w:sdtContent></w:sdt>";
        XElement[] pieces = Split(Parse($"<w:p>{R("a")}<w:sdt><w:sdtPr/><w:sdtContent>{inner}</w:sdtContent></w:sdt></w:p>"));
        Assert.Equal(["a", "", "b"], pieces.Select(piece => piece.Value));
        Assert.DoesNotContain(pieces.Descendants(), element => element.Name.LocalName.StartsWith("sdt", StringComparison.Ordinal));
    }

    [Fact]
    public void Very_many_blocks_in_a_paragraph_are_no_more_than_many() => Assert.Equal(2 * Many, Split(Paragraph(string.Concat(Enumerable.Repeat("a|", Many)))).Length);

    [Fact]
    public void Very_many_paragraphs_in_a_paragraph_are_no_more_than_many()
    {
        XElement body = new(W + "body", Paragraph(string.Concat(Enumerable.Repeat("a|", Many))));
        foreach (XElement cut in body.Descendants(W + "cut"))
            cut.Name = W + "p";
        FormTidier.Tidy(body);
        Assert.Equal(2 * Many, body.Elements().Count());
        Assert.DoesNotContain(body.Elements(), element => element.Elements(W + "p").Any());
    }

    // Each stroke is a place of a block.
    private static XElement Paragraph(string text) => new(W + "p", text.Select(character =>
        character == '|' ? new XElement(W + "cut") : new XElement(W + "r", new XElement(W + "t", character.ToString()))));

    private static XElement Parse(string xml) => XElement.Parse(xml.Insert(xml.IndexOf('>', StringComparison.Ordinal), " " + Namespaces));

    private static XElement[] Split(XElement paragraph, XElement? block = null)
    {
        XElement body = new(W + "body", paragraph);
        ParagraphSplitter.Split(body, element => element.Name == W + "cut" ? [block ?? new XElement(W + "tbl")] : null);
        return [.. body.Elements()];
    }
}
