using System.Text;
using System.Text.Json;
using BriefKit.Core.Documents;
using BriefKit.Pdf;
using BriefKit.Pdf.Attachments;
using BriefKit.Typesetting.Pages;

namespace BriefKit.EndToEnd.Tests;

/// <summary>What a document was made of travels in it, and comes back byte for byte.</summary>
public class AttachTests
{
    private const int WrongUsage = 2;
    private const int NothingWritten = 3;

    private static readonly string Stem = Path.GetFileNameWithoutExtension(Repository.Seed);

    [Fact]
    public void The_record_comes_back_byte_for_byte_with_its_data_and_references()
    {
        using Workshop workshop = Workshop.WithSeed();
        Assert.Equal(0, workshop.Run("render", "seeds", "--attach", "-o", "out/").ExitCode);
        CommandResult result = workshop.Run("extract", $"out/{Stem}-handout.pdf", "-o", "back");

        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Error);
        Assert.Equal([$"back/{Stem}.record.json", $"back/{Stem}.references.json", $"back/{Stem}.txt"], Lines(result.Text));
        Assert.Equal(File.ReadAllBytes(Repository.Seed), File.ReadAllBytes(workshop.PathOf($"back/{Stem}.txt")));

        JsonElement record = JsonDocument.Parse(File.ReadAllBytes(workshop.PathOf($"back/{Stem}.record.json"))).RootElement;
        Assert.Equal("3rd National Conference of Handicraft", record.GetProperty("title").GetString());
        Assert.Equal(SeedText.Decisions.Count(), record.GetProperty("fields").EnumerateArray().Single(field => field.GetProperty("name").GetString() == "decisions").GetProperty("items").GetArrayLength());
        JsonElement references = JsonDocument.Parse(File.ReadAllBytes(workshop.PathOf($"back/{Stem}.references.json"))).RootElement;
        Assert.Equal(
            record.GetProperty("references").EnumerateArray().Select(id => id.GetString()),
            references.EnumerateArray().Select(reference => reference.GetProperty("id").GetString()));
        // What comes back can be worked on again.
        Assert.Equal(0, workshop.Run("render", $"back/{Stem}.txt", "-o", "again/").ExitCode);
        Assert.Equal(0, workshop.Run("cite", $"back/{Stem}.references.json").ExitCode);
    }

    [Fact]
    public void Other_programs_get_the_record_back()
    {
        using Workshop workshop = Workshop.WithSeed();
        workshop.Run("render", "seeds", "--attach", "-o", "handout.pdf");
        string pdf = workshop.PathOf("handout.pdf");
        ToolResult check = OutsideTool.Run("qpdf", "--check", pdf);
        Assert.True(check.ExitCode == 0 && check.Error.Length == 0, check.Output + check.Error);
        Assert.Contains("3 embedded files", OutsideTool.Run("pdfdetach", "-list", pdf).Output, StringComparison.Ordinal);

        Assert.Equal(0, OutsideTool.Run("pdfdetach", "-savefile", $"{Stem}.txt", "-o", workshop.PathOf("record.txt"), pdf).ExitCode);
        Assert.Equal(File.ReadAllBytes(Repository.Seed), File.ReadAllBytes(workshop.PathOf("record.txt")));
    }

    [Theory]
    [InlineData("record.txt", "Type of Meeting: 手工业\n", "gb18030")]
    [InlineData("record.json", "[{\"id\":\"a\",\"type\":\"book\",\"title\":\"A\"}]\r\n", "utf-8")]
    public void Bytes_are_those_of_the_input_not_those_of_its_text(string name, string text, string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        byte[] bytes = [.. encoding == "utf-8" ? "\uFEFF"u8 : default, .. Encoding.GetEncoding(encoding).GetBytes(text)];
        using Workshop workshop = new();
        workshop.Write(name, bytes);
        Assert.Equal(0, workshop.Run("render", name, "--attach", "--encoding", encoding, "-o", "out.pdf").ExitCode);
        Assert.Equal(0, workshop.Run("extract", "out.pdf", "-o", "back/").ExitCode);

        Assert.Equal(bytes, File.ReadAllBytes(workshop.PathOf("back/" + name)));
    }

    [Fact]
    public void Records_that_are_combined_all_travel()
    {
        using Workshop workshop = Workshop.WithSeed();
        workshop.Write("seeds/b.json", "[{\"id\":\"a\",\"type\":\"book\",\"title\":\"A\"}]");
        Assert.Equal(0, workshop.Run("render", "seeds", "--attach", "--combine", "-t", "bibliography", "-o", "all.pdf").ExitCode);
        CommandResult result = workshop.Run("extract", "all.pdf", "-o", "back/");

        Assert.Equal(6, Lines(result.Text).Length);
        Assert.Contains("back/b.json", Lines(result.Text));
    }

    [Fact]
    public void Nothing_is_attached_that_was_not_asked_for_and_the_same_input_gives_the_same_bytes()
    {
        using Workshop workshop = Workshop.WithSeed();
        workshop.Run("render", "seeds", "-o", "plain.pdf");
        CommandResult none = workshop.Run("extract", "plain.pdf");
        Assert.Equal(NothingWritten, none.ExitCode);
        Assert.Contains("BK9028", none.Error, StringComparison.Ordinal);

        workshop.Run("render", "seeds", "--attach", "-o", "one.pdf");
        Directory.Move(workshop.PathOf("seeds"), workshop.PathOf("elsewhere"));
        workshop.Run("render", "elsewhere", "--attach", "-o", "two.pdf");
        Assert.Equal(File.ReadAllBytes(workshop.PathOf("one.pdf")), File.ReadAllBytes(workshop.PathOf("two.pdf")));
    }

    [Fact]
    public void A_file_that_is_there_is_not_overwritten_by_another()
    {
        using Workshop workshop = Workshop.WithSeed();
        workshop.Run("render", "seeds", "--attach", "-o", "handout.pdf");
        workshop.Write($"back/{Stem}.txt", "Mine");
        CommandResult result = workshop.Run("extract", "handout.pdf", "-o", "back/");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("BK9029", result.Error, StringComparison.Ordinal);
        Assert.Equal("Mine", File.ReadAllText(workshop.PathOf($"back/{Stem}.txt")));
        Assert.Equal(2, Lines(result.Text).Length);
        Assert.Equal(1, workshop.Run("extract", "handout.pdf", "-o", "back/").ExitCode);
    }

    [Fact]
    public void Names_lead_nowhere_but_into_the_folder()
    {
        string[] names = ["../../up.txt", "/etc/passwd", "C:\\Windows\\system.ini", "..", ".hidden", "a/../../b.t/xt", "nul\0byte.txt", new string('x', 300) + ".txt", "", "same.txt", "SAME.txt"];
        PagedDocument document = new(new DocumentMetadata("A test"), [], new StructureElement(StructureTag.Document, []));
        using MemoryStream pdf = new();
        new PdfSerializer().Write(document, pdf, [.. names.Select(name => new Attachment(name, "text/plain", Relationship.Data, "", Encoding.UTF8.GetBytes(name)))]);
        using Workshop workshop = new();
        workshop.Write("deep/down/broken.pdf", pdf.ToArray());
        CommandResult result = workshop.Run("extract", "deep/down/broken.pdf", "-o", "deep/down/back/");

        Assert.True(result.ExitCode is 0 or 1, result.Error);
        string[] files = [.. workshop.Files.Where(file => file != "deep/down/broken.pdf")];
        Assert.Equal(names.Length, files.Length);
        Assert.All(files, file => Assert.Matches(@"^deep/down/back/[A-Za-z0-9_-][A-Za-z0-9._\uFFFD-]*$", file));
    }

    [Theory]
    [InlineData(WrongUsage, "BK9030", "render", "seeds", "--attach", "-f", "docx,html")]
    [InlineData(NothingWritten, "BK9001", "extract", "nowhere.pdf")]
    [InlineData(NothingWritten, "BK9025", "extract", "text.pdf")]
    [InlineData(WrongUsage, "BK9027", "extract", "text.pdf", "-o", "text.pdf")]
    [InlineData(WrongUsage, "BK9008", "extract")]
    [InlineData(WrongUsage, "BK9008", "render", "seeds", "--line-numbers", "--attach")]
    [InlineData(WrongUsage, "BK9008", "render", "seeds", "--line-numbers", "-1")]
    public void What_cannot_be_done_is_told(int exitCode, string code, params string[] arguments)
    {
        using Workshop workshop = Workshop.WithSeed();
        workshop.Write("text.pdf", "This is no PDF file.");
        CommandResult result = workshop.Run(arguments);

        Assert.Equal(exitCode, result.ExitCode);
        Assert.Contains(code, result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
