using System.Text;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Tests.Shared;
using BriefKit.Typesetting;
using BriefKit.Typesetting.Fonts;
using BriefKit.Typesetting.Imposing;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Pdf.Tests;

/// <summary>SVG drawings, from the file to what is seen.</summary>
public sealed class DrawingTests
{
    private static readonly byte[] White = [255, 255, 255], Red = [255, 0, 0], Blue = [0, 0, 255];

    [Fact]
    public void A_gradient_passes_from_colour_to_colour()
    {
        using PdfOutput output = Write("<linearGradient id='g'><stop stop-color='red'/><stop offset='1' stop-color='blue'/></linearGradient><rect width='100' height='100' fill='url(#g)'/>");
        AssertNear(Red, At(output, 2, 50));
        AssertNear([128, 0, 128], At(output, 50, 50));
        AssertNear(Blue, At(output, 97, 50));
        Assert.Contains("/ShadingType 2", output.Source, StringComparison.Ordinal);
        Assert.DoesNotContain("/Group", output.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gradient_between_circles_and_hard_edges_are_drawn_where_they_are()
    {
        using PdfOutput output = Write(
            "<radialGradient id='g'><stop offset='0.5' stop-color='red'/><stop offset='0.5' stop-color='blue'/></radialGradient>"
            + "<rect x='20' width='80' height='80' transform='translate(0 20)' fill='url(#g)'/>");
        AssertNear(Red, At(output, 60, 60));
        AssertNear(Red, At(output, 60, 45));
        AssertNear(Blue, At(output, 60, 35));
        AssertNear(White, At(output, 10, 60));
        Assert.Contains("/ShadingType 3", output.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void What_lies_outside_of_a_clip_path_is_not_drawn_and_what_follows_is()
    {
        using PdfOutput output = Write("<clipPath id='c'><circle cx='50' cy='50' r='25'/></clipPath><rect width='100' height='100' fill='red' clip-path='url(#c)'/><rect x='90' y='90' width='10' height='10' fill='blue'/>");
        AssertNear(Red, At(output, 50, 50));
        AssertNear(White, At(output, 15, 50));
        AssertNear(Blue, At(output, 95, 95));
    }

    [Fact]
    public void An_edge_at_the_end_of_a_gradient_is_drawn_there()
    {
        using PdfOutput output = Write(
            "<linearGradient id='g' gradientUnits='userSpaceOnUse' x1='30' x2='60'><stop stop-color='blue'/><stop stop-color='red'/><stop offset='1' stop-color='red'/><stop offset='1' stop-color='blue'/></linearGradient>"
            + "<rect width='100' height='100' fill='url(#g)'/>");
        AssertNear(Blue, At(output, 25, 50));
        AssertNear(Red, At(output, 33, 50));
        AssertNear(Red, At(output, 57, 50));
        AssertNear(Blue, At(output, 65, 50));
    }

    [Fact]
    public void Shapes_with_rules_of_their_own_cut_off_what_none_of_them_covers()
    {
        using PdfOutput output = Write(
            "<clipPath id='c'><path clip-rule='evenodd' d='M10 10H90V90H10ZM30 30H70V70H30Z'/><circle cx='50' cy='30' r='10'/></clipPath>"
            + "<rect width='100' height='100' fill='red' clip-path='url(#c)'/>");
        AssertNear(Red, At(output, 20, 50));
        AssertNear(Red, At(output, 50, 25));
        AssertNear(Red, At(output, 50, 36));
        AssertNear(White, At(output, 50, 50));
        AssertNear(White, At(output, 5, 50));
    }

    [Fact]
    public void What_lies_behind_shows_through()
    {
        using PdfOutput output = Write("<rect width='100' height='50' fill='blue'/><rect width='50' height='100' fill='red' opacity='0.5'/><rect x='60' y='60' width='40' height='40' fill='blue'/>");
        AssertNear([128, 0, 127], At(output, 25, 25));
        AssertNear([255, 128, 128], At(output, 25, 75));
        AssertNear(Blue, At(output, 80, 80));
        Assert.Contains("/S /Transparency", output.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void Turned_words_stand_where_they_should_and_are_copied()
    {
        using PdfOutput output = Write("<text x='50' y='95' font-size='40' font-weight='bold' transform='rotate(-90 50 95)'>MMM</text><rect x='95' y='95' width='5' height='5' fill='blue'/>");
        Assert.Contains("MMM", output.Text(), StringComparison.Ordinal);
        Assert.Contains(Enumerable.Range(22, 25), x => At(output, x, 60)[0] < 128); // The letters stand at the left of their line, which runs upwards.
        Assert.All(Enumerable.Range(55, 35), x => AssertNear(White, At(output, x, 60)));
        AssertNear(Blue, At(output, 97, 97));
    }

    [Fact]
    public void A_drawing_on_a_sheet_of_several_pages_is_made_smaller_with_all_it_has()
    {
        Document document = DocumentOf("<linearGradient id='g'><stop stop-color='red'/><stop offset='1' stop-color='blue'/></linearGradient><rect width='100' height='100' fill='url(#g)' opacity='0.5'/>");
        document = document with { Theme = document.Theme with { Page = PageGeometry.A4 } };
        PagedDocument pages = Typesetter.Typeset(document, new FontLibrary()).Value, sheets = Imposer.Impose(pages, SheetLayout.FourPages);
        PlacedDrawing whole = Assert.Single(pages.Pages[0].Items.OfType<PlacedDrawing>()), small = Assert.Single(sheets.Pages[0].Items.OfType<PlacedDrawing>());
        using PdfOutput output = PdfOutput.Write(sheets, isReadable: true);
        Assert.Equal(0, OutsideTool.Run("qpdf", "--check", output.Path).ExitCode);
        Assert.Equal(whole.Width / whole.Height, small.Width / small.Height, 0.001);
        Assert.True(small.Width < 0.9 * whole.Width, $"{small.Width} of {whole.Width}");
        Assert.Contains("/ShadingType 2", output.Source, StringComparison.Ordinal);
        Assert.Contains("/ca .5", output.Source, StringComparison.Ordinal);
    }

    private static Document DocumentOf(string content)
    {
        ImageData image = new("image/svg+xml", Encoding.UTF8.GetBytes($"<svg xmlns='http://www.w3.org/2000/svg' width='200' height='200' viewBox='0 0 100 100'>{content}</svg>"));
        return new Document(new DocumentMetadata("Drawing"), [new Figure(image, "What it shows", [])]) { Theme = Theme.Default with { Page = new PageGeometry(190, 190, 20, 20, 20, 20) } };
    }

    private static PdfOutput Write(string content)
    {
        Parsed<PagedDocument> pages = Typesetter.Typeset(DocumentOf(content), new FontLibrary());
        Assert.Empty(pages.Diagnostics);
        return PdfOutput.Write(pages.Value, isReadable: true);
    }

    // The drawing is 150 points wide, 75 pixels, from 10 pixels in.
    private static byte[] At(PdfOutput output, int x, int y)
    {
        byte[] pixels = output.Pixels();
        int width = 95, start = pixels.Length - (width * width * 3), column = 10 + (x * 75 / 100), row = 10 + (y * 75 / 100);
        return pixels[(start + (((row * width) + column) * 3))..][..3];
    }

    private static void AssertNear(byte[] expected, byte[] actual) =>
        Assert.True(expected.Zip(actual).All(pair => Math.Abs(pair.First - pair.Second) <= 12), $"{string.Join(",", actual)} is not {string.Join(",", expected)}");
}
