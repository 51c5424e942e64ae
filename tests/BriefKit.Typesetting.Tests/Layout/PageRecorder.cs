using BriefKit.Core.Collections;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Typesetting.Tests.Layout;

/// <summary>Puts pages together again, and sees that nothing comes too early.</summary>
internal sealed class PageRecorder : IPageReceiver
{
    private readonly List<StructureNode> _structure = [];
    private readonly HashSet<int> _contents = [];

    public Action<int> OnPage { get; init; } = _ => { };

    public int CallsOfStructure { get; private set; }

    public SortedDictionary<int, Page> Pages { get; } = [];

    public List<int> Order { get; } = [];

    public List<int> OrderOfRunningMatter { get; } = [];

    public void AddStructure(ValueList<StructureNode> nodes)
    {
        CallsOfStructure++;
        Assert.Empty(OrderOfRunningMatter);
        _structure.AddRange(nodes);
        foreach (StructureNode node in nodes)
            Know(node);
    }

    public void AddPage(int index, Page page)
    {
        OnPage(index);
        Assert.Empty(OrderOfRunningMatter);
        Assert.Equal(index + 1, page.Number);
        Assert.All(page.Frames, frame => Assert.True(frame.Kind is FrameKind.Body or FrameKind.Notes));
        Assert.All(page.Items, item => Assert.True(item.ContentId is not int id || _contents.Contains(id)));
        Pages.Add(index, page);
        Order.Add(index);
    }

    public void AddRunningMatter(int index, ValueList<PageItem> items, ValueList<PageFrame> frames)
    {
        Page page = Pages[index];
        Pages[index] = page with { Items = [.. page.Items, .. items], Frames = [.. frames.Where(frame => frame.Kind == FrameKind.Header), .. page.Frames, .. frames.Where(frame => frame.Kind == FrameKind.Footer)] };
        OrderOfRunningMatter.Add(index);
    }

    public PagedDocument ToDocument(DocumentPlaces places) =>
        new(places.Metadata, Pages.Values.ToValueList(), new StructureElement(StructureTag.Document, _structure.ToValueList()) { Language = places.Metadata.Language })
        {
            Outline = places.Outline,
            Destinations = places.Destinations,
        };

    private void Know(StructureNode node)
    {
        switch (node)
        {
            case StructureContent content:
                _contents.Add(content.ContentId);
                break;
            case StructureAnnotation annotation:
                _contents.Add(annotation.ContentId);
                break;
            case StructureElement element:
                foreach (StructureNode child in element.Children)
                    Know(child);
                break;
        }
    }
}
