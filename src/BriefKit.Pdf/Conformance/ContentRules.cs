using System.Collections.Frozen;
using BriefKit.Pdf.Reading;
using BriefKit.Pdf.Reading.Content;

namespace BriefKit.Pdf.Conformance;

/// <summary>Content streams and their resources (ISO 19005-2, 6.1.10 and 6.2.2).</summary>
internal sealed class ContentRules : RuleGroup
{
    private static readonly Rule HasKnownFilter = new("inline-image-filters", "Inline images go through filters of ISO 32000-1, but not LZW or Crypt.") { ArchiveClause = "6.1.10" };

    private static readonly Rule HasKnownOperators = new("known-operators", "Content streams hold only operators of ISO 32000-1.") { ArchiveClause = "6.2.2" };

    private static readonly Rule HasOwnResources = new("own-resources", "Pages have resources of their own, and all that their content names is among them.") { ArchiveClause = "6.2.2" };

    private static readonly Rule IsBalanced = new("balanced-content", "Marked content and graphics states that begin in a content stream end in it.") { ArchiveClause = "6.2.2", AccessibilityClause = "7.1" };

    private static readonly FrozenSet<string> Filters = FrozenSet.Create(
        StringComparer.Ordinal,
        "ASCIIHexDecode", "ASCII85Decode", "FlateDecode", "RunLengthDecode", "CCITTFaxDecode", "DCTDecode", "AHx", "A85", "Fl", "RL", "CCF", "DCT");

    public override IReadOnlyList<Rule> Rules => [HasKnownFilter, HasKnownOperators, HasOwnResources, IsBalanced];

    public override void CheckPage(Examination examination, SourcePage page, ContentFacts content)
    {
        foreach (PdfDictionary image in content.InlineImages)
            CheckFilters(examination, page, image.Has("F") ? image["F"] : image["Filter"]);
        foreach (string name in content.UnknownOperators)
            examination.Report(HasKnownOperators, $"There is no operator '{name}'.", page.ObjectNumber, page.Number);
        foreach (string resource in content.MissingResources)
            examination.Report(HasOwnResources, $"The resource {resource} is not there.", page.ObjectNumber, page.Number);
        if (content.UsesResources && page.InheritsResources)
            examination.Report(HasOwnResources, "The page's resources are inherited.", page.ObjectNumber, page.Number);
        if (content.IsUnbalanced)
            examination.Report(IsBalanced, "Something ends that did not begin, or begins and does not end.", page.ObjectNumber, page.Number);
    }

    private static void CheckFilters(Examination examination, SourcePage page, PdfValue value)
    {
        foreach (PdfValue filter in value is PdfArray array ? array.Items : [value])
        {
            if (filter is PdfName name && !Filters.Contains(name.Value))
                examination.Report(HasKnownFilter, $"An inline image goes through the filter '{name.Value}'.", page.ObjectNumber, page.Number);
        }
    }
}
