using System.Text;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Tests.Shared;
using BriefKit.Typesetting.Drawings;
using BriefKit.Typesetting.Fonts;
using BriefKit.Typesetting.Pages;
using CsCheck;

namespace BriefKit.Typesetting.Tests.Drawings;

public sealed class SvgReaderTests
{
    private static SvgDrawing? Read(string content, string attributes = "width=\"100\" height=\"100\"") =>
        SvgReader.Read(Encoding.UTF8.GetBytes($"<svg xmlns=\"http://www.w3.org/2000/svg\" {attributes}>{content}</svg>"));

    private static string PathOf(string content, string attributes = "width=\"100\" height=\"100\"") =>
        string.Join(' ', Assert.Single(Read(content, attributes)!.Drawing.Shapes).Path.Select(Say));

    private static string Say(PathSegment segment) => segment.Step switch
    {
        PathStep.Close => "Z",
        PathStep.Curve => $"C{N(segment.X1)},{N(segment.Y1)},{N(segment.X2)},{N(segment.Y2)},{N(segment.X)},{N(segment.Y)}",
        _ => $"{segment.Step.ToString()[0]}{N(segment.X)},{N(segment.Y)}",
    };

    private static string N(double value) => Math.Round(value, 2).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("<path d='M10 20 L30 40 H50 V60 Z'/>", "M10,20 L30,40 L50,40 L50,60 Z")]
    [InlineData("<path d='m10,20 20,20 h20v20z'/>", "M10,20 L30,40 L50,40 L50,60 Z")]
    [InlineData("<path d='M0 0C1 2 3 4 5 6S9 9 10 10'/>", "M0,0 C1,2,3,4,5,6 C7,8,9,9,10,10")]
    [InlineData("<path d='M0 0Q3 3 6 0T12 0'/>", "M0,0 C2,2,4,2,6,0 C8,-2,10,-2,12,0")]
    [InlineData("<path d='M10 0A10 10 0 0 1 0 10'/>", "M10,0 C10,5.52,5.52,10,0,10")]
    [InlineData("<path d='M10 0a10 10 0 01-10 10'/>", "M10,0 C10,5.52,5.52,10,0,10")]
    [InlineData("<path d='M1.5-2.5.5.5L9 9 broken'/>", "M1.5,-2.5 L0.5,0.5 L9,9")]
    [InlineData("<rect x='1' y='2' width='3' height='4'/>", "M1,2 L4,2 L4,6 L1,6 Z")]
    [InlineData("<line x1='1' y1='2' x2='3' y2='4' stroke='red'/>", "M1,2 L3,4")]
    [InlineData("<polygon points='0,0 10,0 10,10'/>", "M0,0 L10,0 L10,10 Z")]
    [InlineData("<polyline points='0 0 10 0'/>", "M0,0 L10,0")]
    [InlineData("<g transform='translate(10 20) scale(2)'><line x1='0' y1='0' x2='1' y2='1' stroke='red'/></g>", "M10,20 L12,22")]
    [InlineData("<line x1='1' y1='0' x2='2' y2='0' stroke='red' transform='rotate(90)'/>", "M0,1 L0,2")]
    [InlineData("<defs><line id='a' x1='0' y1='0' x2='1' y2='1' stroke='red'/></defs><use href='#a' x='5' y='6'/>", "M5,6 L6,7")]
    public void Outlines_are_read(string content, string path) => Assert.Equal(path, PathOf(content));

    [Fact]
    public void A_circle_is_four_curves_that_keep_its_radius()
    {
        DrawnShape circle = Assert.Single(Read("<circle cx='50' cy='40' r='10'/>")!.Drawing.Shapes);
        Assert.Equal(4, circle.Path.Count(segment => segment.Step == PathStep.Curve));
        Assert.All(circle.Path.Where(segment => segment.Step == PathStep.Curve), segment => Assert.Equal(10, Math.Sqrt((segment.X - 50) * (segment.X - 50) + (segment.Y - 40) * (segment.Y - 40)), 6));
    }

    [Theory]
    [InlineData("fill='#102030'", "102030", null)]
    [InlineData("fill='#abc' stroke='rgb(1,2,3)'", "AABBCC", "010203")]
    [InlineData("style='fill:none;stroke:teal'", null, "008080")]
    [InlineData("fill='url(#nothing) #102030'", "102030", null)]
    [InlineData("fill='currentColor' color='navy'", "000080", null)]
    public void Paints_are_read(string attributes, string? fill, string? stroke)
    {
        DrawnShape shape = Assert.Single(Read($"<rect width='9' height='9' {attributes}/>")!.Drawing.Shapes);
        Assert.Equal((fill, stroke), (shape.Fill?.Hex, shape.Stroke?.Hex));
    }

    [Fact]
    public void The_view_box_is_shown_whole_in_the_middle()
    {
        Assert.Equal("M50,0 L150,100", PathOf("<line x1='0' y1='0' x2='10' y2='10' stroke='red'/>", "width='200' height='100' viewBox='0 0 10 10'"));
        SvgDrawing drawing = Read("", "width='10cm' viewBox='0 0 20 10'")!;
        Assert.Equal((283.46, 141.73), (Math.Round(drawing.Width, 2), Math.Round(drawing.Height, 2)));
    }

    [Fact]
    public void What_is_not_understood_is_named_and_nothing_runs()
    {
        SvgDrawing drawing = Read("<script>alert(1)</script><image href='https://example.org/a.png'/><foreignObject/><pattern id='g'/><rect width='9' height='9' fill='url(#g) red' filter='url(#f)'/><text transform='skewX(45)'>x</text>")!;
        Assert.Equal(["filter", "foreignObject", "image", "pattern", "script", "skewed text"], drawing.PassedOver);
        Assert.Equal("FF0000", Assert.Single(drawing.Drawing.Shapes).Fill?.Hex);
    }

    [Theory]
    [InlineData("rect { fill: #102030 }", "<rect width='9' height='9'/>", "102030")]
    [InlineData(".a { fill: #102030 }", "<rect class='b a' width='9' height='9' fill='red'/>", "102030")]
    [InlineData("/* x { } */ #r { fill: #102030 !important } rect { fill: red } .a { fill: blue }", "<rect id='r' class='a' width='9' height='9'/>", "102030")]
    [InlineData("g, rect.a.b { fill: #102030 } .a { fill: red }", "<rect class='a b' width='9' height='9'/>", "102030")]
    [InlineData("g { fill: #102030 }", "<g><rect width='9' height='9'/></g>", "102030")]
    [InlineData(".a { fill: red }", "<rect class='a' width='9' height='9' style='fill:#102030'/>", "102030")]
    [InlineData("* { fill: #102030 } .a { }", "<rect class='a' width='9' height='9'/>", "102030")]
    public void Style_sheets_are_followed(string sheet, string content, string fill)
    {
        SvgDrawing drawing = Read($"<style>{sheet}</style>{content}")!;
        Assert.Equal(fill, Assert.Single(drawing.Drawing.Shapes).Fill?.Hex);
        Assert.Empty(drawing.PassedOver);
    }

    [Fact]
    public void What_a_style_sheet_has_beyond_that_is_named() => Assert.Equal(
        ["@media", "style 'g > rect'", "style 'rect:hover'"],
        Read("<style><![CDATA[@media print { rect { fill: red } } g > rect { fill: red } rect:hover, .ok { fill: red }]]></style>")!.PassedOver);

    [Fact]
    public void A_gradient_of_a_shape_is_brought_to_it()
    {
        DrawnShape shape = Assert.Single(Read(
            "<linearGradient id='base'><stop offset='0' stop-color='red'/><stop offset='50%' style='stop-color:lime'/><stop offset='0.2' stop-color='blue'/></linearGradient>"
            + "<linearGradient id='g' href='#base' x1='0' y1='0' x2='0' y2='1'/><rect x='10' y='20' width='30' height='40' fill='url(#g)' stroke='url(#g)'/>")!.Drawing.Shapes);
        Gradient gradient = shape.FillGradient!;
        Assert.Equal((new GradientCircle(0, 0, 0), new GradientCircle(0, 1, 0)), (gradient.Start, gradient.End));
        Assert.Equal(new DrawingTransform(30, 0, 0, 40, 10, 20), gradient.Transform);
        Assert.Equal([(0, "FF0000"), (0.5, "00FF00"), (0.5, "0000FF")], gradient.Stops.Select(stop => (stop.Offset, stop.Color.Hex)));
        Assert.Equal(gradient, shape.StrokeGradient);
    }

    [Fact]
    public void A_radial_gradient_in_the_units_of_the_drawing_keeps_its_focus_inside()
    {
        Gradient gradient = Assert.Single(Read(
            "<radialGradient id='g' gradientUnits='userSpaceOnUse' cx='50%' cy='50' r='20' fx='90' gradientTransform='translate(1 2)'><stop stop-color='red'/><stop offset='1'/></radialGradient>"
            + "<circle cx='50' cy='50' r='20' fill='url(#g)'/>")!.Drawing.Shapes).FillGradient!;
        Assert.True(gradient.IsRadial);
        Assert.Equal(new GradientCircle(50, 50, 20), gradient.End);
        Assert.InRange(gradient.Start.X, 69, 70);
        Assert.Equal(new DrawingTransform(1, 0, 0, 1, 1, 2), gradient.Transform);
    }

    [Theory]
    [InlineData("<stop stop-color='#102030'/>", "102030")]
    [InlineData("", null)]
    public void A_gradient_of_one_colour_is_that_colour(string stops, string? fill)
    {
        SvgDrawing drawing = Read($"<linearGradient id='g'>{stops}</linearGradient><rect width='9' height='9' fill='url(#g)' stroke='red'/>")!;
        Assert.Equal(fill, Assert.Single(drawing.Drawing.Shapes).Fill?.Hex);
        Assert.Null(drawing.Drawing.Shapes[0].FillGradient);
    }

    [Fact]
    public void Shapes_are_cut_off_by_all_the_clip_paths_around_them()
    {
        SvgDrawing drawing = Read(
            "<clipPath id='a'><rect width='10' height='10'/><circle id='c' cx='5' cy='5' r='5' clip-rule='evenodd'/></clipPath>"
            + "<clipPath id='b' clipPathUnits='objectBoundingBox'><rect width='0.5' height='1'/></clipPath>"
            + "<g clip-path='url(#a)' transform='translate(1 2)'><rect x='10' y='20' width='30' height='40' clip-path='url(#b)'/></g><rect width='9' height='9'/>")!;
        Assert.Empty(drawing.PassedOver);
        Assert.Equal(2, drawing.Drawing.Shapes[0].Clips.Count);
        Assert.Equal("M1,2 L11,2", string.Join(' ', drawing.Drawing.Shapes[0].Clips[0].Path.Take(2).Select(Say)));
        Assert.Equal("M11,22 L26,22 L26,62 L11,62 Z", string.Join(' ', drawing.Drawing.Shapes[0].Clips[1].Path.Select(Say)));
        Assert.True(drawing.Drawing.Shapes[1].Clips.IsEmpty);
        Assert.Empty(Read("<clipPath id='a'/><rect width='9' height='9' clip-path='url(#a)'/>")!.Drawing.Shapes);
        Assert.Equal(["clip-path"], Read("<clipPath id='a' clip-path='url(#a)'><rect width='1' height='1'/></clipPath><rect width='9' height='9' clip-path='url(#a)'/>")!.PassedOver);
    }

    [Fact]
    public void A_symbol_has_units_of_its_own_and_is_cut_off_at_its_edges()
    {
        DrawnShape shape = Assert.Single(Read(
            "<symbol id='s' viewBox='0 0 10 10'><line x1='0' y1='0' x2='20' y2='10' stroke='red'/></symbol><use href='#s' x='5' y='5' width='40' height='20'/>")!.Drawing.Shapes);
        Assert.Equal("M15,5 L55,25", string.Join(' ', shape.Path.Select(Say)));
        Assert.Equal("M5,5 L45,5 L45,25 L5,25 Z", string.Join(' ', Assert.Single(shape.Clips).Path.Select(Say)));
    }

    [Fact]
    public void What_shows_through_keeps_its_colour()
    {
        SvgDrawing drawing = Read("<g opacity='50%'><rect width='9' height='9' fill='red' fill-opacity='0.5' stroke='blue'/></g>")!;
        DrawnShape shape = Assert.Single(drawing.Drawing.Shapes);
        Assert.Equal(("FF0000", "0000FF", 0.25, 0.5), (shape.Fill?.Hex, shape.Stroke?.Hex, shape.FillOpacity, shape.StrokeOpacity));
        Assert.Empty(drawing.PassedOver);
        Assert.Equal(["opacity of a group"], Read("<g opacity='0.5'><rect width='9' height='9'/><rect width='5' height='5'/></g>")!.PassedOver);
        Assert.Empty(Read("<g opacity='0.5'><rect width='9' height='9'/><rect x='10' width='5' height='5'/></g>")!.PassedOver);
    }

    [Fact]
    public void Turned_words_are_turned()
    {
        SvgDrawing drawing = Read("<text x='10' y='20' transform='rotate(-90 10 20)'>up</text>")!;
        Assert.Empty(drawing.PassedOver);
        SvgText text = Assert.Single(drawing.Texts);
        Assert.Equal((10, 20, -90), (Math.Round(text.X, 6), Math.Round(text.Y, 6), Math.Round(text.Turn, 6)));
    }

    [Theory]
    [InlineData("<svg")]
    [InlineData("<html/>")]
    [InlineData("no XML")]
    [InlineData("<svg xmlns='urn:other'/>")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a 'aaaaaaaaaa'>]><svg>&a;</svg>")]
    public void What_is_no_drawing_is_none(string text) => Assert.Null(SvgReader.Read(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Hostile_files_come_to_an_end()
    {
        string deep = string.Concat(Enumerable.Repeat("<g>", 10_000)) + string.Concat(Enumerable.Repeat("</g>", 10_000));
        Assert.Null(Read(deep));
        string bomb = string.Concat(Enumerable.Range(0, 40).Select(i => $"<g id='u{i}'><use href='#u{i + 1}'/><use href='#u{i + 1}'/></g>")) + "<rect id='u40' width='1' height='1'/>";
        Assert.NotNull(Read(bomb));
        Assert.NotNull(Read("<g id='a'><use href='#a'/></g>"));
    }

    // Well-formed, so that what is broken is in the values.
    [Fact]
    public void No_value_throws() => Gen.Select(Value.Array[10, 10], Gen.Bool).Sample((values, isNested) =>
    {
        string Attribute(int i) => System.Security.SecurityElement.Escape(values[i]);
        string shapes = $"<path d='{Attribute(0)}' transform='{Attribute(1)}' style='{Attribute(2)}'/><rect x='{Attribute(3)}' width='{Attribute(4)}' height='9' fill='{Attribute(5)}'/>"
            + $"<polygon points='{Attribute(6)}' stroke-dasharray='{Attribute(7)}'/><text x='{Attribute(8)}' font-size='{Attribute(9)}'>{Attribute(0)}</text><use href='{Attribute(1)}'/>"
            + $"<style>rect {{ {Attribute(2)} }} {Attribute(3)} {{ fill: red }}</style><linearGradient id='a' x1='{Attribute(4)}' gradientTransform='{Attribute(1)}'><stop offset='{Attribute(5)}'/><stop stop-color='{Attribute(6)}' offset='{Attribute(7)}'/></linearGradient>"
            + $"<clipPath id='f'><path d='{Attribute(8)}'/></clipPath><symbol id='s' viewBox='{Attribute(9)}'><rect width='1' height='1' fill='url(#a)' clip-path='url(#f)'/></symbol><use href='#s' width='{Attribute(0)}'/>";
        string drawing = $"<svg width='20' height='10' viewBox='{Attribute(9)}'>{(isNested ? $"<g opacity='{Attribute(2)}' transform='{Attribute(3)}'>{shapes}</g>" : shapes)}</svg>";
        SvgReader.Read(Encoding.UTF8.GetBytes(drawing));
    }, iter: 4_000, seed: "0000000000001");

    private static readonly Gen<string> Value = Gen.OneOf(new[]
    {
        "M", "m", "L", "C", "q", "A", "a", "z", "H", "1", "-2.5", ".5.5", "1e400", "1e-400", "NaN", "0", "1 0", "00", ",", " ", "(", ")", "rotate(", "matrix(", "scale", "translate(1", "skewX(90)",
        "#", "#f", "#12345", "rgb(", "url(#a)", "none", "currentColor", "100%", "px", "em", "cm", ";", ":", "fill", "fill:red", "stroke-width:", "font-size:1e99", "\u0000\u00e9", "#a", "'",
    }.Select(part => Gen.Const(part)).ToArray()).Array[0, 8].Select(parts => string.Concat(parts).Replace("\0", "", StringComparison.Ordinal));

    [Fact]
    public void A_drawing_is_a_figure_with_its_words_and_its_description()
    {
        Document document = Sample.Document(new Figure(StressPictures.Svg, "Output by year", Sample.Text("A chart")));
        Parsed<PagedDocument> pages = Typesetter.Typeset(document, new FontLibrary());
        Assert.Empty(pages.Diagnostics);
        PlacedDrawing drawing = Assert.Single(pages.Value.Pages[0].Items.OfType<PlacedDrawing>());
        Assert.Equal((225, 120), (drawing.Width, drawing.Height));
        GlyphRun label = Assert.Single(pages.Value.Pages[0].Items.OfType<GlyphRun>(), run => run.Text == "Output by year");
        Assert.Equal(drawing.ContentId, label.ContentId);
        Assert.Equal(drawing.X + 112.5, label.X + label.Width / 2, 2);
        Assert.Equal("Output by year", Assert.Single(PageRules.Elements(pages.Value.Structure), element => element.Tag == StructureTag.Figure).AlternativeText);
    }

    [Fact]
    public void A_drawing_that_is_not_understood_in_part_is_told_of()
    {
        ImageData image = new("image/svg+xml", Encoding.UTF8.GetBytes("<svg width='10' height='10'><image/></svg>"));
        Assert.Equal("BK4007", Assert.Single(Typesetter.Typeset(Sample.Document(new Figure(image, "x", [])), new FontLibrary()).Diagnostics).Code);
    }
}
