using System.Globalization;
using System.Text;
using BriefKit.Tests.Shared;
using BriefKit.Typesetting.Breaking;

namespace BriefKit.Typesetting.Tests.Breaking;

public sealed class LineBreaksTests
{
    [Theory]
    [InlineData("one two", "one |two")]
    [InlineData("one  two", "one  |two")]
    [InlineData("well-known", "well-|known")]
    [InlineData("-5 and -x", "-5 |and |-x")]
    [InlineData("10\u00A0km", "10\u00A0km")]
    [InlineData("1953–1957", "1953–|1957")]
    [InlineData("word—word", "word|—|word")]
    [InlineData("(in brackets)", "(in |brackets)")]
    [InlineData("She said \"no\", twice.", "She |said |\"no\", |twice.")]
    [InlineData("“Quoted words”", "“Quoted |words”")]
    [InlineData("https://example.org/a/b?c=d", "https://|example.org/|a/|b?|c=d")]
    [InlineData("$1,234.56 or 50%", "$1,234.56 |or |50%")]
    [InlineData("1953/1954", "1953/1954")]
    [InlineData("a\u200Bb", "a\u200B|b")]
    [InlineData("a\u2060b c", "a\u2060b |c")]
    [InlineData("co\u00ADoperative", "co\u00AD|operative")]
    [InlineData("wait…", "wait…")]
    public void Lines_end_where_the_Unicode_rules_let_them(string text, string expected) => Assert.Equal(expected, Marked(text));

    [Theory]
    [InlineData("手工业合作社", "手|工|业|合|作|社")]
    [InlineData("总结了经验。然后", "总|结|了|经|验。|然|后")]
    [InlineData("（会议）和", "（会|议）|和")]
    [InlineData("“会议”总结", "“会|议”|总|结")]
    [InlineData("「東京」、大阪", "「東|京」、|大|阪")]
    [InlineData("ちょっと", "ちょっ|と")]
    [InlineData("コーヒー", "コー|ヒー")]
    [InlineData("在1953年", "在|1953|年")]
    public void No_line_of_Chinese_or_Japanese_begins_or_ends_with_a_forbidden_character(string text, string expected) => Assert.Equal(expected, Marked(text));

    [Theory]
    [InlineData("e\u0301t\u00E9")]
    [InlineData("👩‍👩‍👧")]
    [InlineData("👍🏽")]
    [InlineData("🇨🇳")]
    [InlineData("नमस्ते")]
    public void What_a_reader_takes_for_one_character_is_never_cut(string text) => Assert.DoesNotContain('|', Marked(text));

    [Theory]
    [InlineData("การประชุมระดับชาติ", "การ|ประ|ชุมระ|ดับ|ชาติ")]
    [InlineData("ภาษาไทยเป็นภาษาที่มีระดับเสียงของคำแน่นอน", "ภา|ษา|ไทย|เป็น|ภา|ษา|ที่มี|ระ|ดับ|เสียง|ของ|คำ|แน่|นอน")]
    [InlineData("ปี 1953 ที่กรุงปักกิ่ง", "ปี |1953 |ที่|กรุง|ปัก|กิ่ง")]
    [InlineData("ພາສາລາວເປັນພາສາ", "ພາສາລາວ|ເປັນພາສາ")]
    [InlineData("ປະເທດລາວ", "ປະ|ເທດລາວ")]
    [InlineData("မြန်မာနိုင်ငံ", "မြန်|မာ|နိုင်|ငံ")]
    [InlineData("သတ္တိ", "သတ္တိ")]
    [InlineData("ភាសាខ្មែរ", "ភាសាខ្មែរ")]
    public void Scripts_without_spaces_are_parted_between_syllables(string text, string expected) => Assert.Equal(expected, Marked(text));

    [Fact]
    public void A_long_text_without_spaces_is_parted_to_its_end()
    {
        string text = string.Concat(Enumerable.Repeat("การประชุมระดับชาติ", 40));
        string marked = Marked(text);
        Assert.All(marked.Split('|'), part => Assert.InRange(part.Length, 2, 9));
    }

    [Fact]
    public void A_line_separator_forces_a_new_line()
    {
        LineBreakKind[] breaks = new LineBreakKind[3];
        LineBreaks.Find("a\u2028b", breaks);
        Assert.Equal([LineBreakKind.Forbidden, LineBreakKind.Forbidden, LineBreakKind.Mandatory], breaks);
    }

    private static string Marked(string text)
    {
        LineBreakKind[] breaks = new LineBreakKind[text.Length];
        LineBreaks.Find(text, breaks);
        return string.Concat(text.Select((character, index) => (breaks[index] == LineBreakKind.Allowed ? "|" : "") + character));
    }

