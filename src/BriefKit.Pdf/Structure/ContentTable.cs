using System.Runtime.InteropServices;

namespace BriefKit.Pdf.Structure;

/// <summary>
/// Which element has which content, and where on the pages it was drawn, by the content's id. A long document has tens of thousands of ids, nearly all of
/// them in one place: a row of a few bytes says it. For one thread until all has been drawn; then <see cref="PlacesOf"/> and <see cref="BoundsOf"/> may be
/// asked by several.
/// </summary>
internal sealed class ContentTable
{
    // Ids follow each other, but for gaps between the stretches of a document.
    private const int BlockBits = 6;
    private const int BlockSize = 1 << BlockBits;

    private readonly Dictionary<int, Row[]> _blocks = [];
    private readonly Dictionary<int, List<ContentPlace>> _several = [];
    private readonly Dictionary<int, PageArea> _bounds = [];

    // Who asks for one id mostly asks for those beside it.
    private int _latest = int.MinValue;
    private Row[]? _latestBlock;

    // The element is counted from 1: no row is claimed at first.
    private struct Row
    {
        public int Owner;
        public ContentPlace First;
    }

    /// <summary>Gives content to an element. It has one place in the structure: the first that claims it.</summary>
    /// <param name="owner">The index of the element.</param>
    /// <returns>Whether the element has it now.</returns>
    public bool Claim(int id, int owner)
    {
        ref Row row = ref MakeBlock(id)[id & (BlockSize - 1)];
        if (row.Owner != 0)
            return false;
        row.Owner = owner + 1;
        return true;
    }

    /// <summary>The index of the element that has the content; -1 where none has it, so that it means nothing.</summary>
    public int OwnerOf(int id) => FindBlock(id) is Row[] block ? block[id & (BlockSize - 1)].Owner - 1 : -1;

    /// <summary>Where content was drawn, in the order of the pages.</summary>
    public ReadOnlySpan<ContentPlace> PlacesOf(int id)
    {
        if (!_blocks.TryGetValue(id >> BlockBits, out Row[]? block))
            return [];
        ref ContentPlace first = ref block[id & (BlockSize - 1)].First;
        if (first.Page.IsNone)
            return [];
        return _several.TryGetValue(id, out List<ContentPlace>? all) ? CollectionsMarshal.AsSpan(all) : new ReadOnlySpan<ContentPlace>(ref first);
    }

    /// <summary>Adds a place of content that an element has, behind those of the same page and of pages before it.</summary>
    public void Add(int id, ContentPlace place)
    {
        ref ContentPlace first = ref MakeBlock(id)[id & (BlockSize - 1)].First;
        if (first.Page.IsNone)
        {
            first = place;
            return;
        }
        if (!_several.TryGetValue(id, out List<ContentPlace>? all))
            _several.Add(id, all = [first]);
        int index = all.Count;
        while (index > 0 && all[index - 1].Page.Number > place.Page.Number)
            index--;
        all.Insert(index, place);
        // The outline is that of the first page alone.
        if (index == 0)
            _bounds.Remove(id);
    }

    /// <summary>The outline of what was drawn on the page of the first place, in the page's own coordinates; null where nobody drew it.</summary>
    public PageArea? BoundsOf(int id) => _bounds.GetValueOrDefault(id);

    /// <summary>Draws the outline around something more.</summary>
    public void Cover(int id, PageArea box) => _bounds[id] = _bounds.TryGetValue(id, out PageArea? bounds) ? bounds.Join(box) : box;

    private Row[]? FindBlock(int id)
    {
        int number = id >> BlockBits;
        if (number != _latest)
            (_latest, _latestBlock) = (number, _blocks.GetValueOrDefault(number));
        return _latestBlock;
    }

    private Row[] MakeBlock(int id)
    {
        if (FindBlock(id) is Row[] block)
            return block;
        _blocks.Add(id >> BlockBits, _latestBlock = new Row[BlockSize]);
        return _latestBlock;
    }
}
