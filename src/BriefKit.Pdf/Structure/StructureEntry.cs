using BriefKit.Pdf.Objects;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Pdf.Structure;

/// <summary>An element of the structure as it is written.</summary>
internal sealed record StructureEntry(StructureElement Element)
{
    public required PdfReference Reference { get; init; }

    public required PdfReference Parent { get; init; }

    public required StructureTag Tag { get; init; }

    public required string? Id { get; init; }

    public required StructureChild[] Children { get; set; }
}

/// <summary>A child of an element: an element by its index, or the places of content or of annotations. All are missing where other elements own them.</summary>
internal readonly record struct StructureChild(int Element, ContentPlaces? Content, ContentPlaces? Annotations);

/// <summary>Where on the pages something was drawn.</summary>
/// <param name="owner">The index of the element that it belongs to.</param>
internal sealed class ContentPlaces(int owner)
{
    private readonly List<ContentPlace> _places = [];

    public int Owner { get; } = owner;

    public IReadOnlyList<ContentPlace> Places => _places;

    /// <summary>The outline of all that was drawn on the page of the first place, in the page's own coordinates.</summary>
    public PageArea? Bounds { get; private set; }

    /// <summary>Adds a place behind those of the same page and of pages before it.</summary>
    public void Add(ContentPlace place)
    {
        int index = _places.Count;
        while (index > 0 && _places[index - 1].Page.Number > place.Page.Number)
            index--;
        _places.Insert(index, place);
    }

    public void Cover(PageArea box) => Bounds = Bounds is PageArea bounds ? bounds.Join(box) : box;
}

/// <param name="Page">The page it is on; the numbers of pages rise with their order.</param>
/// <param name="MarkedContentId">Of content: its MCID on that page.</param>
/// <param name="Annotation">Of an annotation: its object.</param>
internal readonly record struct ContentPlace(PdfReference Page, int MarkedContentId, PdfReference Annotation);

/// <summary>A rectangle in points from the lower left corner of the page.</summary>
internal readonly record struct PageArea(double Left, double Bottom, double Right, double Top)
{
    public PageArea Join(PageArea other) =>
        new(Math.Min(Left, other.Left), Math.Min(Bottom, other.Bottom), Math.Max(Right, other.Right), Math.Max(Top, other.Top));
}
