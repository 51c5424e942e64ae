using BriefKit.Pdf.Reading;
using BriefKit.Pdf.Reading.Content;
using BriefKit.Pdf.Reading.Structure;
using BriefKit.Pdf.Structure;

namespace BriefKit.Pdf.Conformance;

/// <summary>The language of all text (ISO 19005-2, 6.7.4; ISO 14289-1, 7.2).</summary>
internal sealed class LanguageRules : RuleGroup
{
    private static readonly Rule IsTag = new("language-tags", "Languages are language tags.") { ArchiveClause = "6.7.4", AccessibilityClause = "7.2", LowestLevel = ArchiveLevel.Accessible };

    private static readonly Rule HasLanguage = new("document-language", "The catalog says the language of the document: of its text, outline, alternatives and metadata.") { ArchiveClause = "6.7.4", AccessibilityClause = "7.2", LowestLevel = ArchiveLevel.Accessible };

    public override IReadOnlyList<Rule> Rules => [IsTag, HasLanguage];

    public override void CheckPage(Examination examination, SourcePage page, ContentFacts content)
    {
        foreach (MarkedContent mark in content.Marks.Where(mark => mark.Properties is not null))
            CheckTag(examination, mark.Properties!, page.ObjectNumber, page.Number);
    }

    public override void CheckFile(Examination examination)
    {
        PdfDictionary catalog = examination.Source.Catalog;
        if (!catalog.Has("Lang"))
            examination.Report(HasLanguage, "The catalog says no language.", catalog.ObjectNumber);
        CheckTag(examination, catalog, catalog.ObjectNumber, 0);
        foreach (TagElement element in examination.Tags?.Elements ?? [])
            CheckTag(examination, element.Dictionary, element.ObjectNumber, 0);
    }

    private static void CheckTag(Examination examination, PdfDictionary dictionary, int number, int page)
    {
        if (dictionary.Has("Lang") && !LanguageTag.IsWellFormed(examination.Source.Text(dictionary, "Lang")))
            examination.Report(IsTag, $"'{examination.Source.Text(dictionary, "Lang")}' is no language tag.", number, page);
    }
}
