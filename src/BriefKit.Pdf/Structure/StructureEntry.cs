using BriefKit.Pdf.Objects;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Pdf.Structure;

/// <summary>An element of the structure as it is written. A long document has tens of thousands, so that they are kept side by side and hold only what they need.</summary>
internal readonly struct StructureEntry
{
    public required PdfReference Reference { get; init; }

    public required PdfReference Parent { get; init; }

    public required StructureTag Tag { get; init; }

    public required string? Id { get; init; }

    /// <summary>What else is said of the element, without its children; null where it is nothing but its tag.</summary>
    public required StructureElement? Attributes { get; init; }

    /// <summary>The index of its first child among all children of elements other than the first, which come one behind the other.</summary>
    public required int FirstChild { get; init; }

    public required int ChildCount { get; init; }
}

/// <summary>A child of an element: an element by its index, or the places of content or of annotations. All are missing where other elements own them.</summary>
internal readonly record struct StructureChild(int Element, ContentPlaces? Content, ContentPlaces? Annotations);

/// <summary>Where on the pages something was drawn.</summary>
/// <param name="owner">The index of the element that it belongs to.</param>
internal sealed class ContentPlaces(int owner)
{
    // Nearly everything is in one place.
    private ContentPlace _first;
    private List<ContentPlace>? _all;

    public int Owner { get; } = owner;

    public int Count => _all?.Count ?? (_first.Page.IsNone ? 0 : 1);

    /// <summary>The first page that shows it; none where it was not drawn.</summary>
    public PdfReference FirstPage => this[0].Page;

    public ContentPlace this[int index] => _all is null ? _first : _all[index];

    /// <summary>The outline of all that was drawn on the page of the first place, in the page's own coordinates.</summary>
    public PageArea? Bounds { get; private set; }

    /// <summary>Adds a place behind those of the same page and of pages before it.</summary>
    public void Add(ContentPlace place)
    {
        if (Count == 0)
        {
            _first = place;
            return;
        }
        _all ??= [_first];
        int index = _all.Count;
        while (index > 0 && _all[index - 1].Page.Number > place.Page.Number)
            index--;
        _all.Insert(index, place);
        // The outline is that of the first page alone.
        if (index == 0)
            Bounds = null;
    }

    public void Cover(PageArea box) => Bounds = Bounds?.Join(box) ?? box;
}

/// <param name="Page">The page it is on; the numbers of pages rise with their order.</param>
/// <param name="MarkedContentId">Of content: its MCID on that page.</param>
/// <param name="Annotation">Of an annotation: its object.</param>
internal readonly record struct ContentPlace(PdfReference Page, int MarkedContentId, PdfReference Annotation);

/// <summary>A rectangle in points from the lower left corner of the page.</summary>
internal sealed record PageArea(double Left, double Bottom, double Right, double Top)
{
    public PageArea Join(PageArea other) =>
        new(Math.Min(Left, other.Left), Math.Min(Bottom, other.Bottom), Math.Max(Right, other.Right), Math.Max(Top, other.Top));
}
