using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace BriefKit.EndToEnd.Tests;

/// <summary>A template shows the pictures of its folder, in every format.</summary>
public class TemplatePictureTests
{
    private const string Body = "# {{ record.title }}\n\n![A house and a garden](square.jpeg \"The emblem\"){width=25%}\n\nText {{ picture (\"square\" + \".jpeg\") \"Again the square\" }} text.\n";

    [Fact]
    public void A_picture_is_shown_in_every_format()
    {
        using Workshop workshop = WithTemplate(Body);
        CommandResult result = workshop.Run("render", "seeds", "-t", "./my", "-f", "pdf,docx,html,txt", "-o", "output/");
        Assert.Empty(result.Findings);
        Assert.Equal(0, result.ExitCode);
        string html = Encoding.UTF8.GetString(Read(workshop, ".html"));
        Assert.Contains("alt=\"A house and a garden\" style=\"width: 25%\"", html, StringComparison.Ordinal);
        Assert.Contains("<figcaption>The emblem</figcaption>", html, StringComparison.Ordinal);
        Assert.Contains("[A house and a garden]\nThe emblem", Encoding.UTF8.GetString(Read(workshop, ".txt")).ReplaceLineEndings("\n"), StringComparison.Ordinal);
        using WordprocessingDocument word = WordprocessingDocument.Open(new MemoryStream(Read(workshop, ".docx")), false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(word, TestContext.Current.CancellationToken));
        Assert.Equal(["A house and a garden", "Again the square"], word.MainDocumentPart!.Document!.Descendants<DocProperties>().Select(properties => properties.Description!.Value!));
        Assert.Single(word.MainDocumentPart.ImageParts);
    }

    [Theory]
    [InlineData("![d](squire.jpeg)", 3, "BK2207")]
    [InlineData("![d](../seeds/x.png)", 3, "BK2209")]
    [InlineData("![](square.jpeg)", 0, "BK2210")]
    [InlineData("![d](square.jpeg)", 0, "")]
    public void Templates_check_knows_of_pictures(string body, int exitCode, string code)
    {
        using Workshop workshop = WithTemplate(body);
        CommandResult result = workshop.Run("templates", "check", "./my", "handout");
        Assert.Equal(exitCode, result.ExitCode);
        Assert.Equal(code.Length > 0 ? 1 : 0, result.Findings.Length);
        Assert.Contains(code, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere/", 2)]
    [InlineData("handaut", 3)]
    public void Templates_check_says_what_is_not_there(string name, int exitCode)
    {
        using Workshop workshop = WithTemplate(Body);
        CommandResult result = workshop.Run("templates", "check", name);
        Assert.Equal(exitCode, result.ExitCode);
        Assert.Single(result.Errors);
    }

    private static byte[] Read(Workshop workshop, string extension) =>
        File.ReadAllBytes(workshop.PathOf(workshop.Files.Single(file => file.StartsWith("output/", StringComparison.Ordinal) && file.EndsWith(extension, StringComparison.Ordinal))));

    private static Workshop WithTemplate(string body)
    {
        Workshop workshop = Workshop.WithSeed();
        workshop.Write("my/template.md", "---\ndescription: A test.\n---\n" + body);
        workshop.Write("my/square.jpeg", StressPictures.Jpeg.Bytes.ToArray());
        return workshop;
    }
}
