using BriefKit.Pdf.Reading.Structure;

namespace BriefKit.Pdf.Conformance;

/// <summary>Figures, formulas and notes (ISO 14289-1, 7.3, 7.7 and 7.9).</summary>
internal sealed class AlternativeRules : RuleGroup
{
    private static readonly Rule FigureIsDescribed = new("figure-alternative", "Figures have an alternative text or a text that they stand for.") { AccessibilityClause = "7.3" };

    private static readonly Rule FormulaIsDescribed = new("formula-alternative", "Formulas have an alternative text or a text that they stand for.") { AccessibilityClause = "7.7" };

    private static readonly Rule NoteHasId = new("note-id", "Notes have ids.") { AccessibilityClause = "7.9" };

    public override IReadOnlyList<Rule> Rules => [FigureIsDescribed, FormulaIsDescribed, NoteHasId];

    public override void CheckFile(Examination examination)
    {
        foreach (TagElement element in examination.Tags?.Elements ?? [])
        {
            bool isDescribed = !string.IsNullOrEmpty(examination.Source.Text(element.Dictionary, "Alt")) || !string.IsNullOrEmpty(examination.Source.Text(element.Dictionary, "ActualText"));
            switch (element.StandardType)
            {
                case "Figure" when !isDescribed:
                    examination.Report(FigureIsDescribed, "A figure has no alternative text.", element.ObjectNumber);
                    break;
                case "Formula" when !isDescribed:
                    examination.Report(FormulaIsDescribed, "A formula has no alternative text.", element.ObjectNumber);
                    break;
                case "Note" when string.IsNullOrEmpty(examination.Source.Text(element.Dictionary, "ID")):
                    examination.Report(NoteHasId, "A note has no id.", element.ObjectNumber);
                    break;
            }
        }
    }
}
