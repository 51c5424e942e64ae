using System.Collections.Frozen;
using BriefKit.Pdf.Reading;
using BriefKit.Pdf.Reading.Content;

namespace BriefKit.Pdf.Conformance;

/// <summary>Actions and forms (ISO 19005-2, 6.4 and 6.5; ISO 14289-1, 7.15).</summary>
internal sealed class ActionRules : RuleGroup
{
    private static readonly Rule FieldsDoNothing = new("field-actions", "Form fields have no actions, and their appearances are there.") { ArchiveClause = "6.4.1" };

    private static readonly Rule HasNoDynamicForm = new("dynamic-forms", "There is no XFA form, and nothing must be rendered first.") { ArchiveClause = "6.4.2", AccessibilityClause = "7.15" };

    private static readonly Rule HasKnownAction = new("action-kinds", "Actions lead to places; none runs a program, a script or a film.") { ArchiveClause = "6.5.1" };

    private static readonly Rule HasNoTriggers = new("additional-actions", "Neither the document nor a page has additional actions.") { ArchiveClause = "6.5.2" };

    private static readonly FrozenSet<string> Kinds = FrozenSet.Create(StringComparer.Ordinal, "GoTo", "GoToR", "GoToE", "Thread", "URI", "Named", "SubmitForm");

    private static readonly FrozenSet<string> Named = FrozenSet.Create(StringComparer.Ordinal, "NextPage", "PrevPage", "FirstPage", "LastPage");

    public override IReadOnlyList<Rule> Rules => [FieldsDoNothing, HasNoDynamicForm, HasKnownAction, HasNoTriggers];

    public override void CheckPage(Examination examination, SourcePage page, ContentFacts content)
    {
        if (page.Dictionary.Has("AA"))
            examination.Report(HasNoTriggers, "The page has additional actions.", page.ObjectNumber, page.Number);
        foreach (PdfDictionary annotation in (examination.Source.Array(page.Dictionary, "Annots")?.Items ?? []).Select(examination.Source.Resolve).OfType<PdfDictionary>())
        {
            bool isField = examination.Source.Name(annotation, "Subtype") == "Widget";
            if (isField && (annotation.Has("A") || annotation.Has("AA")))
                examination.Report(FieldsDoNothing, "A form field has actions.", annotation.ObjectNumber, page.Number);
            CheckAction(examination, examination.Source.Dictionary(annotation, "A"), page.Number);
        }
    }

    public override void CheckFile(Examination examination)
    {
        SourceFile file = examination.Source;
        PdfDictionary catalog = file.Catalog;
        if (catalog.Has("AA"))
            examination.Report(HasNoTriggers, "The document has additional actions.", catalog.ObjectNumber);
        CheckAction(examination, file.Dictionary(catalog, "OpenAction"), 0);
        if (file.Dictionary(catalog, "AcroForm") is PdfDictionary form)
        {
            if (file.Boolean(form, "NeedAppearances") == true)
                examination.Report(FieldsDoNothing, "The appearances of form fields are not in the file.", form.ObjectNumber);
            if (form.Has("XFA"))
                examination.Report(HasNoDynamicForm, "The file has an XFA form.", form.ObjectNumber);
        }
        if (file.Boolean(catalog, "NeedsRendering") == true)
            examination.Report(HasNoDynamicForm, "The document must be rendered first.", catalog.ObjectNumber);
        foreach (int number in file.Numbers)
        {
            if (file.Find(number)?.Value is PdfDictionary dictionary && file.Name(dictionary, "Type") == "Action")
                CheckAction(examination, dictionary, 0);
        }
    }

    private static void CheckAction(Examination examination, PdfDictionary? action, int page)
    {
        HashSet<PdfDictionary> seen = new(ReferenceEqualityComparer.Instance);
        while (action is not null && seen.Add(action))
        {
            string kind = examination.Source.Name(action, "S") ?? "";
            if (!Kinds.Contains(kind) || (kind == "Named" && !Named.Contains(examination.Source.Name(action, "N") ?? "")))
                examination.Report(HasKnownAction, $"There may be no action '{kind}'.", action.ObjectNumber, page);
            action = examination.Source.Dictionary(action, "Next");
        }
    }
}
