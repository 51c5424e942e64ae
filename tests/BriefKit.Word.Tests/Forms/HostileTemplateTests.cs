using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Templates;
using BriefKit.Templates.Scripting;
using BriefKit.Templates.Tests;
using BriefKit.Tests.Shared;
using BriefKit.Word.Forms;
using BriefKit.Word.Merging;
using DocumentFormat.OpenXml.Packaging;
using static BriefKit.Word.Tests.Forms.TemplateFile;

namespace BriefKit.Word.Tests.Forms;

/// <summary>Word files from anybody: whatever they are, they give a sound result or an error, and never an exception.</summary>
public sealed class HostileTemplateTests
{
    private const long MostMemory = 1L << 30;

    private static readonly ScriptLimits Limits = new() { Steps = 200_000, Characters = 500_000, Memory = 128L << 20 };

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 200)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_harmed_template_gives_a_sound_result_or_an_error(int seed)
    {
        byte[] bytes = new Mutation(seed).Harm(Good(seed).ToBytes());
        long before = GC.GetAllocatedBytesForCurrentThread();
        Parsed<WordTemplate?> read = WordTemplate.Read(MemoryFiles.Shipped(), "test", "test.docx", bytes);
        if (read.Value is null)
            Assert.Contains(read.Diagnostics, found => found.IsError);
        else
        {
            Parsed<Document> document = read.Value.Render(new RenderRequest([SeedRecord.Value], new EnglishDates()) { Limits = Limits });
            using MemoryStream written = new();
            new WordWriter().Write(document.Value, written);
            AssertOpens(written.ToArray());
        }
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < MostMemory);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_harmed_reference_document_gives_a_sound_result_or_an_error(int seed)
    {
        byte[] bytes = new Mutation(seed + 1000).Harm(Good(seed).ToBytes());
        Parsed<ReferenceDocument?> read = ReferenceDocument.Read("house.docx", bytes);
        if (read.Value is null)
        {
            Assert.Contains(read.Diagnostics, found => found.IsError);
            return;
        }
        using MemoryStream written = new();
        new WordWriter { Reference = read.Value }.Write(SampleDocuments.Everything, written);
        AssertOpens(written.ToArray());
    }

    [Theory]
    [InlineData("attachedTemplate", "http://127.0.0.1:9/evil.dotm")]
    [InlineData("aFChunk", "http://127.0.0.1:9/evil.html")]
    [InlineData("image", "http://127.0.0.1:9/evil.png")]
    [InlineData("hyperlink", "file:///etc/passwd")]
    [InlineData("hyperlink", "javascript:alert(1)")]
    public void What_leads_outside_is_left_out_and_told(string kind, string target)
    {
        TemplateFile template = TemplateFile.Of($"<w:p><w:hyperlink r:id=\"bad\">{R("x")}</w:hyperlink></w:p>").WithLink("bad", kind, target);
        WordFile file = FilledFile.Make(template, [SeedRecord.Value]);
        Assert.Contains(file.Diagnostics, found => found.Code is "BK6211" or "BK6212");
        Assert.DoesNotContain(target, file.Text("word/_rels/document.xml.rels"), StringComparison.Ordinal);
        Assert.Equal("x", file.Body.Value);
    }

    [Fact]
    public void A_file_with_macros_is_read_without_them_and_its_result_is_a_plain_document()
    {
        TemplateFile template = new() { Body = P("{{ record.id }}"), MainType = "application/vnd.ms-word.document.macroEnabled.main+xml" };
        WordFile file = FilledFile.Of(template);
        Assert.DoesNotContain("macroEnabled", file.Text("[Content_Types].xml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ while true }}x{{ end }}", "BK2120")]
    [InlineData("{{ for i in 1..10000000 }}{{ i }}{{ end }}", "BK212")]
    [InlineData("{{ func f(x) }}{{ f x }}{{ end }}{{ f 1 }}", "BK2123")]
    public void A_template_that_never_ends_is_stopped(string text, string code)
    {
        WordTemplate template = FilledFile.Read(TemplateFile.Of(P(text))).Value!;
        Parsed<Document> document = template.Render(new RenderRequest([SeedRecord.Value], new EnglishDates()) { Limits = Limits });
        Assert.Contains(document.Diagnostics, found => found.Code.StartsWith(code, StringComparison.Ordinal) && found.Location!.ToString().StartsWith("test.docx/word/document.xml:1:", StringComparison.Ordinal));
    }

    [Fact]
    public void Paragraphs_without_end_are_stopped_as_well()
    {
        WordTemplate template = FilledFile.Read(TemplateFile.Of(P("{{ while true }}"), P("x"), P("{{ end }}"))).Value!;
        Parsed<Document> document = template.Render(new RenderRequest([SeedRecord.Value], new EnglishDates()) { Limits = Limits });
        Assert.Contains(document.Diagnostics, found => found.Code is "BK2120" or "BK2121");
    }

    [Fact]
    public void A_file_of_many_parts_each_of_which_is_just_small_enough_is_not_read()
    {
        TemplateFile template = TemplateFile.Of(P("x"));
        string many = string.Concat(Enumerable.Repeat("<w:p/>", 400_000));
        for (int i = 1; i <= 3; i++)
            template.With("header", many, i);
        Parsed<WordTemplate?> read = FilledFile.Read(template);
        Assert.Null(read.Value);
        Assert.Contains(read.Diagnostics, found => found.Code == "BK1025");
    }

    [Fact]
    public void A_note_that_refers_to_itself_has_an_end()
    {
        TemplateFile template = TemplateFile.Of("<w:p><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>")
            .With("footnotes", "<w:footnote w:id=\"2\"><w:p>" + R("{{ record.id }}") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p></w:footnote>");
        WordFile file = FilledFile.Make(template, [SeedRecord.Value]);
        Assert.Single(file.Part("word/footnotes.xml").Elements());
    }

    [Fact]
    public void Thousands_of_tags_in_one_block_in_one_paragraph_and_of_rounds_are_no_more_than_many()
    {
        string cases = string.Concat(Enumerable.Repeat(P("{{ when 1 }}") + P("x"), 3000));
        string line = string.Concat(Enumerable.Repeat("{{ record.id }} ", 3000));
        Assert.NotEmpty(FilledFile.Findings(TemplateFile.Of(P("{{ case 2 }}"), cases, P("{{ end }}"))));
        WordFile file = FilledFile.Make(TemplateFile.Of(P(line), P("{{ for i in 1..3000 }}"), P("{{ i }} {{ record.id }}"), P("{{ end }}")), [SeedRecord.Value]);
        Assert.Equal(3001, file.Paragraphs.Count());
    }

    private static TemplateFile Good(int seed) => new TemplateFile
    {
        Body = P("{{ record.title }}", "<w:pStyle w:val=\"berschrift1\"/>") + P("{{ for s in record.speeches }}") + P("{{ s.author }}: {{ s.title }} {{ note s.title }}") + P("{{ end }}") + P("{{ record.decisions }}")
            + Table(Row("Who", "When"), Row("{{ for s in record.speeches }}{{ s.author }}", "{{ s.issued }}{{ end }}"))
            + $"<w:p><w:hyperlink r:id=\"link\">{R("{{ record.id }}")}</w:hyperlink><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>" + P("{{ if record.remarks }}{{ record.remarks }}{{ end }}"),
        Section = $"<w:sectPr><w:headerReference w:type=\"default\" r:id=\"{IdOf("header1.xml")}\"/><w:pgSz w:w=\"{10000 + seed}\" w:h=\"16838\"/></w:sectPr>",
    }.With("header", P("{{ record.title }} {{ page }}"))
        .With("footnotes", "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:id=\"2\">" + P("See {{ record.id }}") + "</w:footnote>")
        .WithLink("link", "hyperlink", "https://example.org/");

    // A file that is harmed in its markup may stay so; it must be a package whose parts can all be read.
    private static void AssertOpens(byte[] bytes)
    {
        using MemoryStream stream = new(bytes);
        using WordprocessingDocument document = WordprocessingDocument.Open(stream, isEditable: false);
        Assert.NotNull(document.MainDocumentPart?.Document?.Body);
        foreach (IdPartPair part in document.MainDocumentPart.Parts)
            _ = part.OpenXmlPart.RootElement?.OuterXml;
    }
}
