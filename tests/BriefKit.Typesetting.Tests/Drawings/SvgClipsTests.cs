using System.Globalization;
using System.Text;
using BriefKit.Core.Collections;
using BriefKit.Typesetting.Drawings;
using BriefKit.Typesetting.Pages;
using CsCheck;

namespace BriefKit.Typesetting.Tests.Drawings;

/// <summary>A clip path covers what any of its children does (SVG 1.1, 14.3.5).</summary>
public sealed class SvgClipsTests
{
    private static SvgDrawing Read(string clip, string attributes = "") => SvgReader.Read(Encoding.UTF8.GetBytes(
        $"<svg xmlns='http://www.w3.org/2000/svg' width='100' height='100'><clipPath id='c' {attributes}>{clip}</clipPath><rect width='100' height='100' clip-path='url(#c)'/></svg>"))!;

    [Theory]
    [InlineData("<path d='M0 0H20V20H0Z'/><path d='M10 10V30H30V10Z'/>", "5,5 15,15 25,25", "25,5")]
    [InlineData("<path d='M0 0H20V20H0Z'/><rect width='20' height='20' transform='translate(30 10) scale(-1 1)'/>", "5,5 15,15 25,25", "25,5")]
    [InlineData("<path clip-rule='evenodd' d='M0 0H30V30H0ZM10 10H20V20H10Z'/><rect x='40' width='9' height='9'/>", "5,5 45,5", "15,15 35,5")]
    [InlineData("<path clip-rule='evenodd' d='M0 0H30V30H0ZM10 10H20V20H10Z'/><rect x='12' y='5' width='4' height='10'/>", "5,5 14,7 14,13", "14,17 18,15")]
    [InlineData("<path d='M0 0H30V30H0ZM10 10H20V20H10Z'/><path clip-rule='evenodd' d='M40 0H70V30H40ZM50 10H60V20H50Z'/>", "5,5 15,15 45,5", "55,15")]
    [InlineData("<path d='M0 0H20L0 20H20Z'/><rect y='1' width='20' height='3'/>", "10,5 10,15 1,2 19,2", "1,10")]
    [InlineData("<rect width='9' height='9' display='none'/><rect x='20' width='9' height='9'/>", "25,5", "5,5")]
    [InlineData("<rect width='9' height='9' visibility='hidden'/><rect x='20' width='9' height='9'/>", "25,5", "5,5")]
    [InlineData("<rect width='9' height='9'/><use href='#c1' x='20'/><use href='#c1' display='none' x='40'/><rect id='c1' y='20' width='9' height='9' transform='translate(0 10)'/>", "5,5 5,35 25,35", "45,35 5,25")]
    [InlineData("<rect width='9' height='9' display='none'/>", "", "5,5")]
    public void What_any_of_its_children_covers_is_drawn(string clip, string inside, string outside)
    {
        SvgDrawing drawing = Read(clip);
        Assert.Empty(drawing.PassedOver);
        Assert.All(PointsOf(inside), point => Assert.True(IsDrawn(drawing, point.X, point.Y), $"{point}"));
        Assert.All(PointsOf(outside), point => Assert.False(IsDrawn(drawing, point.X, point.Y), $"{point}"));
    }

    [Fact]
    public void Its_children_take_from_it_how_their_insides_are_found_and_whether_they_are_seen()
    {
        const string Ring = "<path d='M0 0H30V30H0ZM10 10H20V20H10Z'/>";
        Assert.False(IsDrawn(Read(Ring, "clip-rule='evenodd'"), 15, 15));
        Assert.True(IsDrawn(Read("<g/>" + Ring.Replace("/>", " clip-rule='nonzero'/>", StringComparison.Ordinal), "clip-rule='evenodd'"), 15, 15));
        Assert.False(IsDrawn(Read(Ring, "visibility='hidden'"), 5, 5));
    }

