using System.Diagnostics;
using System.Xml.Linq;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Templates.Tests;
using BriefKit.Word.Forms;
using BriefKit.Word.Merging;
using BriefKit.Word.Packaging;
using BriefKit.Word.Styles;
using static BriefKit.Word.Tests.Forms.TemplateFile;
using Record = BriefKit.Core.Records.Record;

namespace BriefKit.Word.Tests.Forms;

/// <summary>Several records in one file.</summary>
public sealed class RecordTests
{
    private static readonly XNamespace W = WordFile.W;

    // Ten times what it takes where nothing else runs.
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(5);

    private static ValueList<Record> Three => [SeedRecord.Value, SeedRecord.Value with { Id = "2" }, SeedRecord.Value with { Id = "3" }];

    [Theory]
    [InlineData("<w:p><w:bookmarkStart w:id=\"1\" w:name=\"x\"/><w:r><w:t>x</w:t></w:r><w:bookmarkEnd w:id=\"1\"/></w:p>")]
    [InlineData("<w:sdt><w:sdtPr><w:id w:val=\"5\"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>{{ record.title }}</w:t></w:r></w:p></w:sdtContent></w:sdt>")]
    [InlineData("<w:p><w:r><w:pict><v:shape id=\"s\" style=\"width:1pt\"><v:textbox><w:txbxContent><w:p><w:r><w:t>x</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>")]
    [InlineData("<w:p><w:r><w:drawing><wp:inline><wp:extent cx=\"1\" cy=\"1\"/><wp:docPr id=\"1\" name=\"x\"/><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"/></a:graphic></wp:inline></w:drawing></w:r></w:p>")]
    [InlineData("<w:p><w:r><w:t>{{ record.decisions }}</w:t></w:r></w:p>")]
    public void Headers_that_differ_in_ids_only_are_one(string header)
    {
        WordFile file = FilledFile.Make(WithHeader(P("{{ record.id }}"), header), Three);
        Assert.Single(file.PartNames, name => name.StartsWith("word/header", StringComparison.Ordinal));
        Assert.Equal(3, file.Body.Descendants(W + "headerReference").Count());
        Assert.Single(file.Body.Descendants(W + "headerReference").Select(reference => reference.LastAttribute!.Value).Distinct());
    }

    [Fact]
    public void Records_that_say_the_same_in_the_header_have_one_that_others_have_not()
    {
        WordFile file = FilledFile.Make(WithHeader(P("x"), P("{{ if record.id.size == 1 }}one{{ else }}other{{ end }}")), Three);
        Assert.Equal("one", file.Part("word/header1-2.xml").Value);
        Assert.Equal(2, file.PartNames.Count(name => name.StartsWith("word/header", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_header_with_a_bookmark_that_something_leads_to_is_each_records_own()
    {
        WordFile file = FilledFile.Make(WithHeader($"<w:p><w:hyperlink w:anchor=\"x\">{R("x")}</w:hyperlink></w:p>", $"<w:p><w:bookmarkStart w:id=\"1\" w:name=\"x\"/>{R("x")}<w:bookmarkEnd w:id=\"1\"/></w:p>"), Three);
        Assert.Equal("x_3", file.Part("word/header1-3.xml").Descendants(W + "bookmarkStart").Single().Attribute(W + "name")!.Value);
    }

    [Fact]
    public void A_header_of_a_records_own_points_to_nothing_but_what_it_names()
    {
        const string Header = "word/header1.xml", Link = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";
        WordPackage package = FilledFile.Read(WithHeader(P("x"), P("x"))).Value!.Package;
        MergeTarget target = new(package, new Theme("house"), new Language("en"));
        List<IReadOnlyDictionary<string, XElement>> records = [];
        for (int i = 1; i <= 3; i++)
        {
            string id = target.AddRelationship(Header, Link, $"https://example.org/{i}", isExternal: true);
            XElement link = new(W + "hyperlink", new XAttribute(XNamespace.Get("http://schemas.openxmlformats.org/officeDocument/2006/relationships") + "id", id));
            records.Add(new Dictionary<string, XElement>(StringComparer.Ordinal) { [package.MainPart] = new(package.Part(package.MainPart)!.Xml!), [Header] = new(W + "hdr", new XElement(W + "p", link)) });
        }
        Assert.Contains("word/header1-3.xml", new RecordJoiner(package, target).Join(records).Keys);
        Assert.Equal(["https://example.org/2"], target.RelationshipsOf("word/header1-2.xml").Select(relationship => relationship.Target));
        Assert.Equal(["https://example.org/3"], target.RelationshipsOf("word/header1-3.xml").Select(relationship => relationship.Target));
    }

    [Fact]
    public void Very_many_headers_that_say_something_twice_are_no_more_than_many()
    {
        const int Many = 20_000;
        List<IReadOnlyDictionary<string, XElement>> records = [];
        for (int i = 0; i < Many; i++)
        {
            XElement Twin(string name) => new(W + name, new XElement(W + "t", i % (Many / 2)));
            records.Add(new Dictionary<string, XElement>(StringComparer.Ordinal) { ["header"] = new(W + "hdr", new XElement(W + "p", Twin("r"), Twin("r"))) });
        }
        long start = Stopwatch.GetTimestamp();
        Assert.Equal(Many / 2, SharedHeads.Share(records, "main", _ => false).SelectMany(record => record.Values).Distinct().Count());
        Assert.True(Stopwatch.GetElapsedTime(start) < Bound);
    }

    private static TemplateFile WithHeader(string body, string header) => new TemplateFile
    {
        Body = body,
        Section = $"<w:sectPr><w:headerReference w:type=\"default\" r:id=\"{IdOf("header1.xml")}\"/></w:sectPr>",
    }.With("header", header);
}
