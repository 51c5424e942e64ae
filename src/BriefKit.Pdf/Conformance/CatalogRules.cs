using BriefKit.Pdf.Reading;
using BriefKit.Pdf.Reading.Content;

namespace BriefKit.Pdf.Conformance;

/// <summary>Entries of the catalog and of pages that must not be (ISO 19005-2, 6.1.12, 6.10 and 6.11).</summary>
internal sealed class CatalogRules : RuleGroup
{
    private static readonly Rule HasKnownPermissions = new("permissions", "Permissions are those of a signature only.") { ArchiveClause = "6.1.12" };

    private static readonly Rule HasOnePresentation = new("presentations", "There are no alternate presentations and no presentation steps.") { ArchiveClause = "6.10" };

    private static readonly Rule HasNoRequirements = new("requirements", "The document makes no requirements of its reader.") { ArchiveClause = "6.11" };

    public override IReadOnlyList<Rule> Rules => [HasKnownPermissions, HasOnePresentation, HasNoRequirements];

    public override void CheckPage(Examination examination, SourcePage page, ContentFacts content)
    {
        if (page.Dictionary.Has("PresSteps"))
            examination.Report(HasOnePresentation, "The page has presentation steps.", page.ObjectNumber, page.Number);
    }

    public override void CheckFile(Examination examination)
    {
        SourceFile file = examination.Source;
        PdfDictionary catalog = file.Catalog;
        if (file.Dictionary(catalog, "Perms") is PdfDictionary permissions && permissions.Entries.Keys.Any(key => key is not ("UR3" or "DocMDP")))
            examination.Report(HasKnownPermissions, "The document has other permissions than those of a signature.", catalog.ObjectNumber);
        if (file.Dictionary(catalog, "Names")?.Has("AlternatePresentations") == true)
            examination.Report(HasOnePresentation, "The document has alternate presentations.", catalog.ObjectNumber);
        if (catalog.Has("Requirements"))
            examination.Report(HasNoRequirements, "The document makes requirements of its reader.", catalog.ObjectNumber);
    }
}
