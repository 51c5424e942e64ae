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
}
