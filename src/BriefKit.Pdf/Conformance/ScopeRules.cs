using BriefKit.Pdf.Reading;
using BriefKit.Pdf.Reading.Content;

namespace BriefKit.Pdf.Conformance;

/// <summary>What the standards allow and is not examined here: a file that has it is not called clean.</summary>
internal sealed class ScopeRules : RuleGroup
{
    private static readonly Rule IsExamined = new("examined", "The file holds nothing that is not examined.") { ArchiveClause = "6", AccessibilityClause = "7" };

    private readonly HashSet<PdfDictionary> _fonts = new(ReferenceEqualityComparer.Instance);

    public override IReadOnlyList<Rule> Rules => [IsExamined];

    public override void CheckPage(Examination examination, SourcePage page, ContentFacts content)
    {
        SourceFile file = examination.Source;
        if (content.IsCutOff)
            Report(examination, page, "content that cannot be decoded, or too much of it");
        foreach (PdfDictionary font in content.Texts.Select(text => text.Font).OfType<PdfDictionary>().Where(_fonts.Add))
        {
            // A composite font of no encoding at all is reported as such.
            bool isBroken = file.Name(font, "Subtype") == "Type0" && !FontRules.HasEncoding(file, font);
            if (!isBroken && examination.FontOf(font) is null)
                Report(examination, page, "a font that is not composite with codes of two bytes");
        }
        if (content.ColorSpaces.Concat(content.Objects.Select(painted => file.Value(painted.Stream.Dictionary, "ColorSpace"))).Any(space => IsUnknownSpace(file, space)))
            Report(examination, page, "colours of separate inks");
        if (content.Objects.Any(painted => file.Filters(painted.Stream.Dictionary).Any(filter => filter.Name == "JPXDecode")))
            Report(examination, page, "a picture in JPEG 2000");
    }

    public override void CheckFile(Examination examination)
    {
        if (examination.Source.IsCutOff)
            examination.Report(IsExamined, "The file holds more than is examined.");
        if (examination.Source.Catalog.Has("OCProperties"))
            examination.Report(IsExamined, "The file has layers, which are not examined.", examination.Source.Catalog.ObjectNumber);
    }

    private static void Report(Examination examination, SourcePage page, string what) =>
        examination.Report(IsExamined, $"The page has {what}, which is not examined.", page.ObjectNumber, page.Number);

    private static bool IsUnknownSpace(SourceFile file, PdfValue space) =>
        space is PdfArray { Items: [PdfValue kind, ..] } && file.Resolve(kind) is PdfName { Value: "Separation" or "DeviceN" };
}
