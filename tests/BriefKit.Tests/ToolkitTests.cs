using System.Text;
using BriefKit.Bibliographies;
using BriefKit.Core.Collections;
using BriefKit.Core.Records;
using BriefKit.Core.Text;
using BriefKit.Reading;
using BriefKit.Rendering;
using BriefKit.Tests.Shared;
using Record = BriefKit.Core.Records.Record;

namespace BriefKit.Tests;

public sealed class ToolkitTests
{
    private static readonly Toolkit Kit = new(new NoFonts());

    private static ValueList<Record> ReadSeed() => Toolkit.ReadRecords("seed.txt", File.ReadAllBytes(Repository.Seed), new ReadRequest()).Value;

    private static string Cite(string style)
    {
        BibliographyRequest request = new(BibliographyFormat.PlainText) { Style = style };
        return Encoding.UTF8.GetString(Kit.PrepareBibliography(request).Value!.Write(ReadSeed()).Value.Span);
    }

    [Fact]
    public void The_seed_is_one_record_of_a_conference()
    {
        Record record = Assert.Single(ReadSeed());

        Assert.Equal("conference", record.Type.Name);
        Assert.Equal(["zhu-1953", "liu-1953", "gong-2012"], record.References.Select(reference => reference.Id));
        Assert.Equal("1953-11/1953-12-08", Assert.IsType<DateValue>(record.Field("dates")!.Value).Date!.ToString());
    }

    [Fact]
    public void Apa_prints_the_source_as_the_record_has_it() => Assert.Contains("Gong, G. (2012). Contemporary Chinese Economy.", Cite("apa"));

    [Fact]
    public void Chicago_prints_the_source_with_its_names_in_full() => Assert.Contains("Gong, Gang. 2012. Contemporary Chinese Economy.", Cite("chicago"));

    [Theory]
    [InlineData("handout")]
    [InlineData("brief")]
    [InlineData("record-sheet")]
    [InlineData("bibliography")]
    public void Each_template_gives_the_same_bytes_twice_in_every_format(string template)
    {
        Renderer renderer = Kit.Prepare(new DocumentRequest(template)).Value!;
        foreach (OutputFormat format in OutputFormat.All)
        {
            byte[] once = renderer.Write(renderer.Compose(ReadSeed()).Value, format).Value.ToArray();
            byte[] again = renderer.Write(renderer.Compose(ReadSeed()).Value, format).Value.ToArray();

            Assert.NotEmpty(once);
            Assert.Equal(once, again);
        }
    }

    [Theory]
    [InlineData("handuot", null, null)]
    [InlineData("handout", "appa", null)]
    [InlineData("handout", null, "a99")]
    public void What_is_not_there_is_one_error_and_no_renderer(string template, string? style, string? paper)
    {
        Parsed<Renderer?> prepared = Kit.Prepare(new DocumentRequest(template) { Style = style, Paper = paper });

        Assert.Null(prepared.Value);
        Assert.Single(prepared.Diagnostics, diagnostic => diagnostic.IsError);
    }

    private sealed class NoFonts : IFileSource
    {
        public IReadOnlyList<string> Names => [];

        public ReadOnlyMemory<byte>? Read(string name) => null;
    }
}
