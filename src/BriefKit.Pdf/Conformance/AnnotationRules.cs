using System.Collections.Frozen;
using BriefKit.Pdf.Reading;
using BriefKit.Pdf.Reading.Content;
using BriefKit.Pdf.Reading.Structure;

namespace BriefKit.Pdf.Conformance;

/// <summary>Annotations, links above all (ISO 19005-2, 6.3; ISO 14289-1, 7.18).</summary>
internal sealed class AnnotationRules : RuleGroup
{
    private const int Invisible = 1 << 0;
    private const int Hidden = 1 << 1;
    private const int Print = 1 << 2;
    private const int NoView = 1 << 5;
    private const int ToggleNoView = 1 << 8;

    private static readonly Rule HasKnownKind = new("annotation-kinds", "Annotations are of kinds of ISO 32000-1, but none is 3D, a sound, a screen, a film or a trap network.") { ArchiveClause = "6.3.1", AccessibilityClause = "7.18.2" };

    private static readonly Rule HasFlags = new("annotation-flags", "Annotations say that they are printed and not hidden.") { ArchiveClause = "6.3.2" };

    private static readonly Rule HasAppearance = new("annotation-appearance", "Annotations other than links and pop-ups have an appearance, and only a normal one.") { ArchiveClause = "6.3.3" };

    private static readonly Rule IsTagged = new("annotation-tagged", "Annotations other than links, pop-ups and form fields are in an element Annot, and marks for printers in none.") { AccessibilityClause = "7.18.1" };

    private static readonly Rule IsDescribed = new("annotation-described", "Annotations have contents, or their element has an alternative text.") { AccessibilityClause = "7.18.1" };

    private static readonly Rule HasTabOrder = new("tab-order", "On pages with annotations the tab order is that of the structure.") { AccessibilityClause = "7.18.3" };

    private static readonly Rule FieldIsTagged = new("widget-tagged", "Form fields are in an element Form.") { AccessibilityClause = "7.18.4" };

    private static readonly Rule LinkIsTagged = new("link-tagged", "Links are in an element Link or Reference, which refers to them.") { AccessibilityClause = "7.18.5" };

    private static readonly Rule LinkIsDescribed = new("link-described", "Links have contents that describe them.") { AccessibilityClause = "7.18.5" };

    private static readonly Rule LinkLeads = new("link-target", "Links lead somewhere: to a place that is there, or by an action.") { AccessibilityClause = "7.18.5" };

    private static readonly FrozenSet<string> Kinds = FrozenSet.Create(
        StringComparer.Ordinal,
        "Text", "Link", "FreeText", "Line", "Square", "Circle", "Polygon", "PolyLine", "Highlight", "Underline", "Squiggly", "StrikeOut", "Stamp", "Caret",
        "Ink", "Popup", "FileAttachment", "Widget", "PrinterMark", "Watermark", "Redact");

    private IReadOnlyDictionary<int, PdfValue>? _parents;
    private HashSet<PdfValue>? _referenced;

    public override IReadOnlyList<Rule> Rules =>
        [HasKnownKind, HasFlags, HasAppearance, IsTagged, IsDescribed, HasTabOrder, FieldIsTagged, LinkIsTagged, LinkIsDescribed, LinkLeads];

    public override void CheckPage(Examination examination, SourcePage page, ContentFacts content)
    {
        PdfDictionary[] annotations = [.. (examination.Source.Array(page.Dictionary, "Annots")?.Items ?? []).Select(examination.Source.Resolve).OfType<PdfDictionary>()];
        if (annotations.Length > 0 && examination.Source.Name(page.Dictionary, "Tabs") != "S")
            examination.Report(HasTabOrder, "The page has annotations, but its tab order is not that of the structure.", page.ObjectNumber, page.Number);
        foreach (PdfDictionary annotation in annotations)
        {
            CheckForArchive(examination, page, annotation);
            CheckForAccess(examination, page, annotation);
        }
    }

