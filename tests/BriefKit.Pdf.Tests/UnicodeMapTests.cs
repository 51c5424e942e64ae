using System.Text;
using System.Text.RegularExpressions;
using BriefKit.Pdf.Fonts;
using BriefKit.Pdf.Objects;

namespace BriefKit.Pdf.Tests;

public sealed partial class UnicodeMapTests
{
    [GeneratedRegex("^<([0-9A-F]{4})> <([0-9A-F]{4})> <([0-9A-F]{4})>$", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Range { get; }

    [Fact]
    public void Letters_that_follow_one_another_are_one_range()
    {
        string map = MapOf(1, 'a', 26);
        Assert.Contains("1 beginbfrange\n<0001> <001A> <0061>\nendbfrange", map, StringComparison.Ordinal);
        Assert.DoesNotContain("beginbfchar", map, StringComparison.Ordinal);
    }

    // ISO 32000-1, 9.10.3: in a range only the last byte counts up, of the code as of the character.
    [Theory]
    [InlineData(0xF0, 0x4E00)]
    [InlineData(0x01, 0x4EF0)]
    [InlineData(0xF8, 0x4EF0)]
    public void No_range_crosses_a_high_byte(int code, int character)
    {
        string map = MapOf(code, (char)character, 40);
        (int First, int Last, int Character)[] ranges = [.. Range.Matches(map).Select(match => (Convert.ToInt32(match.Groups[1].Value, 16), Convert.ToInt32(match.Groups[2].Value, 16), Convert.ToInt32(match.Groups[3].Value, 16)))];
        Assert.All(ranges, range =>
        {
            Assert.Equal(range.First >> 8, range.Last >> 8);
            Assert.Equal(range.Character >> 8, (range.Character + range.Last - range.First) >> 8);
            Assert.Equal(character - code, range.Character - range.First);
        });
        Assert.Equal(40, ranges.Sum(range => range.Last - range.First + 1));
    }

    private static string MapOf(int code, char character, int count)
    {
        string text = string.Concat(Enumerable.Range(character, count).Select(value => (char)value));
        UsedGlyph[] glyphs = [.. Enumerable.Range(0, count).Select(index => new UsedGlyph((ushort)(index + 1)) { Code = (ushort)(code + index) })];
        for (int i = 0; i < count; i++)
            glyphs[i].SetText(text, i, 1);
        using PdfBuffer target = new();
        UnicodeMap.Write(target, glyphs);
        return Encoding.ASCII.GetString(target.Written);
    }
}
