namespace BriefKit.Pdf.Structure;

/// <summary>A rectangle in points from the lower left corner of the page.</summary>
internal sealed record PageArea(double Left, double Bottom, double Right, double Top)
{
    public PageArea Join(PageArea other) =>
        new(Math.Min(Left, other.Left), Math.Min(Bottom, other.Bottom), Math.Max(Right, other.Right), Math.Max(Top, other.Top));
}
