using BriefKit.Core.References;
using CsCheck;

namespace BriefKit.Core.Tests.References;

public class ReferenceMarkupTests
{
    private static readonly string[] Pieces =
        ["<i>", "</i>", "<b>", "</b>", "<span class=\"nocase\">", "</span>", "<", ">", "/", "a", " ", "<x>", "\ud800"];

    [Theory]
    [InlineData("<i>Origin</i> of", "(Italic:Origin) of")]
    [InlineData("a <b>b <sup>c</sup></b>", "a (Bold:b (Superscript:c))")]
    [InlineData("<span style=\"font-variant:small-caps;\">X</span><span class=\"nocase\">y</span>", "(SmallCaps:X)(NoCase:y)")]
    [InlineData("<sc>a</sc><sub>2</sub>", "(SmallCaps:a)(Subscript:2)")]
    [InlineData("5 < 6 > 4", "5 < 6 > 4")]
    [InlineData("<u>x</u>", "<u>x</u>")]
    [InlineData("<i>open", "<i>open")]
    [InlineData("shut</i>", "shut</i>")]
    [InlineData("<i>a <b>b</i> c</b>", "(Italic:a <b>b) c</b>")]
    [InlineData("<i><i>x</i>", "<i>(Italic:x)")]
    [InlineData("", "")]
    public void Tags_that_have_a_partner_are_markup_and_all_else_is_text(string text, string expected) =>
        Assert.Equal(expected, Show(new ReferenceText(text, HasMarkup: true)));

    [Fact]
    public void Text_without_markup_is_text_whatever_it_looks_like()
    {
        Assert.Equal("<i>x</i>", Show("<i>x</i>"));
        Assert.Equal("<i>x</i>", ReferenceMarkup.PlainText("<i>x</i>"));
        Assert.Equal("x", ReferenceMarkup.PlainText(new ReferenceText("<i>x</i>", HasMarkup: true)));
    }

    [Fact]
    public void Whatever_the_text_no_character_is_lost_and_tags_nest() => Gen.Int[0, Pieces.Length - 1].Array[0, 30].Sample(
        indices =>
        {
            string text = string.Concat(indices.Select(index => Pieces[index]));
            int depth = 0;
            var tokens = ReferenceMarkup.Scan(new ReferenceText(text, HasMarkup: true));
            foreach (MarkupToken token in tokens)
            {
                depth += token.Kind switch { MarkupKind.Open => 1, MarkupKind.Close => -1, _ => 0 };
                Assert.True(depth >= 0);
            }
            Assert.Equal(0, depth);
            Assert.Equal(text, string.Concat(tokens.Select(token => token.Text)));
        },
        seed: "0N0XIzNsQ0O2", iter: 2_000);

    private static string Show(ReferenceText text) => string.Concat(ReferenceMarkup.Scan(text).Select(token => token.Kind switch
    {
        MarkupKind.Open => $"({token.Style}:",
        MarkupKind.Close => ")",
        _ => token.Text,
    }));
}