    /// <summary>
    /// The cases of the Unicode Character Database, version 15.0. Later versions changed the rules for quotation marks (LB15, LB19), hyphens (LB20a,
    /// LB21a), separators behind spaces (LB15c) and numbers (LB25), which we follow: each case that those rules decide differently is listed, and
    /// there is no other.
    /// </summary>
    [Fact]
    public void The_standard_cases_hold_but_for_those_that_are_listed()
    {
        const string Path = "/usr/share/unicode/auxiliary/LineBreakTest.txt";
        Assert.SkipUnless(File.Exists(Path) && File.ReadLines(Path).First().Contains("15.0.0", StringComparison.Ordinal), "unicode-data 15.0 is not installed.");
        StringBuilder different = new();
        int count = 0;
        foreach (string line in File.ReadLines(Path).Where(line => line.Length > 0 && line[0] != '#'))
        {
            string[] parts = line[..line.IndexOf('#', StringComparison.Ordinal)].Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            string text = string.Concat(parts.Where(part => part.Length > 1).Select(part => new Rune(int.Parse(part, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()));
            LineBreakKind[] breaks = new LineBreakKind[text.Length];
            LineBreaks.Find(text, breaks);
            List<string> found = [parts[0]];
            int position = 0;
            for (int i = 1; i < parts.Length; i += 2)
            {
                position += new Rune(int.Parse(parts[i], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).Utf16SequenceLength;
                bool isAtEnd = position == text.Length;
                found.AddRange([parts[i], isAtEnd ? parts[^1] : breaks[position] == LineBreakKind.Forbidden ? "×" : "÷"]);
            }
            count++;
            if (!found.SequenceEqual(parts))
                different.Append(string.Join(' ', found)).Append('\n');
        }
        Assert.True(count > 7_000);
        Golden.Verify("BriefKit.Typesetting.Tests", "line-breaks-since-15.0.txt", different.ToString());
    }

    [Theory]
    [InlineData("ต่างๆที่เกิดขึ้น")]
    [InlineData("ก฿กข")]
    [InlineData("กรุงเทพฯเป็นเมืองหลวงของประเทศไทย")]
    public void Signs_within_Thai_words_stay_with_what_is_before_them_and_do_no_harm(string text)
    {
        string marked = Marked(text);
        Assert.DoesNotContain("|ๆ", marked, StringComparison.Ordinal);
        Assert.DoesNotContain("|ฯ", marked, StringComparison.Ordinal);
        Assert.True(text.Length < 8 || marked.Contains('|', StringComparison.Ordinal), marked);
    }

    [Theory]
    [InlineData("a -b", "a |-b")] // LB20a
    [InlineData("(12.5)%", "(12.5)%")] // LB25
    [InlineData("a)%", "a)|%")]
    [InlineData("$(12)", "$(12)")]
    [InlineData("x .5", "x |.5")] // LB15c
    [InlineData("x . y", "x . |y")] // LB15d
    [InlineData("«a» b", "«a» |b")] // LB15a, LB15b
    [InlineData("a « b » c", "a |« b » |c")]
    [InlineData("他说“好”吧", "他|说|“好”|吧")] // LB19a
    [InlineData("한국어", "한|국|어")]
    [InlineData("א-ב", "א-|ב")]
    [InlineData("א-a", "א-a")] // LB21a
    [InlineData("🇨🇳🇫🇷", "🇨🇳|🇫🇷")] // LB30a
    [InlineData("a\r\nb", "a\r\nb")]
    public void Rules_that_are_newer_than_the_cases_hold(string text, string expected) => Assert.Equal(expected, Marked(text));

    [Fact]
    public void Words_that_are_passed_over_break_as_they_do_letter_by_letter()
    {
        const string Alphabet = "aabZéß× ,.;:-'(\"“1/\u00A0\u00AD$\u0301\u200D";
        Random random = new(14);
        for (int i = 0; i < 20_000; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(1, 24)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
            LineBreakKind[] breaks = new LineBreakKind[text.Length];
            LineBreaks.Find(text, breaks);
            Assert.True(OneByOne(text).SequenceEqual(breaks), text);
        }
    }

    // The rules alone, for letters of one unit.
    private static LineBreakKind[] OneByOne(string text)
    {
        LineBreakState state = new();
        LineBreakKind[] breaks = new LineBreakKind[text.Length];
        for (int i = 0; i < text.Length; i++)
        {
            int next = SkipMarks(text, i + 1), afterNext = SkipMarks(text, next + 1);
            LineBreakClass second = UnitAt(text, next).Class == LineBreakClass.IS ? UnitAt(text, afterNext).Class : LineBreakClass.BK;
            LineBreakKind kind = state.Advance(UnitAt(text, i), UnitAt(text, next), second);
            breaks[i] = i == 0 ? LineBreakKind.Forbidden : kind;
        }
        return breaks;
    }

    private static int SkipMarks(string text, int position)
    {
        while (UnitAt(text, position).Class is LineBreakClass.CM or LineBreakClass.ZWJ)
            position++;
        return position;
    }

    private static LineBreakUnit UnitAt(string text, int position) => position < text.Length ? LineBreakUnit.Of(new Rune(text[position])) : LineBreakUnit.Edge;
}