    [Fact]
    public void Round_outlines_stay_round_where_they_can()
    {
        ClipOutline clip = Assert.Single(Assert.Single(Read("<circle cx='30' cy='30' r='20'/><path d='M40 40V80H80V40Z'/>").Drawing.Shapes).Clips);
        Assert.Equal(4, clip.Path.Count(segment => segment.Step == PathStep.Curve));
    }

    [Fact]
    public void What_a_clip_path_cannot_hold_is_told()
    {
        Assert.Equal(["clip-path of g", "clip-path of text"], Read("<rect width='9' height='9'/><text>a</text><g><rect width='9' height='9'/></g><text display='none'>b</text>").PassedOver);
        Assert.Equal(["clip-path of rect"], Read("<rect width='9' height='9' clip-path='url(#d)'/>").PassedOver);
    }

    [Fact]
    public void Unions_of_any_size_come_to_an_end()
    {
        string stars = string.Concat(Enumerable.Range(0, 200).Select(i => $"<path clip-rule='evenodd' d='M{string.Join(' ', Enumerable.Range(0, 50).Select(j => $"{j * 37 % 101} {(j * 53 + i) % 97}"))}'/>"));
        Assert.Equal(["clip-path of many shapes"], Read(stars).PassedOver);
    }

    [Fact]
    public void The_union_is_that_of_all_regions() => Part.Array[2, 4].Sample(parts =>
    {
        SvgRegion[] regions = [.. parts.Select(part => new SvgRegion(part.Path, part.IsEvenOdd))];
        ClipOutline union = new SvgUnion().Of(regions)!;
        for (int i = 0; i < 64; i++)
        {
            (double x, double y) = (i % 8 + 0.3719823, i / 8 + 0.4183271); // On no edge between corners on the grid.
            bool isCovered = regions.Any(region => Covers(new ClipOutline(region.Path.ToValueList(), region.IsEvenOdd), x, y));
            if (isCovered != Covers(union, x, y))
                return false;
        }
        return true;
    }, iter: 2_000, seed: "0000000000001");

    private static readonly Gen<(List<PathSegment> Path, bool IsEvenOdd)> Part = Gen.Select(Gen.Int[0, 8].Array[6, 14], Gen.Bool, Gen.Bool).Select((numbers, isEvenOdd, isSplit) =>
    {
        string points = string.Join(' ', numbers.Take(numbers.Length / 2 * 2));
        return (SvgPathData.Read(isSplit ? $"M{points}ZM{string.Join(' ', numbers.Take(6).Reverse())}Z" : $"M{points}"), isEvenOdd);
    });

    private static (double X, double Y)[] PointsOf(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split(',').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray()).Select(pair => (pair[0], pair[1]))];

    private static bool IsDrawn(SvgDrawing drawing, double x, double y) => drawing.Drawing.Shapes.Any(shape => shape.Clips.All(clip => Covers(clip, x, y)));

    // By the straight edges that a line to the right of the point crosses.
    private static bool Covers(ClipOutline clip, double x, double y)
    {
        int winding = 0, crossings = 0;
        (double X, double Y) start = default, from = default;
        foreach (PathSegment segment in clip.Path.Append(PathSegment.Close))
        {
            (double X, double Y) to = segment.Step == PathStep.Close ? start : (segment.X, segment.Y);
            if (segment.Step == PathStep.Move)
                Cross(from, start);
            else
                Cross(from, to);
            from = to;
            if (segment.Step == PathStep.Move)
                start = to;
        }
        return clip.IsEvenOdd ? int.IsOddInteger(crossings) : winding != 0;

        void Cross((double X, double Y) one, (double X, double Y) other)
        {
            bool crosses = one.Y > y != other.Y > y && one.X + (y - one.Y) / (other.Y - one.Y) * (other.X - one.X) > x;
            winding += !crosses ? 0 : other.Y > one.Y ? 1 : -1;
            crossings += crosses ? 1 : 0;
        }
    }
}
