using BriefKit.Core.Documents;
using BriefKit.Typesetting.Pages;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace BriefKit.Pdf.Tests;

public sealed class ImageTests
{
    // The smallest JPEG that decoders accept: one grey pixel.
    private const string GreyJpeg =
        "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==";

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0, 2)]
    [InlineData(0, 4)]
    [InlineData(0, 8)]
    [InlineData(0, 16)]
    [InlineData(2, 8)]
    [InlineData(2, 16)]
    [InlineData(3, 1)]
    [InlineData(3, 4)]
    [InlineData(3, 8)]
    [InlineData(4, 8)]
    [InlineData(4, 16)]
    [InlineData(6, 8)]
    [InlineData(6, 16)]
    public void Every_kind_of_png_is_drawn(int kind, int depth)
    {
        byte[]? palette = kind == 3 ? [.. Enumerable.Range(0, 3 << Math.Min(depth, 8)).Select(value => (byte)(value * 5))] : null;
        ImageData Make(bool isInterlaced) =>
            PngMaker.Make(13, 9, depth, kind, (x, y, channel) => ((x * 31) + (y * 17) + (channel * 60)) & ((1 << depth) - 1), palette, isInterlaced: isInterlaced);
        using PdfOutput straight = WriteFigure(Make(false));
        using PdfOutput interlaced = WriteFigure(Make(true));

        straight.AssertSound();
        interlaced.AssertSound();
        Assert.Empty(straight.Diagnostics);
        Assert.Equal(straight.Pixels(), interlaced.Pixels());
        Assert.Contains(straight.Pixels(), value => value is > 10 and < 245);
    }

    [Fact]
    public void Rows_of_a_png_pass_through_as_they_are()
    {
        ImageData image = PngMaker.Make(40, 30, 8, 2, (x, y, channel) => (x * y) + channel);
        using PdfOutput output = WriteFigure(image, isReadable: true);

        Assert.Contains("/Predictor 15", output.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void Opacity_becomes_a_picture_of_its_own()
    {
        using PdfOutput output = WriteFigure(PngMaker.Make(4, 4, 8, 6, (x, _, channel) => channel == 3 ? x * 60 : 200), isReadable: true);

        output.AssertSound();
        Assert.Contains("/SMask", output.Source, StringComparison.Ordinal);
        Assert.Contains("/Transparency", output.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void Opacity_that_hides_nothing_is_left_out()
    {
        using PdfOutput output = WriteFigure(PngMaker.Make(4, 4, 8, 6, (x, _, channel) => channel == 3 ? 255 : x), isReadable: true);

        Assert.DoesNotContain("/SMask", output.Source, StringComparison.Ordinal);
        Assert.DoesNotContain("/Transparency", output.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void Indices_may_be_transparent()
    {
        ImageData image = PngMaker.Make(4, 4, 2, 3, (x, _, _) => x, [0, 0, 0, 255, 0, 0, 0, 255, 0, 0, 0, 255], [0, 128]);
        using PdfOutput output = WriteFigure(image, isReadable: true);

        output.AssertSound();
        Assert.Contains("/SMask", output.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void One_colour_may_be_transparent()
    {
        ImageData image = PngMaker.Make(4, 4, 8, 2, (x, _, _) => x, transparency: [0, 1, 0, 1, 0, 1]);
        using PdfOutput output = WriteFigure(image, isReadable: true);

        output.AssertSound();
        Assert.Contains("/Mask [1 1 1 1 1 1]", output.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_jpeg_passes_through_as_it_is()
    {
        byte[] jpeg = Convert.FromBase64String(GreyJpeg);
        using PdfOutput output = WriteFigure(new ImageData("image/jpeg", jpeg));

        output.AssertSound();
        using PdfDocument document = PdfDocument.Open(output.Bytes);
        IPdfImage image = Assert.Single(document.GetPage(1).GetImages());
        Assert.Equal(jpeg, image.RawBytes.ToArray());
    }

    [Fact]
    public void The_same_picture_is_written_once()
    {
        ImageData image = PngMaker.Make(4, 4, 8, 0, (x, _, _) => x);
        PageBuilder page = new();
        AddFigure(page, image);
        page.EndPage();
        AddFigure(page, image);
        using PdfOutput output = PdfOutput.Write(page.Build(), isReadable: true);

        Assert.Equal(2, output.Source.Split("/Subtype /Image").Length);
    }

    [Theory]
    [InlineData("image/svg+xml", "<svg/>", "neither PNG nor JPEG")]
    [InlineData("image/png", "", "neither PNG nor JPEG")]
    public void A_picture_of_another_kind_is_reported(string mediaType, string content, string message)
    {
        using PdfOutput output = WriteFigure(new ImageData(mediaType, System.Text.Encoding.UTF8.GetBytes(content)));

        output.AssertSound();
        Assert.Contains(message, Assert.Single(output.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_in_inks_without_a_profile_is_reported()
    {
        byte[] jpeg = Convert.FromBase64String(GreyJpeg);
        int frame = jpeg.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]);
        byte[] inks = [.. jpeg[..(frame + 2)], 0, 20, 8, 0, 1, 0, 1, 4, 1, 17, 0, 2, 17, 0, 3, 17, 0, 4, 17, 0, .. jpeg[(frame + 13)..]];
        using PdfOutput output = WriteFigure(new ImageData("image/jpeg", inks));

        Assert.Contains("CMYK", Assert.Single(output.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_picture_is_reported_and_never_embedded()
    {
        byte[] png = PngMaker.Make(20, 20, 8, 2, (x, y, channel) => (x * y) + channel).Bytes.ToArray();
        using PdfOutput output = WriteFigure(new ImageData("image/png", png.AsMemory(0, png.Length - 60)));

        output.AssertSound();
        Assert.Contains("broken", Assert.Single(output.Diagnostics).Message, StringComparison.Ordinal);
    }

    // RFC 1950, 2.2: the sixth bit of the second byte asks for a dictionary, which PNG does not know.
    [Fact]
    public void A_picture_that_wants_a_dictionary_is_reported()
    {
        byte[] png = PngMaker.Make(20, 20, 8, 6, (x, y, channel) => (x * y) + channel).Bytes.ToArray();
        int content = png.AsSpan().IndexOf("IDAT"u8) + 4;
        (png[content], png[content + 1]) = (0x78, 0xBB);
        using PdfOutput output = WriteFigure(new ImageData("image/png", png));

        Assert.Contains("broken", Assert.Single(output.Diagnostics).Message, StringComparison.Ordinal);
    }

    private static PdfOutput WriteFigure(ImageData image, bool isReadable = false)
    {
        PageBuilder page = new();
        AddFigure(page, image);
        return PdfOutput.Write(page.Build(), isReadable);
    }

    private static void AddFigure(PageBuilder page, ImageData image)
    {
        int id = page.NewContentId();
        page.Add(new PlacedImage(100, 100, 200, 150, image) { ContentId = id });
        page.Nodes.Add(new StructureElement(StructureTag.Figure, [new StructureContent(id)]) { AlternativeText = "Some shades" });
    }
}
