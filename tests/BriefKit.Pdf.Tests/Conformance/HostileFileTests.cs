using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using BriefKit.Pdf.Conformance;
using BriefKit.Pdf.Reading;
using BriefKit.Pdf.Reading.Fonts;
using CsCheck;

namespace BriefKit.Pdf.Tests.Conformance;

/// <summary>Whatever bytes come in, the checker says something of them, and soon.</summary>
public sealed class HostileFileTests
{
    private const string AnyPage = "/Type /Page\n";

    // A hundred times what the slowest takes on a machine that is busy with other things.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly Lazy<byte[][]> Samples = new(() =>
    {
        using PdfOutput plain = PdfOutput.Write(SampleDocuments.Everything(), isReadable: true), packed = PdfOutput.Write(SampleDocuments.Everything());
        return [plain.Bytes, packed.Bytes];
    });

    // Words that mean something to a reader, in places where they should not be.
    private static readonly Gen<byte[]> Word = Gen.OneOf(
        Gen.Byte.Array[1, 4],
        Gen.OneOf("<<", ">>", "[", "]", "(", ")", "<", ">", "obj", "endobj", "stream\n", "endstream", "R", " 0 R", "5 0 R", "null", "-1", "99999999999", "%", "\n", "/K", "/P", "/Kids", "/Length 0", "BT", "q ", "EMC")
            .Select(Encoding.Latin1.GetBytes));

    private static readonly Gen<(int, byte[])> Mutation = Gen.Select(Gen.Int[0, 1_000_000], Word);

    [Fact]
    public void Changed_bytes_are_no_danger() => Gen.Select(Gen.Bool, Mutation.Array[1, 12]).Sample(
        (isPlain, mutations) =>
        {
            byte[] file = [.. Samples.Value[isPlain ? 0 : 1]];
            foreach ((int place, byte[] word) in mutations)
                word.AsSpan(0, Math.Min(word.Length, file.Length - (place % file.Length))).CopyTo(file.AsSpan(place % file.Length));
            Check(file);
        },
        iter: 1000, threads: 2, seed: "0000KTrSWBa1");

    [Fact]
    public void Cut_files_are_no_danger() => Gen.Select(Gen.Bool, Gen.Int[0, 1_000_000], Gen.Bool).Sample(
        (isPlain, place, hasEnd) =>
        {
            byte[] whole = Samples.Value[isPlain ? 0 : 1];
            int cut = place % whole.Length;
            // With its end a file still looks like one, but nothing is where it should be.
            Check(hasEnd ? [.. whole[..(cut / 2)], .. whole[cut..]] : whole[..cut]);
        },
        iter: 300, threads: 2, seed: "0000KTrSWBa1");

    [Fact]
    public void Any_bytes_are_no_danger() => Gen.Byte.Array[0, 300].Sample(bytes => Check([.. "%PDF-1.7\n"u8, .. bytes, .. "\nstartxref\n9\n%%EOF\n"u8]), iter: 500, threads: 2, seed: "0000KTrSWBa1");

    [Fact]
    public void Ranges_that_name_the_same_codes_again_are_no_danger()
    {
        byte[] map = Encoding.ASCII.GetBytes("1 beginbfrange\n" + string.Concat(Enumerable.Repeat("<0000> <FFFF> <0041>\n", 50_000)));
        Stopwatch watch = Stopwatch.StartNew();
        Assert.Equal("A", CharacterMapReader.Read(map)[0]);
        Assert.True(watch.Elapsed < Patience);
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("<</A", ">>")]
    public void Deep_nesting_is_no_danger(string open, string close) =>
        Check(Sample().Add(string.Concat(Enumerable.Repeat(open, 200_000)) + string.Concat(Enumerable.Repeat(close, 200_000)), out _).ToBytes());

    [Fact]
    public void Circles_are_no_danger()
    {
        Check(Sample().Replace("/Kids [42 0 R 43 0 R]", "/Kids [4 0 R 42 0 R 43 0 R]").ToBytes());
        Check(Sample().ReplaceIn("/S /BlockQuote", "/K [33 0 R]", "/K [32 0 R 6 0 R]").ToBytes());
        Check(Sample().ReplaceIn("/Nums", "/Nums", "/Kids [59 0 R] /Nums").ToBytes());
        Check(Sample().ReplaceTrailer("/Size", "/Prev 23812 /Size").ToBytes());
        Check(Sample().Add("<< /Length 69 0 R >>\nstream\nabc\nendstream", out _).ToBytes());
    }

    [Fact]
    public void A_chain_of_lengths_is_no_danger()
    {
        PdfEdit edit = Sample();
        for (int i = 0; i < 20_000; i++)
            edit.Add($"<< /Length {70 + i} 0 R >>\nstream\nabc\nendstream", out _);
        Check(edit.ToBytes());
    }

    // RFC 1950, 2.2: the sixth bit of the second byte asks for a dictionary that both sides know.
    [Fact]
    public void A_stream_that_wants_a_dictionary_is_no_danger() =>
        Check(Sample().AddContent(AnyPage, "<< /Length 10 /Filter /FlateDecode >>\nstream\n\x78\xBBabcdefgh\nendstream").ToBytes());

    [Fact]
    public void A_small_stream_that_becomes_a_large_one_is_refused()
    {
        using MemoryStream bomb = new();
        using (ZLibStream zlib = new(bomb, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            for (int i = 0; i <= StreamDecoder.LargestStream >> 20; i++)
                zlib.Write(new byte[1 << 20]);
        }
        string bytes = Encoding.Latin1.GetString(bomb.ToArray());
        byte[] file = Sample().AddContent(AnyPage, $"<< /Length 1 /Filter /FlateDecode >>\nstream\n{bytes}\nendstream").ToBytes();

        Assert.Equal(["examined"], Check(file)!.Findings.Select(finding => finding.Rule.Name));
    }

    [Fact]
    public void Content_that_never_ends_what_it_begins_is_no_danger()
    {
        string content = string.Concat(Enumerable.Repeat("/P <</MCID 0>> BDC q BT [(ab)] TJ ", 100_000));
        ConformanceReport? report = Check(Sample().Replace("/I1 Do", content).ToBytes());

        Assert.Contains(report!.Findings, finding => finding.Rule.Name == "examined");
        Assert.Contains(report.Findings, finding => finding.Rule.Name == "balanced-content");
    }

    [Fact]
    public void Objects_that_overlap_are_not_read_for_ever()
    {
        // Each object is an array that goes on to the end of the stream, and so through all that come after it.
        string numbers = string.Concat(Enumerable.Repeat("0 ", 1_000_000));
        string head = string.Concat(Enumerable.Range(0, 2000).Select(i => $"{100 + i} 0 "));
        PdfEdit edit = Sample().Add($"<< /Type /ObjStm /N 2000 /First {head.Length} /Length 1 >>\nstream\n{head}[{numbers}]\nendstream", out int container);
        using MemoryStream rows = new();
        for (int i = 0; i < 2000; i++)
            rows.Write([2, 0, (byte)container, (byte)(i >> 8), (byte)i]);
        string table = Encoding.Latin1.GetString(rows.ToArray());
        byte[] file = edit.Add($"<< /Type /XRef /Size 2100 /Index [100 2000] /W [1 2 2] /Length 1 >>\nstream\n{table}\nendstream", out int references).ToBytes();
        int offset = Encoding.Latin1.GetString(file).IndexOf($"\n{references} 0 obj", StringComparison.Ordinal) + 1;
        byte[] hybrid = Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(file).Replace("trailer\n<<", $"trailer\n<< /XRefStm {offset}", StringComparison.Ordinal));

        Assert.Contains(Check(hybrid)!.Findings, finding => finding.Message == "The file holds more than is examined.");
    }

    [Fact]
    public void A_small_cross_reference_of_millions_of_objects_is_refused()
    {
        using MemoryStream packed = new();
        using (ZLibStream zlib = new(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            zlib.Write(new byte[8_000_000]);
        byte[] head = Encoding.ASCII.GetBytes($"%PDF-1.7\n1 0 obj\n<< /Type /XRef /Size 8000000 /W [0 1 0] /Filter /FlateDecode /Length {packed.Length} /Root 1 0 R >>\nstream\n");

        Assert.Null(Check([.. head, .. packed.ToArray(), .. "\nendstream\nendobj\nstartxref\n9\n%%EOF\n"u8]));
    }

    [Fact]
    public void Kids_that_many_elements_share_are_not_read_for_ever()
    {
        PdfEdit edit = Sample().Add($"[{string.Concat(Enumerable.Repeat("1 ", 20_000))}]", out int kids);
        StringBuilder elements = new();
        for (int i = 0; i < 2000; i++)
        {
            edit.Add($"<< /Type /StructElem /S /P /P 6 0 R /Pg 43 0 R /K {kids} 0 R >>", out int element);
            elements.Append(System.Globalization.CultureInfo.InvariantCulture, $" {element} 0 R");
        }
        Check(edit.ReplaceIn("/S /Document", "41 0 R]", $"41 0 R{elements}]").ToBytes());
    }

    [Fact]
    public void What_is_no_pdf_is_not_read()
    {
        Assert.Null(ConformanceChecker.Check(Array.Empty<byte>()));
        Assert.Null(ConformanceChecker.Check("Hello"u8.ToArray()));
        Assert.Null(ConformanceChecker.Check("%PDF-1.7\n"u8.ToArray()));
    }

    private static PdfEdit Sample() => PdfEdit.Of(Samples.Value[0]);

    private static ConformanceReport? Check(byte[] file)
    {
        Stopwatch watch = Stopwatch.StartNew();
        ConformanceReport? report = ConformanceChecker.Check(file);
        Assert.True(watch.Elapsed < Patience, $"It took {watch.Elapsed}.");
        return report;
    }
}
