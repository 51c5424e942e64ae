using System.Collections.Frozen;
using BriefKit.Pdf.Reading;
using BriefKit.Pdf.Reading.Content;
using BriefKit.Pdf.Reading.Fonts;

namespace BriefKit.Pdf.Conformance;

/// <summary>Fonts that are used, as their dictionaries describe them (ISO 19005-2, 6.2.11.2 to 6.2.11.4; ISO 14289-1, 7.21.3 and 7.21.4).</summary>
internal sealed class FontRules : RuleGroup
{
    private static readonly Rule IsComplete = new("font-dictionary", "Fonts have the entries that ISO 32000-1, 9.6 and 9.7, ask for.") { ArchiveClause = "6.2.11.2", AccessibilityClause = "7.21.2" };

    private static readonly Rule HasGlyphMap = new("cid-to-glyph", "TrueType fonts that are keyed by CID say which glyph each CID is.") { ArchiveClause = "6.2.11.3.2", AccessibilityClause = "7.21.3.2" };

    private static readonly Rule HasKnownEncoding = new("font-encoding", "The encodings of composite fonts are predefined or embedded.") { ArchiveClause = "6.2.11.3.3", AccessibilityClause = "7.21.3.3" };

    private static readonly Rule IsEmbedded = new("font-embedded", "The programs of fonts are embedded.") { ArchiveClause = "6.2.11.4.1", AccessibilityClause = "7.21.4.1" };

    private static readonly Rule IsReadable = new("font-program", "Embedded programs are sound, and of the kind that their dictionaries say.") { ArchiveClause = "6.2.11.4.1", AccessibilityClause = "7.21.4.1" };

    private static readonly Rule ListsAllGlyphs = new("cid-set", "A list of CIDs, where a font has one, lists all glyphs of its program.") { ArchiveClause = "6.2.11.4.2", AccessibilityClause = "7.21.4.2" };

    private static readonly FrozenSet<string> Kinds = FrozenSet.Create(StringComparer.Ordinal, "Type1", "MMType1", "TrueType", "Type3", "Type0");

    // ISO 32000-1, table 118, by the beginnings that all of its names have.
    private static readonly string[] PredefinedEncodings = ["Identity-", "GB", "UniGB-", "B5pc-", "HKscs-", "ETen", "CNS-", "UniCNS-", "83pv-", "90ms", "90pv-", "Add-", "EUC-", "Ext-", "UniJIS-", "KSC", "UniKS-"];

    private readonly HashSet<PdfDictionary> _seen = new(ReferenceEqualityComparer.Instance);

    public override IReadOnlyList<Rule> Rules => [IsComplete, HasGlyphMap, HasKnownEncoding, IsEmbedded, IsReadable, ListsAllGlyphs];

    public override void CheckPage(Examination examination, SourcePage page, ContentFacts content)
    {
        foreach (ShownText text in content.Texts)
        {
            if (text.Font is not null && _seen.Add(text.Font))
                Check(examination, page, text.Font);
        }
    }

    private static void Check(Examination examination, SourcePage page, PdfDictionary font)
    {
        SourceFile file = examination.Source;
        string? kind = file.Name(font, "Subtype");
        if (file.Name(font, "Type") != "Font" || !Kinds.Contains(kind ?? "") || (kind != "Type3" && file.Name(font, "BaseFont") is null))
            examination.Report(IsComplete, "The font's Type, Subtype or BaseFont is missing or wrong.", font.ObjectNumber, page.Number);
        if (kind != "Type0")
            return;
        if (!HasEncoding(file, font))
            examination.Report(HasKnownEncoding, $"The encoding '{file.Name(font, "Encoding")}' is neither predefined nor embedded.", font.ObjectNumber, page.Number);
        if (file.Array(font, "DescendantFonts") is not { Items: [PdfValue first] } || file.Resolve(first) is not PdfDictionary descendant)
        {
            examination.Report(IsComplete, "The font does not say of which font its glyphs are.", font.ObjectNumber, page.Number);
            return;
        }
        CheckDescendant(examination, page, descendant);
        if (examination.FontOf(font) is CompositeFont composite)
            CheckProgram(examination, page, composite);
    }

    /// <summary>Whether the encoding of a composite font is predefined or embedded.</summary>
    public static bool HasEncoding(SourceFile file, PdfDictionary font)
    {
        PdfValue encoding = file.Value(font, "Encoding");
        return encoding is PdfStream || (encoding is PdfName name && (name.Value is "H" or "V" || PredefinedEncodings.Any(start => name.Value.StartsWith(start, StringComparison.Ordinal))));
    }

    private static void CheckDescendant(Examination examination, SourcePage page, PdfDictionary descendant)
    {
        SourceFile file = examination.Source;
        string? kind = file.Name(descendant, "Subtype");
        bool isComplete = file.Name(descendant, "Type") == "Font" && kind is "CIDFontType0" or "CIDFontType2" && file.Name(descendant, "BaseFont") is not null
            && file.Dictionary(descendant, "CIDSystemInfo") is PdfDictionary system && file.Text(system, "Registry") is not null && file.Text(system, "Ordering") is not null
            && file.Dictionary(descendant, "FontDescriptor") is not null;
        if (!isComplete)
            examination.Report(IsComplete, "The font that has the glyphs is not described as it should be.", descendant.ObjectNumber, page.Number);
        if (kind == "CIDFontType2" && file.Value(descendant, "CIDToGIDMap") is not (PdfStream or PdfName { Value: "Identity" }))
            examination.Report(HasGlyphMap, "Nothing says which glyph each CID is.", descendant.ObjectNumber, page.Number);
    }

    private static void CheckProgram(Examination examination, SourcePage page, CompositeFont font)
    {
        if (!font.IsEmbedded)
        {
            examination.Report(IsEmbedded, "The font's program is not embedded.", font.Descendant.ObjectNumber, page.Number);
            return;
        }
        bool isTrueType = examination.Source.Name(font.Descendant, "Subtype") == "CIDFontType2";
        if (font.Program is null || isTrueType != font.Program is TrueTypeProgram)
        {
            examination.Report(IsReadable, "The font's program is broken, or of another kind than its dictionary says.", font.Descendant.ObjectNumber, page.Number);
            return;
        }
        if (examination.Source.Stream(font.Descriptor, "CIDSet") is PdfStream set && !ListsAll(examination.Source, set, font.Program))
            examination.Report(ListsAllGlyphs, "The list of CIDs does not list all glyphs of the program.", font.Descriptor.ObjectNumber, page.Number);
    }

    // ISO 32000-1, table 124: a bit for each CID, the highest of a byte first.
    private static bool ListsAll(SourceFile file, PdfStream set, FontProgram program)
    {
        if (file.Decode(set) is not ReadOnlyMemory<byte> bits)
            return false;
        for (int cid = 0; cid <= ushort.MaxValue; cid++)
        {
            bool isListed = cid / 8 < bits.Length && (bits.Span[cid / 8] & (0x80 >> (cid % 8))) != 0;
            if (!isListed && program.GlyphOf(cid) is not null)
                return false;
        }
        return true;
    }
}
