using System.Text;
using BriefKit.Typesetting.Drawings;

namespace BriefKit.Typesetting.Tests.Drawings;

/// <summary>What is not displayed and what is hidden (SVG 1.1, 11.5).</summary>
public sealed class SvgVisibilityTests
{
    private static SvgDrawing Read(string content, string attributes = "") =>
        SvgReader.Read(Encoding.UTF8.GetBytes($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100\" height=\"100\" {attributes}>{content}</svg>"))!;

    [Theory]
    [InlineData("<g visibility='hidden'><rect width='9' height='9' fill='red'/><rect visibility='visible' width='9' height='9' fill='lime'/></g>", "00FF00")]
    [InlineData("<g visibility='collapse'><g><rect style='visibility:visible' width='9' height='9' fill='lime'/></g></g>", "00FF00")]
    [InlineData("<g visibility='hidden'><rect visibility='inherit' width='9' height='9'/><rect visibility='nonsense' width='9' height='9'/></g>", "")]
    [InlineData("<defs><rect id='a' width='9' height='9' fill='lime' visibility='visible'/></defs><use href='#a' visibility='hidden'/>", "00FF00")]
    [InlineData("<g display='none'><rect display='inline' visibility='visible' width='9' height='9'/></g>", "")]
    [InlineData("<rect display='none' visibility='visible' width='9' height='9'/>", "")]
    [InlineData("<rect visibility='visible' style='display:none' width='9' height='9'/>", "")]
    [InlineData("<rect display='none' style='display:inline' width='9' height='9' fill='lime'/>", "00FF00")]
    [InlineData("<defs><symbol id='a' display='none'><rect width='9' height='9' fill='lime'/></symbol></defs><use href='#a'/>", "00FF00")]
    public void What_is_hidden_may_hold_what_is_seen_and_what_is_not_displayed_may_not(string content, string fills) =>
        Assert.Equal(fills, string.Join(' ', Read(content).Drawing.Shapes.Select(shape => shape.Fill?.Hex)));

    [Fact]
    public void A_drawing_that_is_not_displayed_is_empty() => Assert.Empty(Read("<rect width='9' height='9'/>", "display='none'").Drawing.Shapes);

    [Theory]
    [InlineData("<text visibility='hidden'>a<tspan x='1' y='2'>b</tspan><tspan y='9' visibility='visible'>c</tspan></text>", "c")]
    [InlineData("<text><tspan x='1' y='2' display='none'>b</tspan><tspan y='9'>c</tspan></text>", "c")]
    [InlineData("<text>a <tspan display='none'>b</tspan> <tspan>c</tspan></text>", "a c")]
    [InlineData("<text>a<title>tip</title></text>", "a")]
    [InlineData("<text visibility='hidden'>a <tspan visibility='visible'>b</tspan></text>", "b")]
    public void Words_are_hidden_in_part(string content, string words) => Assert.Equal(words, string.Join('|', Read(content).Texts.Select(text => text.Text)));

    [Fact]
    public void What_is_hidden_is_not_told_of()
    {
        Assert.Empty(Read("<image visibility='hidden'/><rect width='9' height='9' visibility='hidden' filter='url(#f)' clip-path='url(#none)'/>").PassedOver);
        Assert.Equal(["image"], Read("<g visibility='hidden'><image visibility='visible'/></g>").PassedOver);
    }

    // What is hidden has its place in the rectangle around a group; what is not displayed has none (11.5).
    [Fact]
    public void The_rectangle_around_a_group_holds_what_is_hidden()
    {
        SvgDrawing drawing = Read(
            "<clipPath id='c' clipPathUnits='objectBoundingBox'><rect width='0.5' height='1'/></clipPath>"
            + "<g clip-path='url(#c)'><rect width='10' height='20'/><g transform='translate(30 0)'><rect width='10' height='10' visibility='hidden'/></g>"
            + "<rect width='90' height='90' display='none'/><clipPath id='d'><rect width='95' height='95'/></clipPath></g>");
        Assert.Empty(drawing.PassedOver);
        SvgBounds bounds = SvgBounds.Of(Assert.Single(Assert.Single(drawing.Drawing.Shapes).Clips).Path);
        Assert.Equal(new SvgBounds(0, 0, 20, 20), bounds);
    }
}
