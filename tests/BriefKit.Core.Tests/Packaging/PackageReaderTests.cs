using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using BriefKit.Core.Packaging;
using BriefKit.Core.Text;

namespace BriefKit.Core.Tests.Packaging;

/// <summary>What comes in a package may come from anybody.</summary>
public sealed class PackageReaderTests
{
    private const string Rels = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Main = $"""<Relationships xmlns="{Rels}"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/word/document.xml"/></Relationships>""";

    [Fact]
    public void The_main_part_is_where_the_relationships_of_the_package_say()
    {
        using OpenedPackage package = Open([("_rels/.rels", Main), ("word/document.xml", "<a b='c'>d</a>")]);
        DiagnosticBag diagnostics = [];

        Assert.Equal("word/document.xml", package.FindMainPart(diagnostics));
        Assert.Equal("d", package.ReadXml("word/document.xml", diagnostics)?.Value);
        Assert.Empty(diagnostics);
    }

    [Theory]
    [InlineData("word/document.xml", "media/a.png", "word/media/a.png")]
    [InlineData("word/document.xml", "../customXml/item1.xml", "customXml/item1.xml")]
    [InlineData("word/document.xml", "/docProps/app.xml", "docProps/app.xml")]
    [InlineData("word/document.xml", "../../../../etc/passwd", "etc/passwd")]
    [InlineData("word/document.xml", "a%20b.xml#part", "word/a b.xml")]
    [InlineData("", "word/document.xml", "word/document.xml")]
    public void Targets_stay_inside_the_package(string source, string target, string resolved)
    {
        string rels = $"""<Relationships xmlns="{Rels}"><Relationship Id="x" Type="t/k" Target="{target}"/></Relationships>""";
        int slash = source.LastIndexOf('/') + 1;
        using OpenedPackage package = Open([($"{source[..slash]}_rels/{source[slash..]}.rels", rels)]);

        Assert.Equal([new PackageRelationship("x", "t/k", resolved, false)], package.RelationshipsOf(source, []));
    }

    [Fact]
    public void External_targets_are_left_as_they_are_written()
    {
        string rels = $"""<Relationships xmlns="{Rels}"><Relationship Id="x" Type="t" Target="http://example.org/a/../b" TargetMode="External"/></Relationships>""";
        using OpenedPackage package = Open([("_rels/.rels", rels)]);

        Assert.Equal([new PackageRelationship("x", "t", "http://example.org/a/../b", true)], package.RelationshipsOf("", []));
    }

