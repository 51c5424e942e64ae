using System.IO.Compression;
using System.Text;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Packaging;
using BriefKit.Core.References;
using BriefKit.Core.Text;
using BriefKit.Tests.Shared;
using BriefKit.Word.Reading;

namespace BriefKit.Word.Tests.Reading;

/// <summary>Whatever is done to a file, reading it ends, and ends with references or a finding.</summary>
public sealed class HostileFileTests
{
    private static readonly string[] Insertions =
    [
        "<", ">", "</w:p>", "<w:p>", "&x;", "&#0;", "]]>", "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>", "<?xml version='1.0' encoding='utf-7'?>", "\uFFFF", "{", "}", "\\", "\"",
        "<w:r><w:fldChar w:fldCharType='begin'/></w:r>", "<w:r><w:fldChar w:fldCharType='end'/></w:r>", "<w:instrText>ADDIN CSL_CITATION {</w:instrText>", "<w:del><w:r><w:delInstrText>ADDIN CSL_CITATION {}</w:delInstrText></w:r></w:del>",
        "<b:Source><b:Tag/></b:Source>", "<b:Author><b:Author><b:Author/></b:Author></b:Author>",
    ];

    [Theory]
    [InlineData(LiveCitations.Native)]
    [InlineData(LiveCitations.Zotero)]
    public void Files_with_broken_parts_give_references_or_findings(LiveCitations citations)
    {
        using MemoryStream whole = new();
        new WordWriter { Citations = citations }.Write(CitedDocuments.Everywhere, whole);
        Random random = new(7);
        for (int round = 0; round < 300; round++)
            AssertEnds(Mutated(whole.ToArray(), random));
    }

    [Fact]
    public void Bytes_changed_at_will_give_references_or_findings()
    {
        using MemoryStream whole = new();
        new WordWriter().Write(CitedDocuments.Everywhere, whole);
        Random random = new(8);
        for (int round = 0; round < 500; round++)
        {
            byte[] bytes = whole.ToArray();
            for (int i = random.Next(1, 8); i > 0; i--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            AssertEnds(bytes[..random.Next(bytes.Length / 2, bytes.Length + 1)]);
        }
    }

    [Fact]
    public void Absurd_nesting_is_refused_and_absurd_fields_are_bounded()
    {
        string deep = string.Concat(Enumerable.Repeat("<w:sdt>", 5000)) + string.Concat(Enumerable.Repeat("</w:sdt>", 5000));
        string fields = string.Concat(Enumerable.Repeat("<w:r><w:fldChar w:fldCharType='begin'/></w:r>", 50_000));

        Assert.Contains("BK1022", CodesOf(new WordParts { Body = deep }.Bytes));
        Assert.Contains("BK6130", CodesOf(new WordParts { Body = fields }.Bytes));
        Assert.Contains("BK6131", CodesOf(new WordParts { Body = WordParts.Field("ADDIN CSL_CITATION " + new string('[', 100_000) + "{}", "x") + WordParts.Field("ADDIN CSL_CITATION {" + new string('{', 100_000) + "}", "x") }.Bytes));
    }

    [Fact]
    public void A_source_with_absurdly_many_fields_is_cut()
    {
        string fields = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<b:X{i}>x</b:X{i}><b:Title>t</b:Title>"));
        WordParts file = new() { ["customXml/item1.xml"] = $"<b:Sources xmlns:b='http://schemas.openxmlformats.org/officeDocument/2006/bibliography'><b:Source><b:Tag>a</b:Tag>{fields}</b:Source></b:Sources>" };

        Assert.Equal(["BK6135"], CodesOf(file.Bytes));
    }

    [Fact]
    public void A_part_that_swells_beyond_bounds_is_not_read()
    {
        WordParts file = new() { ["customXml/item1.xml"] = new string(' ', 3_000_000), Body = new string(' ', 3_000_000) };
        Parsed<ValueList<Reference>> read = WordReferenceReader.Read("a.docx", file.Bytes, new PackageLimits { MaxPartBytes = 1_000_000 });

        Assert.Contains("BK1016", read.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void A_part_outside_the_file_is_not_fetched()
    {
        WordParts file = new();
        file.Relate("customXml", "http://localhost:9/item1.xml' TargetMode='External");
        file.Relate("footnotes", "file:///etc/passwd' TargetMode='External");

        Assert.Equal(["BK6130"], CodesOf(file.Bytes));
    }

    private static void AssertEnds(byte[] bytes)
    {
        Parsed<ValueList<Reference>> read = WordReferenceReader.Read("a.docx", bytes);
        Assert.True(read.Value.Count > 0 || read.HasErrors);
        Assert.Equal(read.Value.Count, read.Value.Select(reference => reference.Id).Distinct(StringComparer.Ordinal).Count());
    }

    private static string[] CodesOf(byte[] bytes) => [.. WordReferenceReader.Read("a.docx", bytes).Diagnostics.Select(diagnostic => diagnostic.Code).Distinct()];

    // One part or several, each with something put in, taken out or doubled.
    private static byte[] Mutated(byte[] file, Random random)
    {
        using ZipArchive source = new(new MemoryStream(file));
        using MemoryStream stream = new();
        using (ZipArchive target = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (ZipArchiveEntry entry in source.Entries)
            {
                using StreamReader reader = new(entry.Open());
                string text = reader.ReadToEnd();
                int kind = random.Next(12);
                if (kind == 0)
                    continue;
                for (int i = kind < 4 ? random.Next(1, 4) : 0; i > 0; i--)
                    text = Mutated(text, random);
                using Stream part = target.CreateEntry(entry.FullName).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return stream.ToArray();
    }

    private static string Mutated(string text, Random random)
    {
        int at = random.Next(text.Length + 1), length = Math.Min(random.Next(60), text.Length - at);
        return random.Next(3) switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, text.Substring(at, length)),
            _ => text.Insert(at, Insertions[random.Next(Insertions.Length)]),
        };
    }
}
