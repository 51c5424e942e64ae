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
}