    [Fact]
    public void Content_types_are_found_by_name_and_by_ending()
    {
        const string types = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="XML" ContentType="d"/><Override PartName="/word/Document.xml" ContentType="o"/></Types>""";
        using OpenedPackage package = Open([("[Content_Types].xml", types), ("word/document.xml", "<a/>")]);

        Assert.Equal("o", package.ContentTypeOf("word/document.xml", []));
        Assert.Equal("d", package.ContentTypeOf("word/other.xml", []));
        Assert.Null(package.ContentTypeOf("word/other.bin", []));
    }

    [Fact]
    public void Strict_files_are_read_as_if_they_were_transitional()
    {
        using OpenedPackage package = Open([("a.xml", "<w:p xmlns:w='http://purl.oclc.org/ooxml/wordprocessingml/main'><w:r w:x='1'/></w:p>")]);
        XNamespace word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

        XElement root = package.ReadXml("a.xml", [])!;

        Assert.Equal("1", (string?)root.Element(word + "r")?.Attribute(word + "x"));
    }

    [Fact]
    public void A_part_that_swells_is_not_read()
    {
        using OpenedPackage package = Open([("a", new string('a', 5000)), ("b", new string('b', 900))], new PackageLimits { MaxPartBytes = 1000, MaxTotalBytes = 6000 });

        Assert.Equal("BK1016", CodeOf(bag => package.Read("a", bag)));
        Assert.Equal("none", CodeOf(bag => package.Read("b", bag)));
    }

    [Fact]
    public void All_parts_together_have_a_bound()
    {
        using OpenedPackage package = Open([("a", new string('a', 900)), ("b", new string('b', 900))], new PackageLimits { MaxPartBytes = 1000, MaxTotalBytes = 1000 });

        Assert.Equal("none", CodeOf(bag => package.Read("a", bag)));
        Assert.Equal("BK1017", CodeOf(bag => package.Read("b", bag)));
    }

    [Theory]
    [InlineData("<a><b></a>", "BK1020")]
    [InlineData("", "BK1020")]
    [InlineData("<a>&unknown;</a>", "BK1020")]
    [InlineData("<?xml version='1.0' encoding='klingon'?><a/>", "BK1020")]
    [InlineData("<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>", "BK1021")]
    [InlineData("<!DOCTYPE a [<!ENTITY e 'lol'><!ENTITY f '&e;&e;&e;'>]><a>&f;</a>", "BK1021")]
    [InlineData("<a><b><c><d/></c></b></a>", "BK1022")]
    [InlineData("<a><b/><b/><b/><b/><b/><b/><b/><b/></a>", "BK1023")]
    [InlineData("<a b='' c='' d='' e='' f='' g='' h='' i=''/>", "BK1023")]
    public void Xml_that_is_broken_or_hostile_is_told(string xml, string code)
    {
        using OpenedPackage package = Open([("a.xml", xml)], new PackageLimits { MaxDepth = 3, MaxNodes = 7 });

        Assert.Equal(code, CodeOf(bag => package.ReadXml("a.xml", bag)));
    }

    [Fact]
    public void An_element_with_very_many_attributes_is_not_read()
    {
        string attributes = string.Join(' ', Enumerable.Range(0, 2000).Select(i => $"a{i}=''"));
        using OpenedPackage package = Open([("a.xml", $"<a {attributes}/>")]);

        Assert.Equal("BK1023", CodeOf(bag => package.ReadXml("a.xml", bag)));
    }

    [Fact]
    public void The_nodes_of_all_parts_together_are_bounded()
    {
        using OpenedPackage package = Open([("a.xml", "<a><b/><b/></a>"), ("b.xml", "<a><b/>"), ("c.xml", "<a><b/></a>")], new PackageLimits { MaxNodes = 7, MaxTotalNodes = 7 });

        Assert.Equal("none", CodeOf(bag => package.ReadXml("a.xml", bag)));
        Assert.Equal("BK1020", CodeOf(bag => package.ReadXml("b.xml", bag)));
        Assert.Equal("BK1025", CodeOf(bag => package.ReadXml("c.xml", bag)));
    }

    [Fact]
    public void Faults_of_xml_have_a_place()
    {
        using OpenedPackage package = Open([("word/a.xml", "<a>\n  <b>\n</a>")]);
        DiagnosticBag diagnostics = [];

        package.ReadXml("word/a.xml", diagnostics);

        Assert.StartsWith("test.docx/word/a.xml:3:", diagnostics.Single().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_lead_out_of_the_package_and_repeated_ones_are_told()
    {
        Parsed<OpenedPackage?> parsed = PackageReader.Open("test.docx", Zip([("../a.xml", "<a/>"), ("b.xml", "<b/>"), ("B.xml", "<c/>")]));
        using OpenedPackage package = parsed.Value!;

        Assert.Equal(["BK1014", "BK1015"], parsed.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Equal(["b.xml"], package.Parts);
        Assert.Equal("b", package.ReadXml("b.xml", [])!.Name.LocalName);
    }

    [Theory]
    [InlineData(new byte[] { 1, 2, 3 }, "BK1010")]
    [InlineData(new byte[0], "BK1010")]
    [InlineData(new byte[] { (byte)'P', (byte)'K', 3, 4, 0, 0 }, "BK1010")]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1 }, "BK1011")]
    public void What_is_no_package_is_told(byte[] bytes, string code)
    {
        Parsed<OpenedPackage?> parsed = PackageReader.Open("test.docx", bytes);

        Assert.Null(parsed.Value);
        Assert.Equal(code, parsed.Diagnostics.Single().Code);
    }

    [Fact]
    public void A_file_or_a_number_of_parts_beyond_bounds_is_told()
    {
        byte[] zip = Zip([("a", ""), ("b", "")]);

        Assert.Equal("BK1012", PackageReader.Open("test.docx", zip, new PackageLimits { MaxBytes = 10 }).Diagnostics.Single().Code);
        Assert.Equal("BK1013", PackageReader.Open("test.docx", zip, new PackageLimits { MaxParts = 1 }).Diagnostics.Single().Code);
    }

    [Fact]
    public void Missing_parts_are_told()
    {
        using OpenedPackage package = Open([("_rels/.rels", Main)]);

        Assert.Equal("BK1019", CodeOf(bag => package.Read("a", bag)));
        Assert.Equal("BK1019", CodeOf(bag => package.FindMainPart(bag)));
        using OpenedPackage empty = Open([("a", "")]);
        Assert.Equal("BK1024", CodeOf(bag => empty.FindMainPart(bag)));
    }

    [Fact]
    public void A_broken_archive_gives_findings_and_never_an_exception()
    {
        byte[] whole = Zip([("_rels/.rels", Main), ("word/document.xml", string.Concat(Enumerable.Range(0, 500).Select(i => $"<w{i}/>")))]);
        Random random = new(12);
        for (int round = 0; round < 2000; round++)
        {
            byte[] broken = [.. whole];
            for (int i = random.Next(1, 6); i > 0; i--)
                broken[random.Next(broken.Length)] = (byte)random.Next(256);
            Parsed<OpenedPackage?> parsed = PackageReader.Open("test.docx", broken.AsMemory(0, random.Next(broken.Length / 2, broken.Length + 1)));
            using OpenedPackage? package = parsed.Value;
            DiagnosticBag diagnostics = [.. parsed.Diagnostics];
            byte[]? bytes = package?.Read("word/document.xml", diagnostics);
            Assert.True(bytes is not null || diagnostics.HasErrors);
        }
    }

    private static string CodeOf(Action<DiagnosticBag> act)
    {
        DiagnosticBag diagnostics = [];
        act(diagnostics);
        return diagnostics.SingleOrDefault()?.Code ?? "none";
    }

    private static OpenedPackage Open((string Name, string Content)[] parts, PackageLimits? limits = null) =>
        PackageReader.Open("test.docx", Zip(parts), limits).Value!;

    private static byte[] Zip((string Name, string Content)[] parts)
    {
        using MemoryStream stream = new();
        using (ZipArchive archive = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string content) in parts)
            {
                using Stream part = archive.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }
        return stream.ToArray();
    }
}
