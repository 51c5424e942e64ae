using BriefKit.Pdf.Fonts;
using BriefKit.Pdf.Reading;
using BriefKit.Pdf.Reading.Content;
using BriefKit.Pdf.Reading.Fonts;
using BriefKit.Pdf.Reading.Structure;

namespace BriefKit.Pdf.Conformance;

/// <summary>Each code that is shown: its glyph, its width, its text (ISO 19005-2, 6.2.11.4 to 6.2.11.8; ISO 14289-1, 7.21.4 to 7.21.8).</summary>
internal sealed class GlyphRules : RuleGroup
{
    // Rounding apart, "consistent" is a difference of at most one unit of a thousand (ISO 19005-2, 6.2.11.5).
    private const double LargestDifference = 1.0001;

    private static readonly Rule IsThere = new("glyph-embedded", "Embedded programs have all glyphs that are shown.") { ArchiveClause = "6.2.11.4.1", AccessibilityClause = "7.21.4.1" };

    private static readonly Rule WidthsAgree = new("glyph-widths", "The widths in a font's dictionary are those of its program.") { ArchiveClause = "6.2.11.5", AccessibilityClause = "7.21.5" };

    private static readonly Rule HasText = new("glyph-text", "Each code that is shown stands for text.") { ArchiveClause = "6.2.11.7.2", AccessibilityClause = "7.21.7", LowestLevel = ArchiveLevel.Unicode };

    private static readonly Rule HasGoodText = new("glyph-text-values", "No code stands for U+0000, U+FEFF or U+FFFE.") { ArchiveClause = "6.2.11.7.2", AccessibilityClause = "7.21.7", LowestLevel = ArchiveLevel.Unicode };

    private static readonly Rule PrivateTextIsReplaced = new("private-characters", "Where a code stands for a private character, other text replaces it.") { ArchiveClause = "6.2.11.7.3", LowestLevel = ArchiveLevel.Accessible };

    private static readonly Rule IsDefined = new("notdef", "The glyph that says that another is missing is not shown.") { ArchiveClause = "6.2.11.8", AccessibilityClause = "7.21.8" };

    private readonly Dictionary<PdfDictionary, FontUse?> _fonts = new(ReferenceEqualityComparer.Instance);

    private sealed record FontUse(CompositeFont Font)
    {
        public HashSet<int> Codes { get; } = [];
    }

    public override IReadOnlyList<Rule> Rules => [IsThere, WidthsAgree, HasText, HasGoodText, PrivateTextIsReplaced, IsDefined];

    public override void CheckPage(Examination examination, SourcePage page, ContentFacts content)
    {
        foreach (ShownText text in content.Texts)
        {
            if (text.Font is null || UseOf(examination, text.Font) is not FontUse use)
                continue;
            // ISO 32000-1, 9.7.5.2: Identity takes two bytes a code.
            for (int i = 0; i + 1 < text.Codes.Length; i += 2)
            {
                int code = (text.Codes[i] << 8) | text.Codes[i + 1];
                if (UnicodeMap.HasPrivate(use.Font.Texts?.GetValueOrDefault(code)) && !IsReplaced(examination, text.Mark))
                    examination.Report(PrivateTextIsReplaced, $"The code {code} stands for a private character, and nothing replaces it.", text.Font.ObjectNumber, page.Number);
                if (use.Codes.Add(code))
                    Check(examination, page, use.Font, code, text.IsVisible);
            }
        }
    }

    private FontUse? UseOf(Examination examination, PdfDictionary font)
    {
        if (!_fonts.TryGetValue(font, out FontUse? use))
            _fonts[font] = use = examination.FontOf(font) is CompositeFont composite ? new FontUse(composite) : null;
        return use;
    }

    private static void Check(Examination examination, SourcePage page, CompositeFont font, int code, bool isVisible)
    {
        int number = font.Dictionary.ObjectNumber;
        string? text = font.Texts?.GetValueOrDefault(code);
        if (string.IsNullOrEmpty(text))
            examination.Report(HasText, $"The code {code} stands for no text.", number, page.Number);
        else if (text.AsSpan().ContainsAny('\0', '\uFEFF', '\uFFFE'))
            examination.Report(HasGoodText, $"The code {code} stands for U+0000, U+FEFF or U+FFFE.", number, page.Number);
        if (font.Program is not FontProgram program)
            return;
        if (font.GlyphOf(code) is not int glyph)
        {
            if (isVisible)
                examination.Report(IsThere, $"The glyph of the code {code} is not embedded.", number, page.Number);
            return;
        }
        if (glyph == 0)
            examination.Report(IsDefined, $"The code {code} shows the glyph that says that another is missing.", number, page.Number);
        if (isVisible && program.WidthOf(glyph) is double width && Math.Abs(width - font.WidthOf(code)) > LargestDifference)
            examination.Report(WidthsAgree, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The code {code} is {font.WidthOf(code):0.##} wide in the dictionary and {width:0.##} in the program."), number, page.Number);
    }

    private static bool IsReplaced(Examination examination, MarkedContent? mark)
    {
        if (mark is null)
            return false;
        foreach (MarkedContent outer in mark.Chain)
        {
            if (outer.IsArtifact || outer.Properties?.Has("ActualText") == true)
                return true;
            if (outer.Id is int id && examination.Tags?.Find(outer.Owner, id) is TagElement element)
                return element.IsReplaced;
        }
        return false;
    }
}
