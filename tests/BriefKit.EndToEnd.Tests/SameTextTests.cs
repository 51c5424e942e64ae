namespace BriefKit.EndToEnd.Tests;

/// <summary>One document says the same in every format.</summary>
public class SameTextTests(RenderedSeed seed)
{
    [Theory]
    [MemberData(nameof(Templates))]
    public void Every_word_file_can_be_read_by_anybody(string template) => WordAssert.IsAccessible(File.ReadAllBytes(seed.PathOf(template, "docx")));

    [Theory]
    [MemberData(nameof(Templates))]
    public void The_pdf_and_what_libreoffice_prints_of_the_word_file_say_the_same(string template)
    {
        // Word's all capitals are drawn as capitals; our small capitals keep the letters that they stand for.
        string office = PrintedText.Comparable(PrintedText.BodyOfPdf(seed.OfficePdf(template), Margins(template)));
        Assert.Equal(OurPdf(template), office, ignoreCase: true);
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void The_pdf_and_the_web_page_say_the_same(string template) =>
        Assert.Equal(OurPdf(template), PrintedText.Comparable(PrintedText.OfHtml(seed.PathOf(template, "html"))));

    [Fact]
    public void Notes_say_the_same_in_every_format()
    {
        using Workshop workshop = Workshop.WithSeed();
        workshop.Run("render", "seeds", "-t", "brief", "--style", "chicago-notes", "-f", "pdf,docx,html", "-o", "output/");
        string name = $"output/{Path.GetFileNameWithoutExtension(Repository.Seed)}-brief.";
        string word = workshop.PathOf(name + "docx");
        string[] notes = PrintedText.NotesOfWord(word);
        Assert.NotEmpty(notes);
        (double Top, double Bottom) margins = PrintedText.MarginsOf(word);
        ToolResult result = OutsideTool.Run(
            "soffice", TimeSpan.FromMinutes(4), null,
            [$"-env:UserInstallation=file://{workshop.PathOf("profile")}", "--headless", "--convert-to", "pdf", "--outdir", workshop.PathOf("office"), word]);
        Assert.True(result.ExitCode == 0, result.Error);
        string office = PrintedText.WithoutNotes(PrintedText.BodyOfPdf(workshop.PathOf($"office/{Path.GetFileNameWithoutExtension(word)}.pdf"), margins), notes);
        Assert.Equal(PrintedText.WithoutNotes(PrintedText.BodyOfPdf(workshop.PathOf(name + "pdf"), margins), notes), office, ignoreCase: true);
        string html = PrintedText.Comparable(PrintedText.OfHtml(workshop.PathOf(name + "html")));
        Assert.All(notes, note => Assert.Contains(note, html, StringComparison.Ordinal));
    }

    public static TheoryData<string> Templates => [.. RenderedSeed.Templates];

    private (double Top, double Bottom) Margins(string template) => PrintedText.MarginsOf(seed.PathOf(template, "docx"));

    private string OurPdf(string template)
    {
        string text = PrintedText.Comparable(PrintedText.BodyOfPdf(seed.PathOf(template, "pdf"), Margins(template)));
        Assert.Contains(PrintedText.Comparable(SeedText.Title), text, StringComparison.Ordinal);
        return text;
    }
}
