using BriefKit.Core.Collections;

namespace BriefKit.Typesetting.Pages;

/// <summary>Keeps the pages of a document together.</summary>
public sealed class PageCollector : IPageReceiver
{
    private readonly List<StructureNode> _structure = [];
    private readonly List<Page?> _pages = [];

    /// <summary>The elements that have come.</summary>
    public ValueList<StructureNode> Structure => _structure.ToValueList();

    /// <summary>The pages by their places in the document; null for one that has not come yet.</summary>
    public IReadOnlyList<Page?> Pages => _pages;

    /// <inheritdoc/>
    public void AddStructure(ValueList<StructureNode> nodes) => _structure.AddRange(nodes.AsSpan());

    /// <inheritdoc/>
    public void AddPage(int index, Page page)
    {
        while (_pages.Count <= index)
            _pages.Add(null);
        _pages[index] = page;
    }

    /// <inheritdoc/>
    public void AddRunningMatter(int index, ValueList<PageItem> items, ValueList<PageFrame> frames)
    {
        if (items.IsEmpty && frames.IsEmpty)
            return;
        Page page = _pages[index]!;
        _pages[index] = page with
        {
            Items = [.. page.Items.AsSpan(), .. items.AsSpan()],
            Frames = page.Frames.Concat(frames).OrderBy(frame => frame.Kind).ToValueList(),
        };
    }

    /// <summary>The whole document, once it is set to its end.</summary>
    /// <exception cref="InvalidOperationException">A page has not come.</exception>
    public PagedDocument ToDocument(DocumentPlaces places) =>
        new(places.Metadata, _pages.Select(page => page ?? throw new InvalidOperationException("A page has not come.")).ToValueList(), new StructureElement(StructureTag.Document, Structure) { Language = places.Metadata.Language })
        {
            Outline = places.Outline,
            Destinations = places.Destinations,
        };
}
