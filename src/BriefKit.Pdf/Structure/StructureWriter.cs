using System.Text;
using BriefKit.Pdf.Objects;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Pdf.Structure;

/// <summary>Writes the structure tree once all pages are drawn (ISO 32000-1, 14.7).</summary>
internal sealed class StructureWriter(PdfFile file, StructureTree tree, ParentTree parents)
{
    private readonly List<KeyValuePair<byte[], PdfReference>> _ids = [];

    public void Write()
    {
        GatherIds();
        file.AddObjects(tree.Count, index => tree[index].Reference, WriteElement);
        PdfReference parentTree = file.Reserve(), idTree = _ids.Count > 0 ? file.Reserve() : default;
        using (ObjectScope scope = file.BeginObject(tree.Root))
        {
            using DictionaryScope root = scope.BeginDictionary();
            root.Name("Type"u8, "StructTreeRoot"u8);
            root.Reference("K"u8, tree[0].Reference);
            root.Reference("ParentTree"u8, parentTree);
            root.Integer("ParentTreeNextKey"u8, parents.NextKey);
            if (!idTree.IsNone)
                root.Reference("IDTree"u8, idTree);
        }
        parents.Write(file, parentTree);
        if (idTree.IsNone)
            return;
        _ids.Sort(static (left, right) => left.Key.AsSpan().SequenceCompareTo(right.Key));
        PdfTree.WriteNames(file, idTree, _ids);
    }

    private void GatherIds()
    {
        for (int i = 0; i < tree.Count; i++)
        {
            if (tree.DetailsOf(tree[i]).Id is string id)
                _ids.Add(KeyValuePair.Create(IdBytes(id), tree[i].Reference));
        }
    }

    // Several threads write elements at once; nothing changes any more.
    private void WriteElement(int index, PdfBuffer content)
    {
        ref readonly StructureEntry entry = ref tree[index];
        StructureDetails details = tree.DetailsOf(entry);
        SegmentedList<StructureChild>.Slice children = tree.ChildrenOf(index);
        using DictionaryScope dictionary = content.BeginDictionary();
        dictionary.Name("Type"u8, "StructElem"u8);
        dictionary.Name("S"u8, StructureNames.Of(entry.Tag));
        dictionary.Reference("P"u8, entry.Parent);
        if (details.Id is string id)
            dictionary.Bytes("ID"u8, IdBytes(id));
        StructureElement? attributes = details.Attributes;
        if (LanguageTag.IsWellFormed(attributes?.Language))
            dictionary.Text("Lang"u8, attributes.Language);
        if (AlternativeTextOf(entry.Tag, attributes) is string alternative)
            dictionary.Text("Alt"u8, alternative);
        if (attributes?.ActualText is string actual)
            dictionary.Text("ActualText"u8, actual);
        WriteAttributes(dictionary, entry.Tag, attributes, children);
        WriteChildren(content, dictionary, children);
    }

    // ISO 14289-1, 7.3: a figure has an alternative; one that came without says at least what it is.
    private static string? AlternativeTextOf(StructureTag tag, StructureElement? attributes) =>
        tag == StructureTag.Figure && string.IsNullOrWhiteSpace(attributes?.AlternativeText) && string.IsNullOrWhiteSpace(attributes?.ActualText)
            ? "Figure"
            : attributes?.AlternativeText;

    private void WriteAttributes(DictionaryScope dictionary, StructureTag tag, StructureElement? attributes, SegmentedList<StructureChild>.Slice children)
    {
        switch (tag)
        {
            case StructureTag.List:
            {
                using DictionaryScope list = BeginAttributes(dictionary, "List"u8);
                list.Name("ListNumbering"u8, StructureNames.Of(attributes?.Numbering ?? default));
                break;
            }
            case StructureTag.TableHeaderCell or StructureTag.TableDataCell:
                WriteCellAttributes(dictionary, tag, attributes);
                break;
            case StructureTag.Figure when BoundsOf(children) is PageArea bounds:
            {
                using DictionaryScope layout = BeginAttributes(dictionary, "Layout"u8);
                layout.Name("Placement"u8, "Block"u8);
                using ArrayScope box = layout.BeginArray("BBox"u8);
                box.Real(bounds.Left);
                box.Real(bounds.Bottom);
                box.Real(bounds.Right);
                box.Real(bounds.Top);
                break;
            }
        }
    }

