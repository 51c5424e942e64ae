using System.Globalization;
using System.Xml.Linq;
using BriefKit.Templates.Tests;
using static BriefKit.Word.Tests.Forms.TemplateFile;
using Record = BriefKit.Core.Records.Record;

namespace BriefKit.Word.Tests.Forms;

/// <summary>Bookmarks that are repeated, and what leads to them.</summary>
public sealed class BookmarkTests
{
    private const string Start = "{{ for s in record.speeches }}", End = "{{ end }}";

    private static readonly XNamespace W = WordFile.W;

    public static TheoryData<string> References =>
    [
        $"<w:p><w:hyperlink w:anchor=\"target\">{R("there")}</w:hyperlink></w:p>",
        $"<w:p><w:hyperlink w:anchor=\"target\">{R("{{ record.id }}")}</w:hyperlink></w:p>",
        Field(" REF target \\h "),
        Field(" pageref \"Target\" \\h "),
        Field(" HYPERLINK \\l \"target\" \\o \"tip\" "),
        Field(" HYPERLINK \"\" \\o \"tip\" \\n \\l target "),
        Field(" REF tar", "get", " \\h "),
        $"<w:p><w:fldSimple w:instr=\" NOTEREF target \\f \">{R("1")}</w:fldSimple></w:p>",
    ];

    [Theory]
    [MemberData(nameof(References))]
    public void What_leads_to_a_bookmark_leads_to_that_of_the_same_record(string reference)
    {
        Record first = SeedRecord.Value;
        WordFile file = FilledFile.Make(Of(reference, Marked("x")), [first, first with { Id = "2" }, first with { Id = "3" }]);
        Assert.Equal(["target", "target_2", "target_3"], file.Body.Descendants(W + "bookmarkStart").Select(NameOf));
        Assert.Equal(["target", "target_2", "target_3"], Targets(file));
    }

    [Theory]
    [MemberData(nameof(References))]
    public void What_leads_to_a_bookmark_leads_to_that_of_the_same_round(string reference) =>
        Assert.Equal(["target", "target", "target_2", "target"], Targets(FilledFile.Of(Of(reference, P(Start), reference, Marked("{{ s.author }}"), P(End), reference))));

    [Fact]
    public void An_inner_round_leads_to_what_stands_in_the_outer_one() =>
        Assert.Equal(["target", "target", "target_2", "target_2"], Targets(FilledFile.Of(Of(P(Start), Marked("x"), P("{{ for i in 1..2 }}"), Field(" REF target "), Marked("y", "inner"), P(End), P(End)))));

    [Fact]
    public void A_footnote_and_a_header_lead_to_what_stands_in_their_record()
    {
        TemplateFile template = new TemplateFile
        {
            Body = Marked("x") + "<w:p><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>",
            Section = $"<w:sectPr><w:headerReference w:type=\"default\" r:id=\"{IdOf("header1.xml")}\"/></w:sectPr>",
        }.With("header", Field(" REF target ")).With("footnotes", $"<w:footnote w:id=\"2\">{Field(" REF target ")}</w:footnote>");
        Record first = SeedRecord.Value;
        WordFile file = FilledFile.Make(template, [first, first with { Id = "2" }]);
        Assert.Equal([" REF target ", " REF target_2 "], file.Part("word/footnotes.xml").Descendants(W + "instrText").Select(text => text.Value));
        Assert.Equal(" REF target_2 ", file.Part("word/header1-2.xml").Descendants(W + "instrText").Single().Value);
    }

    [Fact]
    public void What_leads_nowhere_stays_as_it_is() => Assert.Equal(["nowhere"], Targets(FilledFile.Of(Of(Field(" REF nowhere "), Marked("x")))));

    [Fact]
    public void What_leads_into_another_file_stays_as_it_is()
    {
        string[] references =
        [
            $"<w:p><w:hyperlink r:id=\"link\" w:anchor=\"target\">{R("there")}</w:hyperlink></w:p>",
            Field(" HYPERLINK \"https://example.org/\" \\l \"target\" "),
            Field(" HYPERLINK \\l target \"\\\\\\\\server\\\\a.docx\" "),
        ];
        Record first = SeedRecord.Value;
        WordFile file = FilledFile.Make(Of(string.Concat(references), Marked("x")).WithLink("link", "hyperlink", "https://example.org/"), [first, first with { Id = "2" }]);
        Assert.Equal(Enumerable.Repeat("target", 6), Targets(file));
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>{0}</w:tc></w:tr></w:tbl><w:p/>")]
    public void A_bookmark_around_blocks_that_a_value_became_is_led_to(string around)
    {
        string body = string.Format(CultureInfo.InvariantCulture, around, Marked("{{ record.decisions }}"));
        Record first = SeedRecord.Value;
        WordFile marked = FilledFile.Make(Of(Field(" REF target "), body), [first, first with { Id = "2" }]);
        Assert.Equal(["target", "target_2"], marked.Body.Descendants(W + "bookmarkStart").Select(NameOf));
        Assert.Equal(["target", "target_2"], Targets(marked));
        WordFile bare = FilledFile.Make(Of(Field(" REF target "), body.Replace("bookmark", "perm", StringComparison.Ordinal).Replace("w:name=\"target\"", "w:edGrp=\"everyone\"", StringComparison.Ordinal)), [first, first with { Id = "2" }]);
        Assert.Equal(bare.Paragraphs.Count(), marked.Paragraphs.Count());
    }

    [Fact]
    public void Tables_with_a_bookmark_between_them_stay_apart()
    {
        string table = Table(Row("x"));
        WordFile file = FilledFile.Of(Of(table, "<w:bookmarkStart w:id=\"1\" w:name=\"target\"/>", table, "<w:bookmarkEnd w:id=\"1\"/>", P("x")));
        Assert.Equal(["tbl", "p", "bookmarkStart", "tbl", "bookmarkEnd", "p"], file.Body.Elements().Select(element => element.Name.LocalName).SkipLast(1));
    }

    private static string Marked(string text, string name = "target") => $"<w:p><w:bookmarkStart w:id=\"1\" w:name=\"{name}\"/>{R(text)}<w:bookmarkEnd w:id=\"1\"/></w:p>";

    private static string Field(params string[] instruction) =>
        $"<w:p>{Mark("begin")}{string.Concat(instruction.Select(part => $"<w:r><w:instrText xml:space=\"preserve\">{part}</w:instrText></w:r>"))}{Mark("separate")}{R("1")}{Mark("end")}</w:p>";

    private static string Mark(string type) => $"<w:r><w:fldChar w:fldCharType=\"{type}\"/></w:r>";

    private static string NameOf(XElement bookmark) => bookmark.Attribute(W + "name")!.Value;

    // The name in the code of each field, or of each link.
    private static string[] Targets(WordFile file) =>
    [
        .. file.Paragraphs.Select(paragraph => string.Concat(
                paragraph.Descendants().Select(element => element.Attribute(W + "anchor")?.Value ?? element.Attribute(W + "instr")?.Value ?? (element.Name == W + "instrText" ? element.Value : ""))))
            .Where(code => code.Length > 0)
            .Select(code => code.Split(' ', '"', '\\').First(word => word.StartsWith("tar", StringComparison.OrdinalIgnoreCase) || word.StartsWith("nowhere", StringComparison.Ordinal)))
            .Select(name => name == "Target" ? "target" : name),
    ];
}
