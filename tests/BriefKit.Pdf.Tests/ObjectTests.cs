using System.Text;
using BriefKit.Pdf.Objects;
using CsCheck;

namespace BriefKit.Pdf.Tests;

public sealed class ObjectTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.0001, "0")]
    [InlineData(1.5, "1.5")]
    [InlineData(-0.25, "-.25")]
    [InlineData(100, "100")]
    [InlineData(595.276, "595.276")]
    [InlineData(-12.03, "-12.03")]
    [InlineData(0.0006, ".001")]
    [InlineData(1e300, "1000000000")]
    [InlineData(double.NaN, "0")]
    [InlineData(double.NegativeInfinity, "0")]
    public void Numbers_have_at_most_three_decimals_and_no_exponent(double value, string expected) =>
        Assert.Equal(expected, Write(buffer => buffer.Real(value)));

    [Theory]
    [InlineData("Title", "/Title")]
    [InlineData("A B#(c)/é", "/A#20B#23#28c#29#2F#C3#A9")]
    [InlineData("\0", "/#00")]
    public void Names_escape_what_they_cannot_hold(string name, string expected) =>
        Assert.Equal(expected, Write(buffer => buffer.Name(Encoding.UTF8.GetBytes(name))));

    [Theory]
    [InlineData("plain", "(plain)")]
    [InlineData("a (b) \\ c", "(a \\(b\\) \\\\ c)")]
    [InlineData("", "()")]
    public void Plain_text_is_written_as_it_is(string text, string expected) =>
        Assert.Equal(expected, Write(buffer => buffer.Text(text)));

    [Theory]
    [InlineData("é", "<FEFF00E9>")]
    [InlineData("手", "<FEFF624B>")]
    [InlineData("\U0001F600", "<FEFFD83DDE00>")]
    [InlineData("\u0007", "<FEFFFFFD>")]
    [InlineData("a\nb", "<FEFF0061000A0062>")]
    public void Other_text_is_utf_16_without_what_is_no_character(string text, string expected) =>
        Assert.Equal(expected, Write(buffer => buffer.Text(text), isReadable: true));

    [Fact]
    public void Half_a_pair_of_surrogates_is_no_character()
    {
        Assert.Equal("<FEFF0061FFFD>", Write(buffer => buffer.Text("a\ud83d"), isReadable: true));
        Assert.Equal("<FEFFFFFD0062>", Write(buffer => buffer.Text("\ude00b"), isReadable: true));
    }

    [Theory]
    [InlineData('a')]
    [InlineData('手')]
    public void A_text_is_cut_to_what_a_string_may_hold(char letter)
    {
        using PdfBuffer buffer = new();
        buffer.Text(new string(letter, 40_000));
        Assert.InRange(buffer.Length, 32_000, 32_768);
    }

    [Fact]
    public void No_pair_of_surrogates_is_cut_in_two()
    {
        string text = string.Concat(Enumerable.Repeat("\U0001F600", 20_000));
        byte[] target = new byte[PdfText.MaxEncodedLength(text.Length)];
        int length = PdfText.Encode(text, target, out _);

        Assert.Equal(0xDE, target[length - 2]);
        Assert.True(PdfText.IsTooLong(text));
    }

    [Fact]
    public void Tokens_stand_apart_only_where_they_must()
    {
        string written = Write(buffer =>
        {
            using DictionaryScope dictionary = buffer.BeginDictionary();
            dictionary.Integer("Count"u8, 3);
            dictionary.Reference("Parent"u8, new PdfReference(7));
            using ArrayScope array = dictionary.BeginArray("Kids"u8);
            array.Integer(1);
            array.Real(-.5);
            array.Name("Fit"u8);
            array.Null();
            array.Text("x");
            using (DictionaryScope inner = array.BeginDictionary())
                inner.Boolean("On"u8, true);
        });

        Assert.Equal("<</Count 3/Parent 7 0 R/Kids[1 -.5/Fit null(x)<</On true>>]>>", written);
    }

    [Fact]
    public void Readable_dictionaries_have_a_line_for_each_entry()
    {
        string written = Write(
            buffer =>
            {
                using DictionaryScope dictionary = buffer.BeginDictionary();
                dictionary.Name("Type"u8, "Page"u8);
                using DictionaryScope inner = dictionary.BeginDictionary("Resources"u8);
                inner.Integer("N"u8, 3);
            },
            isReadable: true);

        Assert.Equal("<<\n  /Type /Page\n  /Resources <<\n    /N 3\n  >>\n>>", written);
    }

    [Fact]
    public void Every_byte_string_reads_back_as_it_was() => Gen.Byte.Array[0, 200].Sample(bytes =>
    {
        using PdfBuffer buffer = new();
        buffer.Bytes(bytes);
        Assert.Equal(bytes, Unescape(buffer.Written));
    });

    private static string Write(Action<PdfBuffer> write, bool isReadable = false)
    {
        using PdfBuffer buffer = new(isReadable);
        write(buffer);
        return Encoding.Latin1.GetString(buffer.Written);
    }

    private static byte[] Unescape(ReadOnlySpan<byte> literal)
    {
        List<byte> bytes = [];
        for (int i = 1; i < literal.Length - 1; i++)
        {
            Assert.NotEqual((byte)'\r', literal[i]);
            byte value = literal[i] == '\\' ? literal[++i] : literal[i];
            bytes.Add(literal[i - 1] == '\\' && value == 'r' && IsEscaped(literal, i) ? (byte)'\r' : value);
        }
        return [.. bytes];
    }

    // Whether an odd number of backslashes stands before.
    private static bool IsEscaped(ReadOnlySpan<byte> literal, int index)
    {
        int count = 0;
        for (int i = index - 1; i > 0 && literal[i] == '\\'; i--)
            count++;
        return count % 2 == 1;
    }
}