    private static void CheckForArchive(Examination examination, SourcePage page, PdfDictionary annotation)
    {
        SourceFile file = examination.Source;
        string kind = file.Name(annotation, "Subtype") ?? "";
        if (!Kinds.Contains(kind))
            examination.Report(HasKnownKind, $"There may be no annotation '{kind}'.", annotation.ObjectNumber, page.Number);
        int flags = file.Integer(annotation, "F") ?? 0;
        if (kind != "Popup" && ((flags & Print) == 0 || (flags & (Invisible | Hidden | NoView | ToggleNoView)) != 0))
            examination.Report(HasFlags, "The annotation is hidden or not printed.", annotation.ObjectNumber, page.Number);
        PdfDictionary? appearance = file.Dictionary(annotation, "AP");
        bool isEmpty = file.Rectangle(annotation, "Rect") is [double left, double bottom, double right, double top] && left == right && bottom == top;
        bool needsNone = kind is "Link" or "Popup" || isEmpty;
        if (appearance is null ? !needsNone : appearance.Entries.Keys.Any(key => key != "N"))
            examination.Report(HasAppearance, "The annotation has no appearance, or others beside the normal one.", annotation.ObjectNumber, page.Number);
    }

    private void CheckForAccess(Examination examination, SourcePage page, PdfDictionary annotation)
    {
        SourceFile file = examination.Source;
        string kind = file.Name(annotation, "Subtype") ?? "";
        string? parent = ParentType(examination, annotation);
        bool isDescribed = !string.IsNullOrWhiteSpace(file.Text(annotation, "Contents"));
        switch (kind)
        {
            case "Popup":
                break;
            case "Widget":
                if (parent != "Form")
                    examination.Report(FieldIsTagged, "The form field is not in an element Form.", annotation.ObjectNumber, page.Number);
                break;
            case "Link":
                if (parent is not ("Link" or "Reference") || !IsReferenced(examination, annotation))
                    examination.Report(LinkIsTagged, "The link is in no element Link that refers to it.", annotation.ObjectNumber, page.Number);
                if (!isDescribed)
                    examination.Report(LinkIsDescribed, "The link has no contents.", annotation.ObjectNumber, page.Number);
                if (!Leads(examination, annotation))
                    examination.Report(LinkLeads, "The link leads to no page of the file, and has no action.", annotation.ObjectNumber, page.Number);
                break;
            case "PrinterMark":
                if (parent is not null)
                    examination.Report(IsTagged, "A mark for printers is in the structure.", annotation.ObjectNumber, page.Number);
                break;
            default:
                if (parent != "Annot")
                    examination.Report(IsTagged, "The annotation is not in an element Annot.", annotation.ObjectNumber, page.Number);
                else if (!isDescribed && ParentOf(examination, annotation)?.Has("Alt") != true)
                    examination.Report(IsDescribed, "The annotation is not described.", annotation.ObjectNumber, page.Number);
                break;
        }
    }

    private string? ParentType(Examination examination, PdfDictionary annotation) =>
        ParentOf(examination, annotation) is PdfDictionary parent && examination.Tags is TagTree tags
            ? tags.Roles.StandardTypeOf(examination.Source.Name(parent, "S") ?? "")
            : null;

    private PdfDictionary? ParentOf(Examination examination, PdfDictionary annotation)
    {
        _parents ??= examination.Tags?.ReadParents() ?? new Dictionary<int, PdfValue>();
        return examination.Source.Integer(annotation, "StructParent") is int key && _parents.TryGetValue(key, out PdfValue? parent) ? parent as PdfDictionary : null;
    }

    private bool IsReferenced(Examination examination, PdfDictionary annotation)
    {
        _referenced ??= new HashSet<PdfValue>(
            (examination.Tags?.Elements ?? []).Where(element => element.StandardType is "Link" or "Reference").SelectMany(element => element.Kids).Select(kid => kid.Object).OfType<PdfValue>(),
            ReferenceEqualityComparer.Instance);
        return _referenced.Contains(annotation);
    }

    // A named place is looked up by other programs: it has only to have a name.
    private static bool Leads(Examination examination, PdfDictionary annotation) => examination.Source.Value(annotation, "Dest") switch
    {
        PdfArray { Items: [PdfValue page, ..] } => examination.Pages.Any(known => ReferenceEquals(known.Dictionary, examination.Source.Resolve(page))),
        PdfName or PdfString => true,
        _ => annotation.Has("A"),
    };
}
