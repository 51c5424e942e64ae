using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using Record = BriefKit.Core.Records.Record;

namespace BriefKit.Templates.Tests;

/// <summary>Renders small templates for tests.</summary>
internal static class Rendering
{
    private const string Head = "---\ndescription: A test.\n---\n";

    /// <summary>The outline of what a template makes of the seed; the template must be without fault.</summary>
    public static string Outline(string body, params (string Name, string Text)[] files)
    {
        Parsed<Document> document = Render(body, files);
        Assert.Empty(document.Diagnostics);
        return DocumentText.Of(document.Value.Blocks).TrimEnd('\n');
    }

    public static Parsed<Document> Render(string body, params (string Name, string Text)[] files) => Render(body, SeedRecord.Value, files);

    public static Parsed<Document> Render(string body, Record record, params (string Name, string Text)[] files)
    {
        Parsed<Template?> template = Read(body, files);
        Assert.Empty(template.Diagnostics);
        return template.Value!.Render(new RenderRequest([record], new EnglishDates()));
    }

    /// <summary>All findings, of reading and of rendering, as tools print them.</summary>
    public static string[] Findings(string body, params (string Name, string Text)[] files)
    {
        Parsed<Template?> template = Read(body, files);
        ValueList<Diagnostic> found = template.Value is null
            ? template.Diagnostics
            : [.. template.Diagnostics, .. template.Value.Render(new RenderRequest([SeedRecord.Value], new EnglishDates())).Diagnostics];
        return [.. found.Select(finding => finding.ToString())];
    }

    public static Parsed<Template?> Read(string body, params (string Name, string Text)[] files)
    {
        MemoryFiles source = new();
        source.With("test/template.md", body.StartsWith("---\n", StringComparison.Ordinal) ? body : Head + body);
        foreach ((string name, string text) in files)
            source.With(name, text);
        return TemplateReader.Read(source, "test");
    }
}
