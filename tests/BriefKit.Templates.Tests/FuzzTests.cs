using BriefKit.Core.Text;
using CsCheck;

namespace BriefKit.Templates.Tests;

public sealed class FuzzTests
{
    private static readonly string[] Pieces =
    [
        "{{", "}}", "{{~", "~}}", "{{-", "-}}", " if ", " for ", " in ", " end ", " else ", " while ", " func ", " capture ", " case ", " when ", " ret ", " break ",
        "record", ".title", ".fields", ".remarks", "[0]", "[", "]", "(", ")", "{", "}", " | ", "string.upcase", "array.sort", "array.map", "math.plus", " cite ", " fill ",
        " answer ", " include ", "\"a.md\"", "params", "words", "glossary", " x ", " = ", " + ", "1", "-1", "1..9", "\"\"", "`", "'", "$", "@", "null", "true", "empty",
        "# ", "- ", "1. ", "> ", "*", "**", "_", "[^1]", "[^1]: ", "::: box\n", ":::", "::: columns 2\n", "|", "|---|", "\n", "\n\n", "---\n", "```\n", ":   ", "<b>", "<", "&amp;",
        "\\", "[@gong-2012]", "[x](", "https://a.b", "\uE000", "\uE001", "中", "👍", "\0",
    ];

    [Fact]
    public void No_template_makes_the_engine_throw_or_hang()
    {
        Gen<string> template = Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]).Array[0, 40].Select(string.Concat);
        template.Check(3_000, text =>
        {
            foreach (string finding in Rendering.Findings(text))
                Assert.Matches("(error|warning) BK2[0-9]{3}: ", finding);
        });
    }

    [Fact]
    public void No_change_of_a_shipped_template_makes_the_engine_throw_or_hang()
    {
        MemoryFiles shipped = MemoryFiles.Shipped();
        foreach (string name in TemplateReader.List(shipped))
        {
            string text = System.Text.Encoding.UTF8.GetString(shipped.Read(name + "/template.md")!.Value.Span);
            Gen.Select(Gen.Int[0, text.Length - 1], Gen.Int[0, 12], Gen.Int[0, Pieces.Length - 1]).Check(60, change =>
            {
                (int start, int length, int piece) = change;
                string changed = text[..start] + Pieces[piece] + text[Math.Min(text.Length, start + length)..];
                Parsed<Template?> template = TemplateReader.Read(MemoryFiles.Shipped().With(name + "/template.md", changed), name);
                template.Value?.Render(new RenderRequest([SeedRecord.Value], new EnglishDates()));
            });
        }
    }
}
