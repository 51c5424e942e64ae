using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace BriefKit.EndToEnd.Tests;

/// <summary>Templates made in Word and house styles, from the command line to files that other programs read.</summary>
public sealed class WordTemplateTests : IDisposable
{
    private const int Done = 0, WrongUsage = 2, NothingWritten = 3;

    private readonly Workshop _workshop = Workshop.WithSeed();

    private static string Stem => Path.GetFileNameWithoutExtension(Repository.Seed);

    [Theory]
    [InlineData("word-brief", "3rd National Conference of Handicraft", "Help the handicraftsmen organize", "(Gong 2012)", "References", "Contemporary Chinese Economy")]
    [InlineData("word-record-sheet", "Record sheet: Conference", "Dates of Meeting", "Works and sources", "1953-12-04", "SHA-256")]
    public void Templates_for_Word_that_ship_make_sound_files_that_other_programs_read(string template, params string[] texts)
    {
        CommandResult result = _workshop.Run("render", "seeds", "-t", template, "-o", "out/");
        Assert.Equal((Done, ""), (result.ExitCode, string.Join('\n', result.Findings)));
        string path = _workshop.PathOf($"out/{Stem}-{template}.docx");
        AssertSound(path);
        OutsideTool.Require("soffice");
        OutsideTool.Require("pandoc");
        OutsideTool.Run("soffice", $"-env:UserInstallation=file://{_workshop.Folder}/profile", "--headless", "--convert-to", "pdf:writer_pdf_Export", "--outdir", _workshop.PathOf("office"), path);
        string printed = Squeeze(OutsideTool.Run("pdftotext", "-raw", _workshop.PathOf($"office/{Stem}-{template}.pdf"), "-").Output);
        string read = Squeeze(OutsideTool.Run("pandoc", "-f", "docx", "-t", "plain", "--wrap=none", path).Output);
        Assert.All(texts, text => Assert.Contains(Squeeze(text), printed, StringComparison.OrdinalIgnoreCase));
        // pandoc keeps title and subtitle apart from the text.
        Assert.All(texts.Skip(1), text => Assert.Contains(Squeeze(text), read, StringComparison.Ordinal));
        Assert.DoesNotContain("{{", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_is_begun_edited_and_used_without_another_word()
    {
        Assert.Equal(Done, _workshop.Run("templates", "new", "letter", "--from", "brief", "-f", "docx").ExitCode);
        AssertSound(_workshop.PathOf("letter.docx"));
        Assert.Contains("letter: can be used; parameters: heading, remarks, glossary", _workshop.Run("templates", "check", "letter.docx").Text, StringComparison.Ordinal);
        Assert.Contains("Made in Word; it makes docx.", _workshop.Run("templates", "show", "letter.docx").Text, StringComparison.Ordinal);
        Edit("letter.docx", "word/document.xml", text => text.Replace("Abbreviations", "Short forms", StringComparison.Ordinal));
        CommandResult result = _workshop.Run("render", "seeds", "-t", "letter.docx", "--set", "heading=To the class", "-o", "out/");
        Assert.Equal((Done, ""), (result.ExitCode, string.Join('\n', result.Findings)));
        string text = Document($"out/{Stem}-letter.docx");
        Assert.Contains("Short forms", text, StringComparison.Ordinal);
        Assert.Contains("To the class", text, StringComparison.Ordinal);
        Assert.Equal(NothingWritten, _workshop.Run("templates", "new", "letter", "-f", "docx").ExitCode);
    }

    [Fact]
    public void A_text_template_is_begun_as_a_folder()
    {
        Assert.Equal(Done, _workshop.Run("templates", "new", "mine", "--from", "handout").ExitCode);
        Assert.Contains("mine/template.md", _workshop.Files);
        Assert.Equal(Done, _workshop.Run("templates", "check", "./mine").ExitCode);
        Assert.Equal(Done, _workshop.Run("render", "seeds", "-t", "./mine", "-f", "md", "-o", "out/").ExitCode);
    }

    [Fact]
    public void A_folder_with_a_Word_file_is_a_template_with_words_of_its_own()
    {
        _workshop.Run("templates", "new", "letter", "-f", "docx");
        Directory.CreateDirectory(_workshop.PathOf("mine"));
        File.Move(_workshop.PathOf("letter.docx"), _workshop.PathOf("mine/template.docx"));
        Edit("mine/template.docx", "word/document.xml", text => text.Replace("Abbreviations", "{{ words.short }}", StringComparison.Ordinal));
        _workshop.Write("mine/words.yaml", "en:\n  short: In short\n");
        _workshop.Write("mine/template.yaml", "description: Mine.\nstyle: apa\nparameters:\n  heading: {type: text, help: Heading, default: H}\n  remarks: {type: flag, help: Remarks}\n  glossary: {type: flag, default: yes, help: Short forms}\n");
        CommandResult result = _workshop.Run("render", "seeds", "-t", "mine/", "-o", "out/");
        Assert.Equal((Done, ""), (result.ExitCode, string.Join('\n', result.Findings)));
        Assert.Contains("In short", Document($"out/{Stem}-mine.docx"), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_format_is_refused_and_no_format_means_Word()
    {
        CommandResult result = _workshop.Run("render", "seeds", "-t", "word-brief", "-f", "pdf,docx", "-o", "out/");
        Assert.Equal(WrongUsage, result.ExitCode);
        Assert.Contains("error BK9035: The template 'word-brief' was made in Word and makes no pdf. Ask for -f docx.", result.Error, StringComparison.Ordinal);
        Assert.Equal(Done, _workshop.Run("render", "seeds", "-t", "word-brief,handout", "-o", "out/").ExitCode);
        Assert.Equal([$"out/{Stem}-handout.pdf", $"out/{Stem}-word-brief.docx"], _workshop.Files.Where(file => file.StartsWith("out/", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_is_wrong_with_a_template_is_told_all_at_once_with_its_place()
    {
        _workshop.Run("templates", "new", "letter", "-f", "docx");
        Edit("letter.docx", "word/document.xml", text => text.Replace("{{ record.date }}", "{{ recrod.date }}", StringComparison.Ordinal).Replace("{{ references }}", "{{ refs }}", StringComparison.Ordinal));
        CommandResult result = _workshop.Run("templates", "check", "letter.docx");
        Assert.Equal(NothingWritten, result.ExitCode);
        Assert.Equal(2, result.Errors.Length);
        Assert.Contains("letter.docx/word/document.xml:3:1: error BK2101: There is nothing called 'recrod' here. (Tag {{ recrod.date }}.) Did you mean 'record'?", result.Error, StringComparison.Ordinal);
        Assert.Equal(WrongUsage, _workshop.Run("render", "seeds", "-t", "letter.docx", "-o", "out/").ExitCode);
    }

    [Theory]
    [InlineData("letter.docx")]
    [InlineData("./none/letter.dotx")]
    public void A_template_that_is_to_be_a_file_and_is_not_there_is_told_as_a_file(string name)
    {
        foreach (string[] command in (string[][])[["templates", "check", name], ["templates", "show", name], ["render", "seeds", "-t", name, "-o", "out/"]])
        {
            CommandResult result = _workshop.Run(command);
            Assert.Equal(WrongUsage, result.ExitCode);
            Assert.Equal($"error BK9016: There is no Word file '{name}' that a template could be read from. Check the path; 'templates list' shows the templates that need no file.", Assert.Single(result.Findings).Replace("briefkit: ", "", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Citations_become_notes_of_the_template_where_the_style_has_them()
    {
        CommandResult result = _workshop.Run("render", "seeds", "-t", "word-brief", "--style", "chicago-notes", "-o", "notes.docx");
        Assert.Equal((Done, ""), (result.ExitCode, string.Join('\n', result.Findings)));
        AssertSound(_workshop.PathOf("notes.docx"));
        Assert.Contains("Contemporary Chinese Economy", Part("notes.docx", "word/footnotes.xml"), StringComparison.Ordinal);
        Assert.Contains("<w:footnoteReference w:id=\"2\"", Document("notes.docx"), StringComparison.Ordinal);
        Assert.DoesNotContain(" </w:t></w:r><w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"", Document("notes.docx"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_house_style_dresses_every_template_that_is_text()
    {
        _workshop.Run("render", "seeds", "-t", "handout", "--theme", "plain", "-f", "docx", "-o", "house.docx");
        foreach (string template in RenderedSeed.Templates)
        {
            CommandResult result = _workshop.Run("render", "seeds", "-t", template, "-f", "docx", "--reference-doc", "house.docx", "-o", "out/");
            Assert.Equal((Done, ""), (result.ExitCode, string.Join('\n', result.Findings.Where(line => !line.Contains(" note ", StringComparison.Ordinal)))));
            AssertSound(_workshop.PathOf($"out/{Stem}-{template}.docx"));
        }
        Assert.Equal(WrongUsage, _workshop.Run("render", "seeds", "--reference-doc", "house.docx", "-o", "out/").ExitCode);
        Assert.Contains("BK8015", _workshop.Run("render", "seeds", "-t", "word-brief", "-f", "docx", "--reference-doc", "house.docx", "-o", "out/").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_house_style_of_another_program_is_no_worse_for_what_is_written_into_it()
    {
        OutsideTool.Require("pandoc");
        // Faults of the other program are not looked for: only files of ours are held to be sound.
        _workshop.Write("house.md", "% T\n\n# Heading\n\ntext\n");
        OutsideTool.Run("pandoc", _workshop.PathOf("house.md"), "-o", _workshop.PathOf("broken.docx"));
        CommandResult result = _workshop.Run("render", "seeds", "-t", "brief", "-f", "docx", "--reference-doc", "broken.docx", "-o", "-");
        Assert.Equal(Done, result.ExitCode);
        string[] before = ErrorsIn(_workshop.PathOf("broken.docx"));
        _workshop.Write("broken.docx", result.Output);
        Assert.Empty(ErrorsIn(_workshop.PathOf("broken.docx")).Except(before));
        Assert.Contains("<w:pStyle w:val=\"Heading1\"", Document("broken.docx"), StringComparison.Ordinal);
    }

    // The template that fails keeps the journal, as a run that was killed does.
    [Fact]
    public void A_resumed_run_notices_another_template()
    {
        _workshop.Write("failing/template.md", "---\ndescription: Mine.\n---\n{{ record.foo.bar }}\n");
        _workshop.Run("templates", "new", "letter", "-f", "docx");
        string[] render = ["render", "seeds", "-t", "letter.docx,failing/", "-f", "docx", "-o", "out/", "--resume"];
        _workshop.Run(render);
        string path = _workshop.PathOf($"out/{Stem}-letter.docx"), before = Document($"out/{Stem}-letter.docx");
        DateTime written = File.GetLastWriteTimeUtc(path);
        _workshop.Run(render);
        Assert.Equal(written, File.GetLastWriteTimeUtc(path));
        Edit("letter.docx", "word/document.xml", text => text.Replace("Abbreviations", "Short forms", StringComparison.Ordinal));
        _workshop.Run(render);
        Assert.NotEqual(before, Document($"out/{Stem}-letter.docx"));
    }

    [Fact]
    public void A_resumed_run_notices_another_house_style()
    {
        _workshop.Write("failing/template.md", "---\ndescription: Mine.\n---\n{{ record.foo.bar }}\n");
        _workshop.Run("render", "seeds", "-t", "handout", "--theme", "plain", "-f", "docx", "-o", "house.docx");
        string[] render = ["render", "seeds", "-t", "brief,failing/", "-f", "docx", "--reference-doc", "house.docx", "-o", "out/", "--resume"];
        _workshop.Run(render);
        string path = _workshop.PathOf($"out/{Stem}-brief.docx"), before = Document($"out/{Stem}-brief.docx");
        DateTime written = File.GetLastWriteTimeUtc(path);
        _workshop.Run(render);
        Assert.Equal(written, File.GetLastWriteTimeUtc(path));
        _workshop.Run("render", "seeds", "-t", "handout", "--theme", "plain", "--paper", "a5", "-f", "docx", "-o", "house.docx");
        _workshop.Run(render);
        Assert.NotEqual(before, Document($"out/{Stem}-brief.docx"));
    }

    [Fact]
    public void The_pages_in_the_contents_are_those_of_the_house()
    {
        string prose = string.Join("\n\n", Enumerable.Range(0, 12).Select(_ => string.Join(' ', Enumerable.Repeat("Some words of a paragraph that fills the page.", 12))));
        _workshop.Write("book/template.md", $"---\ndescription: Mine.\n---\n{{{{ contents 1 }}}}\n\n# First\n\n{prose}\n\n# Last\n\nEnd.\n");
        _workshop.Run("render", "seeds", "-t", "handout", "--paper", "a5", "-f", "docx", "-o", "house.docx");
        _workshop.Run("render", "seeds", "-t", "book/", "-f", "docx", "-o", "own.docx");
        _workshop.Run("render", "seeds", "-t", "book/", "-f", "docx", "--reference-doc", "house.docx", "-o", "dressed.docx");
        Assert.True(PageOfLast("dressed.docx") > PageOfLast("own.docx"));

        int PageOfLast(string file) => int.Parse(
            XDocument.Parse(Document(file)).Descendants().Last(element => element.Name.LocalName == "hyperlink").Descendants().Last(element => element.Name.LocalName == "t").Value, CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Records_in_one_document_each_have_a_section()
    {
        _workshop.Write("seeds/second.txt", File.ReadAllText(Repository.Seed).Replace("3rd National", "4th National", StringComparison.Ordinal));
        CommandResult result = _workshop.Run("render", "seeds", "-t", "word-brief", "--combine", "-o", "all.docx");
        Assert.Equal((Done, ""), (result.ExitCode, string.Join('\n', result.Findings)));
        AssertSound(_workshop.PathOf("all.docx"));
        Assert.Equal(2, Document("all.docx").Split("<w:sectPr").Length - 1);
        // In the order of the names of the files.
        Assert.Contains("4th National", Part("all.docx", "word/footer1.xml"), StringComparison.Ordinal);
        Assert.Contains("3rd National", Part("all.docx", "word/footer1-2.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_runs_give_the_same_bytes()
    {
        _workshop.Run("render", "seeds", "-t", "word-brief", "-o", "a.docx");
        _workshop.Run("render", "seeds", "-t", "word-brief", "-o", "b.docx");
        Assert.Equal(File.ReadAllBytes(_workshop.PathOf("a.docx")), File.ReadAllBytes(_workshop.PathOf("b.docx")));
    }

    public void Dispose() => _workshop.Dispose();

    private string Document(string file) => Part(file, "word/document.xml");

    private string Part(string file, string part)
    {
        using ZipArchive archive = ZipFile.OpenRead(_workshop.PathOf(file));
        using StreamReader reader = new(archive.GetEntry(part)!.Open());
        return reader.ReadToEnd();
    }

    private void Edit(string file, string part, Func<string, string> edit)
    {
        string text = edit(Part(file, part));
        using ZipArchive archive = ZipFile.Open(_workshop.PathOf(file), ZipArchiveMode.Update);
        archive.GetEntry(part)!.Delete();
        using Stream stream = archive.CreateEntry(part).Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }

    private static string Squeeze(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character) && character != '\u00AD'));

    private static void AssertSound(string path) => Assert.Empty(ErrorsIn(path));

    private static string[] ErrorsIn(string path)
    {
        using WordprocessingDocument document = WordprocessingDocument.Open(path, isEditable: false);
        return [.. ((FileFormatVersions[])[FileFormatVersions.Office2019, FileFormatVersions.Microsoft365])
            .SelectMany(version => new OpenXmlValidator(version).Validate(document).Select(error => $"{version} {error.Part?.Uri} {error.Node?.LocalName}: {error.Description}"))];
    }
}
