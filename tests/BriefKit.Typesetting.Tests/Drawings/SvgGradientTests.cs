using System.Text;
using System.Xml.Linq;
using BriefKit.Typesetting.Drawings;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Typesetting.Tests.Drawings;

public sealed class SvgGradientTests
{
    private static DrawnShape Shape(string content) =>
        Assert.Single(SvgReader.Read(Encoding.UTF8.GetBytes($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100\" height=\"100\">{content}</svg>"))!.Drawing.Shapes);

    [Fact]
    public void A_gradient_is_read_once_however_many_shapes_have_it()
    {
        XElement root = XElement.Parse("<svg><linearGradient id='g'><stop stop-color='red'/><stop offset='1'/></linearGradient><pattern id='p'/></svg>");
        SvgContext context = new(root, []);
        Assert.Same(context.PaintOf("url(#g)"), context.PaintOf("url('#g') blue"));
    }

    // SVG 1.1, 13.2.2: properties do not come to a gradient from the element that refers to it.
    [Fact]
    public void The_current_colour_of_a_stop_is_that_of_its_own_place()
    {
        DrawnShape shape = Shape("<g color='red'><linearGradient id='g'><stop stop-color='currentColor'/></linearGradient></g><rect color='blue' width='9' height='9' fill='url(#g)'/>");
        Assert.Equal("FF0000", shape.Fill?.Hex);
    }

    // SVG 1.1, 13.2.2 and 13.2.3: the area is painted as a single colour, that of the last stop.
    [Theory]
    [InlineData("linearGradient", "x1='0.5' x2='50%'")]
    [InlineData("linearGradient", "gradientUnits='userSpaceOnUse' x1='3' y1='4' x2='3' y2='4'")]
    [InlineData("radialGradient", "r='0'")]
    [InlineData("radialGradient", "gradientTransform='scale(0)'")]
    public void A_gradient_without_extent_is_the_colour_of_its_last_stop(string name, string attributes)
    {
        DrawnShape shape = Shape($"<{name} id='g' {attributes}><stop stop-color='red'/><stop offset='0.2' stop-color='lime'/><stop offset='0.7' stop-color='blue'/></{name}><rect width='9' height='9' fill='url(#g)' stroke='url(#g)'/>");
        Assert.Null(shape.FillGradient);
        Assert.Equal(("0000FF", "0000FF"), (shape.Fill?.Hex, shape.Stroke?.Hex));
    }

    [Fact]
    public void Stops_that_go_back_lie_where_the_one_before_them_does()
    {
        Gradient gradient = Shape("<linearGradient id='g'><stop offset='60%' stop-color='red'/><stop offset='0.2' stop-color='lime'/><stop offset='-1'/><stop offset='0.8' stop-color='blue'/></linearGradient><rect width='9' height='9' fill='url(#g)'/>").FillGradient!;
        Assert.Equal([0.6, 0.6, 0.6, 0.8], gradient.Stops.Select(stop => stop.Offset));
    }

    // Beyond the end the last of them goes on, which nothing would show of if its part of the way had no length.
    [Theory]
    [InlineData("<stop stop-color='red'/><stop offset='1' stop-color='lime'/><stop offset='1' stop-color='blue'/>", 20, 60, "0 FF0000, 0.5 00FF00, 0.5 0000FF")]
    [InlineData("<stop stop-color='red'/><stop stop-color='lime'/><stop offset='1' stop-color='blue'/>", 0, 40, "0.5 FF0000, 0.5 00FF00, 1 0000FF")]
    [InlineData("<stop offset='1' stop-color='red'/><stop offset='1' stop-color='blue'/>", 20, 60, "0.5 FF0000, 0.5 0000FF")]
    [InlineData("<stop stop-color='red'/><stop stop-color='blue'/>", 0, 40, "0.5 FF0000, 0.5 0000FF")]
    public void Two_stops_at_one_end_are_an_edge_there(string stops, double start, double end, string offsets)
    {
        Gradient gradient = Shape($"<linearGradient id='g' gradientUnits='userSpaceOnUse' x1='20' x2='40'>{stops}</linearGradient><rect width='90' height='9' fill='url(#g)'/>").FillGradient!;
        Assert.Equal((start, end), (gradient.Start.X, gradient.End.X));
        Assert.Equal(offsets, string.Join(", ", gradient.Stops.Select(stop => FormattableString.Invariant($"{stop.Offset} {stop.Color.Hex}"))));
    }

    [Fact]
    public void Two_stops_at_the_edge_of_a_circle_are_an_edge_there()
    {
        Gradient gradient = Shape("<radialGradient id='g' gradientUnits='userSpaceOnUse' cx='50' cy='40' r='10' fx='45'><stop stop-color='red'/><stop offset='1' stop-color='lime'/><stop offset='1' stop-color='blue'/></radialGradient><rect width='90' height='90' fill='url(#g)'/>").FillGradient!;
        Assert.Equal((new GradientCircle(45, 40, 0), new GradientCircle(55, 40, 20)), (gradient.Start, gradient.End));
        Assert.Equal([0, 0.5, 0.5], gradient.Stops.Select(stop => stop.Offset));
    }
}
