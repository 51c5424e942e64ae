using BriefKit.Core.Collections;

namespace BriefKit.Typesetting.Pages;

/// <summary>Keeps all pages of a document together.</summary>
internal sealed class PageCollector : IPageReceiver
{
    private readonly List<StructureNode> _structure = [];
    private readonly List<Page?> _pages = [];

    public void AddStructure(ValueList<StructureNode> nodes) => _structure.AddRange(nodes.AsSpan());

    public void AddPage(int index, Page page)
    {
        while (_pages.Count <= index)
            _pages.Add(null);
        _pages[index] = page;
    }

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
    public PagedDocument ToDocument(DocumentPlaces places) =>
        new(places.Metadata, _pages.Select(page => page!).ToValueList(), new StructureElement(StructureTag.Document, _structure.ToValueList()) { Language = places.Metadata.Language })
        {
            Outline = places.Outline,
            Destinations = places.Destinations,
        };
}
