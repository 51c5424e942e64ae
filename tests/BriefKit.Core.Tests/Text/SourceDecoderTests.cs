using System.Text;
using BriefKit.Core.Text;
using CsCheck;

namespace BriefKit.Core.Tests.Text;

public sealed class SourceDecoderTests
{
    private const string English = "Liu “On the problems of handicraft producers’ cooperatives,” 1953 – the café";
    private const string Chinese = "会议日期：一九五三年十一月至十二月八日\n会议名称：第三次全国手工业生产合作会议\n讲话：朱德《把手工业者组织起来，走社会主义道路》";
    private const string Traditional = "會議日期：一九五三年十一月至十二月八日\n會議名稱：第三次全國手工業生產合作會議\n這是一個很好的例子。";
    private const string Japanese = "会議の日付：昭和二十八年十一月から十二月八日まで\n議題：手工業の協同組合について、これからの方針を決めること。";

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16be")]
    [InlineData("utf-32")]
    [InlineData("utf-32be")]
    public void A_byte_order_mark_names_the_encoding_and_is_no_part_of_the_text(string encoding)
    {
        Parsed<SourceText?> parsed = Decode(Encode(encoding, "\uFEFF" + Chinese));

        Assert.Equal(Chinese, parsed.Value!.Text);
        Assert.Empty(parsed.Diagnostics);
    }

    [Fact]
    public void Plain_utf_8_needs_no_words()
    {
        Parsed<SourceText?> parsed = Decode(Encoding.UTF8.GetBytes(English));

        Assert.Equal((English, "utf-8"), (parsed.Value!.Text, parsed.Value.Encoding));
        Assert.Empty(parsed.Diagnostics);
    }

    [Theory]
    [InlineData("windows-1252", English, Severity.Warning)]
    [InlineData("gb18030", Chinese, Severity.Warning)]
    [InlineData("big5", Traditional, Severity.Warning)]
    [InlineData("shift_jis", Japanese, Severity.Warning)]
    [InlineData("utf-16", English, Severity.Note)]
    [InlineData("utf-16be", English, Severity.Note)]
    [InlineData("utf-32", English, Severity.Note)]
    [InlineData("utf-32be", English, Severity.Note)]
    public void An_encoding_that_has_no_mark_is_found_and_reported(string encoding, string text, Severity severity)
    {
        Parsed<SourceText?> parsed = Decode(Encode(encoding, text));

        Assert.Equal(text, parsed.Value?.Text);
        Diagnostic diagnostic = Assert.Single(parsed.Diagnostics);
        Assert.Equal(("BK1007", severity), (diagnostic.Code, diagnostic.Severity));
        Assert.Contains(parsed.Value!.Encoding, diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_could_be_in_several_encodings_is_not_guessed()
    {
        // Two common characters in either of the Chinese encodings.
        Parsed<SourceText?> parsed = Decode([0xB0, 0xA1, 0xB5, 0xC4]);

        Assert.Null(parsed.Value);
        Diagnostic diagnostic = Assert.Single(parsed.Diagnostics);
        Assert.Equal("BK1006", diagnostic.Code);
        Assert.Contains("--encoding", diagnostic.Hint!, StringComparison.Ordinal);
    }

    [Fact]
    public void The_encoding_that_the_user_gives_is_the_one()
    {
        SourceDecoderOptions options = new() { Encoding = "Big5" };

        Parsed<SourceText?> parsed = SourceDecoder.Decode("a.txt", Encode("big5", "會議"), options);

        Assert.Equal(("會議", "big5"), (parsed.Value!.Text, parsed.Value.Encoding));
        Assert.Empty(parsed.Diagnostics);
    }

    [Theory]
    [InlineData("big6", "BK1004")]
    [InlineData("utf-8", "BK1005")]
    public void A_wrong_encoding_is_told(string encoding, string code)
    {
        Parsed<SourceText?> parsed = SourceDecoder.Decode("a.txt", [0xFF, 0x41, 0xC0], new SourceDecoderOptions { Encoding = encoding });

        Assert.Null(parsed.Value);
        Assert.Equal(code, Assert.Single(parsed.Diagnostics).Code);
    }

    [Theory]
    [InlineData("%PDF-1.7", "PDF")]
    [InlineData("PK\u0003\u0004....", "ZIP")]
    [InlineData("GIF89a", "GIF")]
    [InlineData("{\\rtf1 text}", "RTF")]
    [InlineData("text\0and\u0001\0\0more\0.", "NUL|recognised")]
    public void A_file_that_is_no_text_is_refused_by_what_it_seems_to_be(string content, string kind)
    {
        Parsed<SourceText?> parsed = Decode(Encoding.Latin1.GetBytes(content));

        Assert.Null(parsed.Value);
        Diagnostic diagnostic = Assert.Single(parsed.Diagnostics);
        Assert.True(diagnostic.IsError);
        Assert.Contains(kind.Split('|'), word => diagnostic.Message.Contains(word, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "BK1000")]
    [InlineData(" \n\t", "BK1001")]
    [InlineData("0123456789 0123456789", "BK1002")]
    public void Empty_blank_and_overlong_files_are_refused(string content, string code)
    {
        Parsed<SourceText?> parsed = SourceDecoder.Decode("a.txt", Encoding.UTF8.GetBytes(content), new SourceDecoderOptions { MaxBytes = 20 });

        Assert.Null(parsed.Value);
        Assert.Equal(code, Assert.Single(parsed.Diagnostics).Code);
        Assert.StartsWith("a.txt:1:1: error", Assert.Single(parsed.Diagnostics).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_hash_is_that_of_the_bytes() =>
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Decode("abc"u8).Value!.Sha256);

    [Fact]
    public void Any_bytes_give_a_text_or_a_reason() =>
        Gen.Byte.Array[0, 200].Sample(
            bytes =>
            {
                Parsed<SourceText?> parsed = Decode(bytes);
                Assert.True(parsed.Value is not null || parsed.HasErrors);
            },
            iter: 20_000);

    private static Parsed<SourceText?> Decode(ReadOnlySpan<byte> bytes) => SourceDecoder.Decode("a.txt", bytes);

    private static byte[] Encode(string encoding, string text) => encoding switch
    {
        "utf-8" => Encoding.UTF8.GetBytes(text),
        "utf-16" => Encoding.Unicode.GetBytes(text),
        "utf-16be" => Encoding.BigEndianUnicode.GetBytes(text),
        "utf-32" => Encoding.UTF32.GetBytes(text),
        "utf-32be" => new UTF32Encoding(bigEndian: true, byteOrderMark: false).GetBytes(text),
        _ => CodePagesEncodingProvider.Instance.GetEncoding(encoding)!.GetBytes(text),
    };
}
