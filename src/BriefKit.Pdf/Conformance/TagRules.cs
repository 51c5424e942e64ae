using BriefKit.Pdf.Reading;
using BriefKit.Pdf.Reading.Structure;

namespace BriefKit.Pdf.Conformance;

/// <summary>The logical structure as a whole (ISO 19005-2, 6.7.2 and 6.7.3; ISO 14289-1, 7.1).</summary>
internal sealed class TagRules : RuleGroup
{
    private static readonly Rule IsMarked = new("marked", "The catalog says that the document is tagged.") { ArchiveClause = "6.7.2.2", AccessibilityClause = "6.2", LowestLevel = ArchiveLevel.Accessible };

    private static readonly Rule IsNotSuspect = new("suspects", "No tag is suspect.") { AccessibilityClause = "7.1" };

    private static readonly Rule HasRoot = new("structure-root", "The catalog has a logical structure, with elements in it.") { ArchiveClause = "6.7.3.3", AccessibilityClause = "7.1", LowestLevel = ArchiveLevel.Accessible };

    private static readonly Rule IsElement = new("element-type", "Elements say that they are elements.") { ArchiveClause = "6.7.3.3", AccessibilityClause = "7.1", LowestLevel = ArchiveLevel.Accessible };

    private static readonly Rule HasParent = new("element-parent", "Elements name the element that they are in, and are in one only.") { ArchiveClause = "6.7.3.3", AccessibilityClause = "7.1", LowestLevel = ArchiveLevel.Accessible };

    private static readonly Rule HasStandardType = new("standard-types", "The type of each element is a standard one, or is mapped to one.") { ArchiveClause = "6.7.3.4", AccessibilityClause = "7.1", LowestLevel = ArchiveLevel.Accessible };

    private static readonly Rule HasNoCircle = new("role-circle", "No type is mapped in a circle.") { ArchiveClause = "6.7.3.4", AccessibilityClause = "7.1", LowestLevel = ArchiveLevel.Accessible };

    private static readonly Rule KeepsStandardTypes = new("role-standard", "No standard type is mapped to another.") { ArchiveClause = "6.7.3.4", AccessibilityClause = "7.1", LowestLevel = ArchiveLevel.Accessible };

    private static readonly Rule IsOneDocument = new("document-element", "One element Document holds all others.") { AccessibilityClause = "7.1" };

    private static readonly Rule IdsDiffer = new("element-ids", "The ids of elements, of notes above all, differ, and the tree of ids leads to them.") { AccessibilityClause = "7.9" };

    public override IReadOnlyList<Rule> Rules =>
        [IsMarked, IsNotSuspect, HasRoot, IsElement, HasParent, HasStandardType, HasNoCircle, KeepsStandardTypes, IsOneDocument, IdsDiffer];

    public override void CheckFile(Examination examination)
    {
        SourceFile file = examination.Source;
        PdfDictionary? mark = file.Dictionary(file.Catalog, "MarkInfo");
        if (mark is null || file.Boolean(mark, "Marked") != true)
            examination.Report(IsMarked, "Nothing says that the document is tagged.", file.Catalog.ObjectNumber);
        if (mark is not null && file.Boolean(mark, "Suspects") == true)
            examination.Report(IsNotSuspect, "Tags may be wrong, as the document says itself.", file.Catalog.ObjectNumber);
        if (examination.Tags is not { Elements.Count: > 0 } tags)
        {
            examination.Report(HasRoot, "The document has no logical structure.", file.Catalog.ObjectNumber);
            return;
        }
        CheckRoles(examination, tags);
        foreach (TagElement element in tags.Elements)
            CheckElement(examination, tags, element);
        if (tags.HasCircle)
            examination.Report(HasParent, "An element is in two places of the structure.", tags.Root.ObjectNumber);
        if (tags.Tops.ToArray() is not [{ StandardType: "Document" }])
            examination.Report(IsOneDocument, "The structure does not begin with one element Document.", tags.Root.ObjectNumber);
        CheckIds(examination, tags);
    }

    private static void CheckRoles(Examination examination, TagTree tags)
    {
        foreach (string type in tags.Roles.Mapped)
        {
            if (RoleMap.StandardTypes.Contains(type))
                examination.Report(KeepsStandardTypes, $"The standard type {type} is mapped to another.", tags.Root.ObjectNumber);
            else if (tags.Roles.IsCircular(type))
                examination.Report(HasNoCircle, $"The type {type} is mapped in a circle.", tags.Root.ObjectNumber);
        }
    }

    private static void CheckElement(Examination examination, TagTree tags, TagElement element)
    {
        SourceFile file = examination.Source;
        if (file.Name(element.Dictionary, "Type") != "StructElem")
            examination.Report(IsElement, "The element's Type is missing or wrong.", element.ObjectNumber);
        PdfDictionary parent = element.Parent?.Dictionary ?? tags.Root;
        if (!ReferenceEquals(file.Dictionary(element.Dictionary, "P"), parent))
            examination.Report(HasParent, $"The element {element.Type} does not name the one that it is in.", element.ObjectNumber);
        if (element.StandardType is null && !tags.Roles.IsCircular(element.Type))
            examination.Report(HasStandardType, $"The type {element.Type} leads to no standard type.", element.ObjectNumber);
    }

    private static void CheckIds(Examination examination, TagTree tags)
    {
        SourceFile file = examination.Source;
        Dictionary<string, PdfDictionary> known = new(StringComparer.Ordinal);
        foreach ((PdfValue key, PdfValue value) in SourceTree.Read(file, file.Dictionary(tags.Root, "IDTree"), "Names"))
        {
            if (key is PdfString id && file.Resolve(value) is PdfDictionary element)
                known.TryAdd(Convert.ToHexString(id.Bytes), element);
        }
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (TagElement element in tags.Elements)
        {
            if (file.Value(element.Dictionary, "ID") is not PdfString id)
                continue;
            string bytes = Convert.ToHexString(id.Bytes);
            if (!seen.Add(bytes) || !ReferenceEquals(known.GetValueOrDefault(bytes), element.Dictionary))
                examination.Report(IdsDiffer, $"The id of the element {element.Type} is that of another, or is not in the tree of ids.", element.ObjectNumber);
        }
    }
}
