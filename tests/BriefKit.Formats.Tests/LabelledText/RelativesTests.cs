using System.Text;
using BriefKit.Core.Collections;
using BriefKit.Core.Records;
using BriefKit.Core.Text;
using BriefKit.Formats.LabelledText;
using BriefKit.Tests.Shared;
using Record = BriefKit.Core.Records.Record;

namespace BriefKit.Formats.Tests.LabelledText;

public sealed class RelativesTests
{
    [Theory]
    [InlineData("beside")]
    [InlineData("chinese")]
    [InlineData("wrapped")]
    [InlineData("reordered")]
    [InlineData("marked-up")]
    [InlineData("capitals")]
    [InlineData("repeated")]
    [InlineData("ambiguous")]
    [InlineData("several")]
    [InlineData("sparse")]
    [InlineData("unlabelled-title")]
    public void A_relative_of_the_seed_is_understood(string name) => Verify(name, Read(name, File.ReadAllBytes(Relatives.PathOf(name)), ShippedTypes.Conference));

    [Fact]
    public void A_lecture_is_understood() => Verify("lecture", Read("lecture", File.ReadAllBytes(Relatives.PathOf("lecture")), ShippedTypes.Lecture));

    [Fact]
    public void A_file_in_an_archive_is_understood() =>
        Verify("archival-file", Read("archival-file", File.ReadAllBytes(Relatives.PathOf("archival-file")), ShippedTypes.ArchivalFile));

    [Theory]
    [InlineData("utf-8", "\r\n", "", 0)]
    [InlineData("utf-8", "\r", "", 0)]
    [InlineData("utf-8", "\n", "\uFEFF", 0)]
    [InlineData("utf-16", "\r\n", "\uFEFF", 0)]
    [InlineData("windows-1252", "\r\n", "", 1)]
    public void The_seed_says_the_same_with_other_line_ends_and_in_other_encodings(string encoding, string lineEnd, string mark, int more)
    {
        string text = mark + File.ReadAllText(Repository.Seed).Replace("\n", lineEnd, StringComparison.Ordinal);
        byte[] bytes = (encoding == "utf-16" ? Encoding.Unicode : CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.UTF8).GetBytes(text);
        Parsed<ValueList<Record>> seed = Read("seed", File.ReadAllBytes(Repository.Seed), ShippedTypes.Conference);

        Parsed<ValueList<Record>> parsed = Read("seed", bytes, ShippedTypes.Conference);

        Assert.Equal(Values(seed.Value[0]), Values(Assert.Single(parsed.Value)));
        Assert.Equal(seed.Value[0].References, parsed.Value[0].References);
        Assert.Equal(seed.Diagnostics.Count + more, parsed.Diagnostics.Count);
    }

    [Fact]
    public void A_chinese_record_in_gb_18030_says_the_same_as_in_utf_8()
    {
        byte[] utf8 = File.ReadAllBytes(Relatives.PathOf("chinese"));
        byte[] gb = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes(Encoding.UTF8.GetString(utf8));

        Parsed<ValueList<Record>> parsed = Read("chinese", gb, ShippedTypes.Conference);

        Assert.Equal(Values(Read("chinese", utf8, ShippedTypes.Conference).Value[0]), Values(Assert.Single(parsed.Value)));
        Assert.Equal("gb18030", parsed.Value[0].Source!.Encoding.ToLowerInvariant());
        Assert.Single(parsed.Diagnostics, diagnostic => diagnostic.Code == "BK1007");
    }

    [Theory]
    [InlineData("chinese", "conference")]
    [InlineData("beside", "conference")]
    [InlineData("lecture", "lecture")]
    [InlineData("archival-file", "archival-file")]
    public void The_type_whose_labels_fit_best_is_the_right_one(string name, string type)
    {
        SourceText source = new(name, File.ReadAllText(Relatives.PathOf(name)));

        RecordType best = ((RecordType[])[ShippedTypes.ArchivalFile, ShippedTypes.Conference, ShippedTypes.Lecture]).MaxBy(candidate => LabelledTextReader.Recognise(source, candidate))!;

        Assert.Equal(type, best.Name);
    }

    [Fact]
    public void A_text_without_labels_is_no_record()
    {
        Parsed<ValueList<Record>> parsed = Read("a.txt", "Once upon a time there was a cooperative: small, but growing.\n"u8, ShippedTypes.Conference);

        Assert.Empty(parsed.Value);
        Assert.Equal("BK1122", Assert.Single(parsed.Diagnostics).Code);
        Assert.False(LabelledTextReader.Recognise(new SourceText("a.txt", "Once upon a time"), ShippedTypes.Conference).IsMatch);
    }

    [Fact]
    public void A_hundred_thousand_lines_are_read()
    {
        string text = "Speeches:\n\n" + string.Concat(Enumerable.Repeat("Zhu De [Help the [handicraftsmen](#) December 4, 1953\n", 50_000))
            + "\nRemarks:\n\n" + string.Concat(Enumerable.Range(1, 50_000).Select(number => $"{number % 1000}. Remark: \"{number}\n"));

        Parsed<ValueList<Record>> parsed = LabelledTextReader.Read(new SourceText("long.txt", text), ShippedTypes.Conference);

        Assert.NotEmpty(((ListValue)Assert.Single(parsed.Value).Field("remarks")!.Value).Entries);
    }

    private static IEnumerable<(string, string, FieldValue)> Values(Record record) => record.Fields.Select(field => (field.Name, field.Label, field.Value));

    private static Parsed<ValueList<Record>> Read(string name, ReadOnlySpan<byte> bytes, RecordType type)
    {
        Parsed<SourceText?> source = SourceDecoder.Decode(name, bytes);
        Assert.NotNull(source.Value);
        Parsed<ValueList<Record>> parsed = LabelledTextReader.Read(source.Value, type);
        Assert.Empty(SourceCoverage.Missing(source.Value, parsed.Value, parsed.Diagnostics));
        return parsed with { Diagnostics = [.. source.Diagnostics, .. parsed.Diagnostics] };
    }

    private static void Verify(string name, Parsed<ValueList<Record>> parsed) =>
        Golden.Verify("BriefKit.Formats.Tests", $"relatives/{name}.read.txt", RecordDump.Write(parsed));
}
