using System.Runtime.InteropServices;
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
    private readonly List<StructureEntry> _entries = [];
    private readonly List<StructureChild> _firstChildren = [];
    private readonly List<StructureChild> _children = [];
    private readonly Dictionary<int, ContentPlaces> _contents = [];
    private readonly Dictionary<int, ContentPlaces> _annotations = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly Stack<(StructureTag Given, StructureTag Written)> _headings = [];

    /// <param name="root">The first element; its children are added as they come.</param>
    public StructureTree(StructureElement root, PdfFile file)
    {
        Root = file.Reserve();
        _entries.Add(CreateEntry(root, Root, 0, file));
    }

    /// <summary>The structure tree root: the parent of the first element.</summary>
    public PdfReference Root { get; }

    public ReadOnlySpan<StructureEntry> Entries => CollectionsMarshal.AsSpan(_entries);

    /// <summary>The children of an element.</summary>
    /// <param name="index">Its place among the <see cref="Entries"/>.</param>
    public ReadOnlySpan<StructureChild> ChildrenOf(int index) =>
        index == 0 ? CollectionsMarshal.AsSpan(_firstChildren) : CollectionsMarshal.AsSpan(_children).Slice(_entries[index].FirstChild, _entries[index].ChildCount);

    /// <summary>The places of content by its id; null where the structure does not name it, so that it means nothing.</summary>
    public ContentPlaces? FindContent(int? id) => id is int known ? _contents.GetValueOrDefault(known) : null;

    /// <summary>The places of a link's areas by their id; null where the structure does not name it.</summary>
    public ContentPlaces? FindAnnotation(int? id) => id is int known ? _annotations.GetValueOrDefault(known) : null;

    /// <summary>Adds children to the first element, behind those that it has.</summary>
    public void Append(ValueList<StructureNode> nodes, PdfFile file)
    {
        // Reading order is depth first. The stack is ours, so that no nesting can exhaust the thread's.
        Stack<Awaited> open = [];
        AddChildren(nodes, 0, _firstChildren, open);
        while (open.TryPop(out Awaited next))
        {
            int index = _entries.Count;
            _entries.Add(CreateEntry(next.Element, _entries[next.Parent].Reference, _children.Count, file));
            (next.Parent == 0 ? _firstChildren : _children)[next.Place] = new StructureChild(index, null, null);
            AddChildren(next.Element.Children, index, _children, open);
        }
    }

    // An element whose turn has not come, and its place among the children of its parent.
    private readonly record struct Awaited(StructureElement Element, int Parent, int Place);

    private void AddChildren(ValueList<StructureNode> nodes, int parent, List<StructureChild> children, Stack<Awaited> open)
    {
        int start = children.Count;
        CollectionsMarshal.SetCount(children, start + nodes.Length);
        for (int i = nodes.Length - 1; i >= 0; i--)
        {
            children[start + i] = nodes[i] switch
            {
                StructureContent content => new StructureChild(-1, Claim(_contents, content.ContentId, parent), null),
                StructureAnnotation annotation => new StructureChild(-1, null, Claim(_annotations, annotation.ContentId, parent)),
                _ => default,
            };
            if (nodes[i] is StructureElement element)
                open.Push(new Awaited(element, parent, start + i));
        }
    }

    private StructureEntry CreateEntry(StructureElement element, PdfReference parent, int firstChild, PdfFile file) => new()
    {
        Reference = file.Reserve(),
        Parent = parent,
        Tag = MendHeading(element.Tag),
        Id = MendId(element),
        Attributes = IsPlain(element) ? null : element with { Children = [] },
        FirstChild = firstChild,
        ChildCount = element.Children.Length,
    };

    private static bool IsPlain(StructureElement element) =>
        element is { Language: null, AlternativeText: null, ActualText: null, Scope: HeaderScope.None, ColumnSpan: <= 1, RowSpan: <= 1, Numbering: ListNumbering.None };

    // Content has one place in the structure: the first that names it.
    private static ContentPlaces? Claim(Dictionary<int, ContentPlaces> places, int id, int owner)
    {
        ContentPlaces claimed = new(owner);
        return places.TryAdd(id, claimed) ? claimed : null;
    }

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
