using BriefKit.Pdf.Reading.Structure;

namespace BriefKit.Pdf.Conformance;

/// <summary>Headings (ISO 14289-1, 7.4).</summary>
internal sealed class HeadingRules : RuleGroup
{
    private static readonly Rule SkipsNoLevel = new("heading-levels", "The first heading is of level 1, and no heading skips a level below the one before.") { AccessibilityClause = "7.4.2" };

    private static readonly Rule HasOneHeading = new("heading-one", "No element holds two headings H.") { AccessibilityClause = "7.4.4" };

    private static readonly Rule IsOfOneKind = new("heading-kinds", "Headings are numbered, or they are not.") { AccessibilityClause = "7.4.4" };

    public override IReadOnlyList<Rule> Rules => [SkipsNoLevel, HasOneHeading, IsOfOneKind];

    public override void CheckFile(Examination examination)
    {
        int last = 0;
        bool hasNumbered = false, hasPlain = false;
        foreach (TagElement element in examination.Tags?.Elements ?? [])
        {
            if (element.Elements.Count(kid => kid.StandardType == "H") > 1)
                examination.Report(HasOneHeading, $"The element {element.Type} holds two headings H.", element.ObjectNumber);
            hasPlain |= element.StandardType == "H";
            if (element.StandardType is not ['H', >= '1' and <= '6'])
                continue;
            hasNumbered = true;
            int level = element.StandardType[1] - '0';
            if (level > last + 1)
                examination.Report(SkipsNoLevel, last == 0 ? $"The first heading is of level {level}." : $"A heading of level {level} follows one of level {last}.", element.ObjectNumber);
            last = level;
        }
        if (hasNumbered && hasPlain)
            examination.Report(IsOfOneKind, "Some headings are numbered, and others are not.", examination.Tags!.Root.ObjectNumber);
    }
}
