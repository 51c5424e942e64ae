using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Templates;
using BriefKit.Templates.Parameters;
using BriefKit.Templates.Tests;
using BriefKit.Word.Forms;
using Record = BriefKit.Core.Records.Record;

namespace BriefKit.Word.Tests.Forms;

/// <summary>Reads templates made in Word and fills them in.</summary>
internal static class FilledFile
{
    /// <summary>The text of each paragraph of what a template makes of the seed; the template must be without fault.</summary>
    public static string[] Lines(params string[] blocks) => LinesOf(Of(TemplateFile.Of(blocks)));

    public static string[] LinesOf(WordFile file) => [.. file.Paragraphs.Select(paragraph => string.Concat(paragraph.Descendants().Select(TextOf)))];

    public static WordFile Of(TemplateFile template, params (string Name, string Value)[] parameters)
    {
        WordFile file = Make(template, [SeedRecord.Value], parameters);
        Assert.Empty(file.Diagnostics.Where(found => found.Severity != Severity.Note).Select(found => found.ToString()));
        return file;
    }

    public static WordFile Make(TemplateFile template, ValueList<Record> records, params (string Name, string Value)[] parameters)
    {
        Parsed<WordTemplate?> read = Read(template);
        Assert.True(read.Value is not null, string.Join('\n', read.Diagnostics));
        Parsed<Document> document = read.Value.Render(new RenderRequest(records, new EnglishDates()) { Parameters = parameters.Select(pair => new ParameterSetting(pair.Name, pair.Value)).ToValueList() });
        using MemoryStream bytes = new();
        ValueList<Diagnostic> written = new WordWriter().Write(document.Value, bytes);
        return WordFile.Valid(bytes.ToArray(), [.. read.Diagnostics, .. document.Diagnostics, .. written]);
    }

    public static Parsed<WordTemplate?> Read(TemplateFile template, params (string Name, string Text)[] files)
    {
        MemoryFiles source = MemoryFiles.Shipped();
        foreach ((string name, string text) in files)
            source.With(name, text);
        return WordTemplate.Read(source, "test", "test.docx", template.ToBytes());
    }

    /// <summary>All findings, of reading and where that succeeds of rendering, as tools print them.</summary>
    public static string[] Findings(TemplateFile template)
    {
        Parsed<WordTemplate?> read = Read(template);
        ValueList<Diagnostic> found = read.Value is null ? read.Diagnostics : Make(template, [SeedRecord.Value]).Diagnostics;
        return [.. found.Select(finding => finding.ToString())];
    }

    private static string TextOf(System.Xml.Linq.XElement element) => element.Name.LocalName switch
    {
        "t" => element.Value,
        "tab" when element.Parent!.Name.LocalName == "r" => "\t",
        "br" => "\n",
        _ => "",
    };
}