    private static void WriteCellAttributes(DictionaryScope dictionary, StructureTag tag, StructureElement? element)
    {
        bool isHeader = tag == StructureTag.TableHeaderCell;
        if (!isHeader && element is null or { ColumnSpan: <= 1, RowSpan: <= 1 })
            return;
        using DictionaryScope table = BeginAttributes(dictionary, "Table"u8);
        // ISO 14289-1, 7.5: every header cell says what it heads.
        if (isHeader)
            table.Name("Scope"u8, StructureNames.Of(element is null or { Scope: HeaderScope.None } ? HeaderScope.Column : element.Scope));
        if (element is { ColumnSpan: > 1 and int columns })
            table.Integer("ColSpan"u8, columns);
        if (element is { RowSpan: > 1 and int rows })
            table.Integer("RowSpan"u8, rows);
    }

    private static DictionaryScope BeginAttributes(DictionaryScope dictionary, ReadOnlySpan<byte> owner)
    {
        DictionaryScope attributes = dictionary.BeginDictionary("A"u8);
        attributes.Name("O"u8, owner);
        return attributes;
    }

    private PageArea? BoundsOf(SegmentedList<StructureChild>.Slice children)
    {
        for (int i = 0; i < children.Count; i++)
        {
            if (children[i] is { Kind: ChildKind.Content, Number: int id } && tree.Contents.BoundsOf(id) is PageArea bounds)
                return bounds;
        }
        return null;
    }

    private void WriteChildren(PdfBuffer content, DictionaryScope dictionary, SegmentedList<StructureChild>.Slice children)
    {
        PdfReference page = FirstPageOf(children);
        if (!page.IsNone)
            dictionary.Reference("Pg"u8, page);
        if (AreEmpty(children))
            return;
        using ArrayScope kids = dictionary.BeginArray("K"u8);
        for (int i = 0; i < children.Count; i++)
        {
            (ChildKind kind, int number) = children[i];
            if (kind == ChildKind.Element)
                kids.Reference(tree[number].Reference);
            else if (kind != ChildKind.None)
                WritePlaces(content, kind, PlacesOf(children[i]), page);
        }
    }

    private static void WritePlaces(PdfBuffer content, ChildKind kind, ReadOnlySpan<ContentPlace> places, PdfReference page)
    {
        foreach (ContentPlace place in places)
        {
            if (kind == ChildKind.Annotation)
                WriteAnnotation(content, place);
            else if (place.Page == page)
                content.Integer(place.Number);
            else
                WriteContent(content, place);
        }
    }

    private static void WriteContent(PdfBuffer content, ContentPlace place)
    {
        using DictionaryScope reference = content.BeginDictionary();
        reference.Name("Type"u8, "MCR"u8);
        reference.Reference("Pg"u8, place.Page);
        reference.Integer("MCID"u8, place.Number);
    }

    private static void WriteAnnotation(PdfBuffer content, ContentPlace place)
    {
        using DictionaryScope reference = content.BeginDictionary();
        reference.Name("Type"u8, "OBJR"u8);
        reference.Reference("Pg"u8, place.Page);
        reference.Reference("Obj"u8, new PdfReference(place.Number));
    }

    private ReadOnlySpan<ContentPlace> PlacesOf(StructureChild child) => child.Kind switch
    {
        ChildKind.Content => tree.Contents.PlacesOf(child.Number),
        ChildKind.Annotation => tree.Annotations.PlacesOf(child.Number),
        _ => [],
    };

    private PdfReference FirstPageOf(SegmentedList<StructureChild>.Slice children)
    {
        for (int i = 0; i < children.Count; i++)
        {
            if (children[i].Kind == ChildKind.Content && PlacesOf(children[i]) is [ContentPlace first, ..])
                return first.Page;
        }
        return default;
    }

    private bool AreEmpty(SegmentedList<StructureChild>.Slice children)
    {
        for (int i = 0; i < children.Count; i++)
        {
            if (children[i].Kind == ChildKind.Element || !PlacesOf(children[i]).IsEmpty)
                return false;
        }
        return true;
    }

    private static byte[] IdBytes(string id)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(id);
        return bytes.Length <= PdfText.LongestString ? bytes : bytes[..PdfText.LongestString];
    }
}
