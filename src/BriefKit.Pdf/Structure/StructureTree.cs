using System.Runtime.InteropServices;
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
    private readonly Dictionary<int, ContentPlaces> _contents = [];
    private readonly Dictionary<int, ContentPlaces> _annotations = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly Stack<(StructureTag Given, StructureTag Written)> _headings = [];

    public StructureTree(StructureElement root, PdfFile file)
    {
        Root = file.Reserve();
        Add(root, file);
    }

    /// <summary>The structure tree root: the parent of the first element.</summary>
    public PdfReference Root { get; }

    public ReadOnlySpan<StructureEntry> Entries => CollectionsMarshal.AsSpan(_entries);

    /// <summary>The places of content by its id; null where the structure does not name it, so that it means nothing.</summary>
    public ContentPlaces? FindContent(int? id) => id is int known ? _contents.GetValueOrDefault(known) : null;

    /// <summary>The places of a link's areas by their id; null where the structure does not name it.</summary>
    public ContentPlaces? FindAnnotation(int? id) => id is int known ? _annotations.GetValueOrDefault(known) : null;

    // Reading order is depth first. The stack is ours, so that no nesting can exhaust the thread's.
    private void Add(StructureElement root, PdfFile file)
    {
        Stack<(StructureElement Element, int Parent, int Place)> open = [];
        open.Push((root, -1, 0));
        while (open.TryPop(out (StructureElement Element, int Parent, int Place) next))
        {
            int index = _entries.Count;
            StructureEntry entry = CreateEntry(next.Element, next.Parent, file);
            _entries.Add(entry);
            if (next.Parent >= 0)
                _entries[next.Parent].Children[next.Place] = new StructureChild(index, null, null);
            for (int i = next.Element.Children.Length - 1; i >= 0; i--)
            {
                switch (next.Element.Children[i])
                {
                    case StructureElement child:
                        open.Push((child, index, i));
                        break;
                    case StructureContent content:
                        entry.Children[i] = new StructureChild(-1, Claim(_contents, content.ContentId, index), null);
                        break;
                    case StructureAnnotation annotation:
                        entry.Children[i] = new StructureChild(-1, null, Claim(_annotations, annotation.ContentId, index));
                        break;
                }
            }
        }
    }

    private StructureEntry CreateEntry(StructureElement element, int parent, PdfFile file) => new(element)
    {
        Reference = file.Reserve(),
        Parent = parent >= 0 ? _entries[parent].Reference : Root,
        Tag = MendHeading(element.Tag),
        Id = MendId(element),
        Children = new StructureChild[element.Children.Length],
    };

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
