namespace BriefKit.EndToEnd.Tests;

/// <summary>What lies in a folder of fonts counts as much as its name.</summary>
public class FontFolderTests
{
    private const string Sans = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", Serif = "/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf";

    // The template that fails keeps the journal, as a run that was killed does.
    [Fact]
    public void A_resumed_run_notices_that_a_font_has_changed()
    {
        Assert.SkipUnless(File.Exists(Sans) && File.Exists(Serif), "fonts-dejavu-core is not installed.");
        using Workshop workshop = new();
        workshop.Write("failing/template.md", "---\ndescription: Mine.\n---\n{{ record.foo.bar }}\n");
        string[] render = ["render", "one.txt", "-t", "brief", "-t", "record-sheet", "-t", "failing/", "-f", "pdf", "--font-dir", "fonts", "--resume", "-o", "output/"];
        byte[] Sheet() => File.ReadAllBytes(Directory.GetFiles(workshop.PathOf("output"), "*-record-sheet.pdf").Single());

        workshop.Write("one.txt", "Title: A meeting\nRemarks:\n1. The sign ☎ was shown.\n");
        workshop.Write("fonts/own.ttf", File.ReadAllBytes(Sans));
        workshop.Run(render);
        byte[] first = Sheet();
        workshop.Run(render);
        Assert.Equal(first, Sheet());
        workshop.Write("fonts/own.ttf", File.ReadAllBytes(Serif));
        workshop.Run(render);
        Assert.False(first.AsSpan().SequenceEqual(Sheet()));
    }
}
