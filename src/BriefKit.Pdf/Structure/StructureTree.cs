using BriefKit.Core.Collections;
using BriefKit.Pdf.Objects;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Pdf.Structure;

/// <summary>
/// The elements of a document in reading order, and where on the pages the content of each was drawn. It mends what would break a rule of
/// ISO 14289-1 and cannot have been meant: headings that skip a level, ids that are missing or not unique.
/// </summary>
internal sealed class StructureTree
{
    private readonly SegmentedList<StructureEntry> _entries = new();
    private readonly SegmentedList<StructureChild> _firstChildren = new();
    private readonly SegmentedList<StructureChild> _children = new();
    private readonly SegmentedList<StructureDetails> _details = new();
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly Stack<(StructureTag Given, StructureTag Written)> _headings = [];
    private readonly Stack<Siblings> _open = [];

    /// <param name="root">The first element; its children are added as they come.</param>
    public StructureTree(StructureElement root, PdfFile file)
    {
        Root = file.Reserve();
        _entries.Add(CreateEntry(root, Root, file));
    }

    /// <summary>The structure tree root: the parent of the first element.</summary>
    public PdfReference Root { get; }

    /// <summary>The number of elements.</summary>
    public int Count => _entries.Count;

    /// <summary>The elements in reading order.</summary>
    public ref readonly StructureEntry this[int index] => ref _entries[index];

    /// <summary>What is drawn, by its id.</summary>
    public ContentTable Contents { get; } = new();

    /// <summary>The areas of links, by their id.</summary>
    public ContentTable Annotations { get; } = new();

    /// <summary>The children of an element.</summary>
    /// <param name="index">Its place among the elements.</param>
    public SegmentedList<StructureChild>.Slice ChildrenOf(int index) =>
        index == 0 ? _firstChildren.Range(0, _firstChildren.Count) : _children.Range(_entries[index].FirstChild, _entries[index].ChildCount);

    public StructureDetails DetailsOf(in StructureEntry entry) => entry.Details < 0 ? default : _details[entry.Details];

    /// <summary>Adds children to the first element, behind those that it has.</summary>
    public void Append(ValueList<StructureNode> nodes, PdfFile file)
    {
        // Reading order is depth first. The stack is ours, so that no nesting can exhaust the thread's.
        AddChildren(nodes, 0);
        while (_open.TryPop(out Siblings siblings))
        {
            int place = siblings.Next;
            while (place < siblings.Nodes.Length && siblings.Nodes[place] is not StructureElement)
                place++;
            if (place == siblings.Nodes.Length)
                continue;
            _open.Push(siblings with { Next = place + 1 });
            StructureElement element = (StructureElement)siblings.Nodes[place];
            int index = _entries.Count;
            _entries.Add(CreateEntry(element, _entries[siblings.Parent].Reference, file));
            ChildrenBelow(siblings.Parent)[siblings.Start + place] = new StructureChild(ChildKind.Element, index);
            AddChildren(element.Children, index);
        }
    }

    // The children of an element: where they begin among all, and the first of them whose turn has not come.
    private readonly record struct Siblings(ValueList<StructureNode> Nodes, int Parent, int Start, int Next);

    private SegmentedList<StructureChild> ChildrenBelow(int parent) => parent == 0 ? _firstChildren : _children;

    private void AddChildren(ValueList<StructureNode> nodes, int parent)
    {
        SegmentedList<StructureChild> children = ChildrenBelow(parent);
        _open.Push(new Siblings(nodes, parent, children.Count, 0));
        foreach (StructureNode node in nodes)
        {
            children.Add(node switch
            {
                StructureContent content when Contents.Claim(content.ContentId, parent) => new StructureChild(ChildKind.Content, content.ContentId),
                StructureAnnotation annotation when Annotations.Claim(annotation.ContentId, parent) => new StructureChild(ChildKind.Annotation, annotation.ContentId),
                _ => default,
            });
        }
    }

    private StructureEntry CreateEntry(StructureElement element, PdfReference parent, PdfFile file) => new()
    {
        Reference = file.Reserve(),
        Parent = parent,
        Tag = MendHeading(element.Tag),
        FirstChild = _children.Count,
        ChildCount = element.Children.Length,
        Details = AddDetails(MendId(element), IsPlain(element) ? null : element with { Children = [] }),
    };

    private int AddDetails(string? id, StructureElement? attributes)
    {
        if (id is null && attributes is null)
            return -1;
        _details.Add(new StructureDetails(id, attributes));
        return _details.Count - 1;
    }

    private static bool IsPlain(StructureElement element) =>
        element is { Language: null, AlternativeText: null, ActualText: null, Scope: HeaderScope.None, ColumnSpan: <= 1, RowSpan: <= 1, Numbering: ListNumbering.None };

    // ISO 14289-1, 7.4.2: the first heading is of level 1, and going down skips no level. Headings of one level stay of one level.
    private StructureTag MendHeading(StructureTag tag)
    {
        if (tag is < StructureTag.Heading1 or > StructureTag.Heading6)
            return tag;
        while (_headings.TryPeek(out (StructureTag Given, StructureTag Written) last) && last.Given > tag)
            _headings.Pop();
        if (_headings.TryPeek(out (StructureTag Given, StructureTag Written) above) && above.Given == tag)
            return above.Written;
        StructureTag written = _headings.Count == 0 ? StructureTag.Heading1 : above.Written + 1;
        _headings.Push((tag, written));
        return written;
    }

    // ISO 14289-1, 7.9: notes have ids; ISO 32000-1, 14.7.2: all ids differ.
    private string? MendId(StructureElement element)
    {
        string? id = element.Id;
        if (string.IsNullOrEmpty(id))
        {
            if (element.Tag != StructureTag.Note)
                return null;
            id = "note";
        }
        string unique = id;
        for (int i = 2; !_ids.Add(unique); i++)
            unique = $"{id}-{i}";
        return unique;
    }
}
