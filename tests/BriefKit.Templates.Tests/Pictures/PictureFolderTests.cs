using System.Text;
using BriefKit.Core.Text;
using BriefKit.Templates.Pictures;

namespace BriefKit.Templates.Tests.Pictures;

public sealed class PictureFolderTests
{
    private const string Svg = "http://www.w3.org/2000/svg";

    private static readonly string LongComment = $"<!-- {new string('x', 10_000)} -->";

    public static TheoryData<string> Drawings =>
    [
        $"<svg xmlns='{Svg}'/>",
        $"\ufeff<?xml version='1.0' encoding='utf-8'?>\n<!-- drawn by <hand> -->\n<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>\n<svg xmlns='{Svg}'/>",
        $"<s:svg xmlns:s='{Svg}'><s:rect width='9' height='9'/></s:svg>",
        $"<?xml-stylesheet href='a.css'?>{LongComment}<svg xmlns='{Svg}'/>",
        "<svg width='10' height='10'/>",
    ];

    public static TheoryData<string> Others =>
    [
        "<!-- not an <svg --><html/>",
        "<html><svg xmlns='http://www.w3.org/2000/svg'/></html>",
        "<svg xmlns='urn:other'/>",
        "<s:svg xmlns:s='urn:other'/>",
        "<s:svg/>",
        "How to write <svg> by hand",
        "<!DOCTYPE svg [<!ENTITY a 'b'>]><svgs/>",
        $"<svg xmlns='{Svg}' width='10",
        "",
    ];

    [Theory]
    [MemberData(nameof(Drawings))]
    public void A_drawing_is_known_by_its_root_element(string content) =>
        Assert.Equal("image/svg+xml", TypeOf(Encoding.UTF8.GetBytes(content)));

    [Theory]
    [MemberData(nameof(Others))]
    public void What_only_speaks_of_a_drawing_is_none(string content) => Assert.Null(TypeOf(Encoding.UTF8.GetBytes(content)));

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_drawing_may_be_in_any_encoding_of_its_mark(string name)
    {
        Encoding encoding = Encoding.GetEncoding(name);
        Assert.Equal("image/svg+xml", TypeOf([.. encoding.GetPreamble(), .. encoding.GetBytes($"<svg xmlns='{Svg}'/>")]));
    }

    // Records name pictures without end, and a picture may come after it was first asked for.
    [Fact]
    public void A_picture_that_is_not_there_is_looked_for_again()
    {
        MemoryFiles files = new();
        PictureFolder folder = new(files, "test/");
        PictureRequest request = new("late.svg", "What comes late");
        Assert.Null(folder.Find(request, new DiagnosticBag()));
        files.With("test/late.svg", $"<svg xmlns='{Svg}'/>");
        Assert.NotNull(folder.Find(request, new DiagnosticBag()));
    }

    [Fact]
    public void A_picture_that_is_there_is_read_once()
    {
        PictureFolder folder = new(new MemoryFiles().With("test/a.svg", $"<svg xmlns='{Svg}'/>"), "test/");
        PictureRequest request = new("a.svg", "What it shows");
        Assert.Same(folder.Find(request, new DiagnosticBag())!.Image, folder.Find(request, new DiagnosticBag())!.Image);
    }

    private static string? TypeOf(byte[] content) =>
        new PictureFolder(new MemoryFiles().With("test/a.svg", content), "test/").Find(new PictureRequest("a.svg", "What it shows"), new DiagnosticBag())?.Image.MediaType;
}
