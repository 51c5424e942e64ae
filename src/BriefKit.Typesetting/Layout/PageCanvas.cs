using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Typesetting.Layout;

/// <summary>Takes what is drawn on one page.</summary>
internal sealed class PageCanvas(int index, DocumentMarks marks)
{
    private readonly List<PageItem> _items = [];
    private readonly List<PageFrame> _frames = [];

    /// <summary>What everything drawn now is, where it is drawn for the second time or stands outside the text.</summary>
    public ArtifactKind? Artifact { get; set; }

    public void Add(PageItem item) =>
        _items.Add(Artifact is ArtifactKind kind ? item with { ContentId = null, Artifact = kind } : item);

    public void AddLink(LinkArea area)
    {
        if (Artifact is null)
            _items.Add(area);
    }

    public void AddRectangle(double x, double y, double width, double height, ThemeColor color) =>
        Add(new FilledRectangle(x, y, width, height, color));

    /// <summary>Says that an area of the page is taken.</summary>
    public void AddFrame(PageFrame frame) => _frames.Add(frame);

    public ValueList<PageFrame> Frames => _frames.OrderBy(frame => frame.Kind).ToValueList();

    public void Mark(HeadingMark mark, double x, double y)
    {
        if (Artifact is null)
            marks.Add(mark, new Destination(index, x, y));
    }

    public ValueList<PageItem> ToValueList() => _items.ToValueList();
}
