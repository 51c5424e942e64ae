using BriefKit.Core.References;
using BriefKit.Core.Text;
using BriefKit.Formats.Abbreviations;
using CsCheck;

namespace BriefKit.Formats.Tests.Abbreviations;

public sealed class AbbreviationsReaderTests
{
    [Fact]
    public void Lists_of_zotero_are_read_by_jurisdiction_and_category()
    {
        Parsed<AbbreviationList> read = Read("""
            {"info": {"name": "Mine", "version": 1}, "default": {"container-title": {"Journal of Things": "J. Things"}, "institution-entire": {}}, "us": {"title": {"Code": "C."}}}
            """);

        Assert.Empty(read.Diagnostics);
        Assert.Equal([new("default", "container-title", "Journal of Things", "J. Things"), new("us", "title", "Code", "C.")], read.Value.Abbreviations);
        Assert.Equal("J. Things", read.Value.Find("container-title", "JOURNAL OF THINGS ", "us"));
        Assert.Equal("C.", read.Value.Find("title", "Code", "us"));
        Assert.Null(read.Value.Find("title", "Code"));
    }

    [Theory]
    [InlineData("[]", "f.json:1:1: error BK1830")]
    [InlineData("", "f.json:1:1: error BK1800")]
    [InlineData("{\"default\": 5}", "f.json:1:13: error BK1831")]
    [InlineData("{\"default\": {\"title\": []}}", "f.json:1:23: error BK1831")]
    [InlineData("{\"default\": {\"title\": {\"A\": 1}}}", "f.json:1:29: error BK1832")]
    [InlineData("{\"default\": {\"titel\": {\"A\": \"B\"}}}", "f.json:1:23: warning BK1833")]
    [InlineData("{\"default\": {\"title\": {\"A\": \"B\", \"a\": \"C\"}}}", "f.json:1:39: warning BK1834")]
    [InlineData("{\"default\": {\"title\": {\"A\": \"B\"", "f.json:1:32: error BK1800")]
    [InlineData("{} x", "f.json:1:4: error BK1800")]
    public void What_is_no_list_is_reported_at_its_place(string json, string start) =>
        Assert.StartsWith(start, Assert.Single(Read(json).Diagnostics).ToString(), StringComparison.Ordinal);

    [Fact]
    public void What_stands_before_a_fault_counts() =>
        Assert.Equal("B", Read("{\"default\": {\"title\": {\"A\": \"B\", \"C\": [[[").Value.Find("title", "A"));

    [Fact]
    public void No_text_makes_it_throw() => Gen.Char["{}[]\":,abdefgilntu 1\\"].Array[0, 60].Sample(
        chars => Assert.NotNull(Read("{\"default\":" + new string(chars)).Value), seed: "0000KOIPE036", iter: 2000, threads: 1);

    private static Parsed<AbbreviationList> Read(string json) => AbbreviationsReader.Read(new SourceText("f.json", json));
}
