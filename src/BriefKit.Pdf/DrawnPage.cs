using BriefKit.Pdf.Images;
using BriefKit.Pdf.Objects;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Pdf;

/// <summary>
/// A page whose content has been drawn: what its dictionary will say once all pages are known. Those of a long document are all kept until then,
/// in few objects.
/// </summary>
internal sealed class DrawnPage(PdfReference reference, Page page)
{
    // ISO 19005-2, 6.1.13: the sides of a page are between 3 and 14400 units.
    private const double SmallestSide = 3;
    private const double LargestSide = 14400;

    public PdfReference Reference => reference;

    public double Width { get; } = Bound(page.Width);

    public double Height { get; } = Bound(page.Height);

    /// <summary>As printed on it.</summary>
    public int Number { get; } = page.Number;

    /// <summary>The streams of its content, in the order in which they are drawn.</summary>
    public PdfReference[] Contents { get; set; } = [];

    /// <summary>The elements that own its marked content, by MCID.</summary>
    public PdfReference[] Owners { get; set; } = [];

    /// <summary>The numbers of the fonts that it shows, in order.</summary>
    public int[] Fonts { get; set; } = [];

    /// <summary>Null where it has none, as most pages.</summary>
    public List<LinkArea>? Links { get; set; }

    /// <summary>By their numbers; null where it has none.</summary>
    public SortedDictionary<int, PlacedPicture>? Pictures { get; set; }

    /// <summary>What its drawings refer to; null where it has none.</summary>
    public DrawingResources? Drawings { get; set; }

    /// <summary>Whether something shows through something else.</summary>
    public bool IsTransparent => Drawings is { IsTransparent: true } || Pictures?.Values.Any(picture => picture.IsTransparent) == true;

    private static double Bound(double side) => double.IsNaN(side) ? SmallestSide : Math.Clamp(side, SmallestSide, LargestSide);
}
