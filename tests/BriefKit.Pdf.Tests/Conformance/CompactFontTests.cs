using System.Globalization;
using System.Text.RegularExpressions;
using BriefKit.Pdf.Conformance;

namespace BriefKit.Pdf.Tests.Conformance;

/// <summary>The widths of compact fonts stand in the programs of their glyphs, where the checker has to look for them.</summary>
public sealed partial class CompactFontTests
{
    [GeneratedRegex(@"/W \[0 \[([\d ]+)\]\]")]
    private static partial Regex Widths { get; }

    [Fact]
    public void Each_width_of_a_compact_font_is_compared_with_its_program()
    {
        PageBuilder page = new() { Font = TestFonts.Han() };
        page.Paragraph("手工业合作社 Aij, fi.");
        using PdfOutput output = PdfOutput.Write(page.Build(), isReadable: true);
        string[] widths = Widths.Match(output.Source).Groups[1].Value.Split(' ');
        Assert.Contains("1000", widths);
        Assert.True(widths.Distinct().Count() > 3);

        for (int code = 1; code < widths.Length; code++)
        {
            string[] changed = [.. widths];
            changed[code] = (int.Parse(changed[code], CultureInfo.InvariantCulture) + 2).ToString(CultureInfo.InvariantCulture);
            byte[] file = PdfEdit.Of(output.Bytes).Replace(string.Join(' ', widths), string.Join(' ', changed)).ToBytes();

            Finding finding = Assert.Single(ConformanceChecker.Check(file)!.Findings);
            Assert.Equal("glyph-widths", finding.Rule.Name);
            Assert.Contains($"The code {code} ", finding.Message, StringComparison.Ordinal);
        }
    }
}
