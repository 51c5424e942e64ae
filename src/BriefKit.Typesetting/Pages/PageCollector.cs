using BriefKit.Core.Collections;

namespace BriefKit.Typesetting.Pages;

/// <summary>Puts the pages of a document together.</summary>
public sealed class PageCollector : IPageReceiver
{
    private readonly List<StructureNode> _structure = [];
    private readonly SortedDictionary<int, Page> _pages = [];

    /// <summary>The elements that have come.</summary>
    public ValueList<StructureNode> Structure => _structure.ToValueList();

    /// <summary>The pages that have come, by their place in the document.</summary>
    public IReadOnlyDictionary<int, Page> Pages => _pages;

    /// <inheritdoc/>
    public void AddStructure(ValueList<StructureNode> nodes) => _structure.AddRange(nodes);

    /// <inheritdoc/>
    public void AddPage(int index, Page page) => _pages.Add(index, page);

    /// <inheritdoc/>
    public void AddRunningMatter(int index, ValueList<PageItem> items, ValueList<PageFrame> frames)
    {
        Page page = _pages[index];
        _pages[index] = page with
        {
            Items = [.. page.Items, .. items],
            Frames = page.Frames.Concat(frames).OrderBy(frame => frame.Kind).ToValueList(),
        };
    }

    /// <summary>The whole document.</summary>
    public PagedDocument ToDocument(DocumentPlaces document) =>
        new(document.Metadata, _pages.Values.ToValueList(), new StructureElement(StructureTag.Document, Structure) { Language = document.Metadata.Language })
        {
            Outline = document.Outline,
            Destinations = document.Destinations,
        };
}
