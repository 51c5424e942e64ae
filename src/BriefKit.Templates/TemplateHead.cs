using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Templates.Parameters;
using BriefKit.Templates.Reporting;
using BriefKit.Templates.Yaml;

namespace BriefKit.Templates;

/// <summary>What the front matter of a template says.</summary>
internal sealed record TemplateHead(string Description)
{
    private const string Fence = "---\n";

    public string Audience { get; init; } = "";

    public string? Style { get; init; }

    public string ThemeName { get; init; } = Theme.Default.Name;

    public PageGeometry? Page { get; init; }

    /// <summary>Whether several records are printed one after the other, or given to the template all at once.</summary>
    public bool TakesAllRecords { get; init; }

    public ValueList<ParameterDefinition> Parameters { get; init; }

    /// <summary>Reads the front matter of a template.</summary>
    /// <param name="bodyStart">Where the template goes on behind it.</param>
    /// <returns>Null where there is none to be read, with a diagnostic.</returns>
    public static TemplateHead? Read(SourceText source, DiagnosticBag bag, out int bodyStart)
    {
        bodyStart = 0;
        if (!source.Text.StartsWith(Fence, StringComparison.Ordinal))
        {
            bag.Add(TemplatesDiagnostics.FrontMatterMissing(source.At(0, 0)));
            return null;
        }
        int close = source.Text.IndexOf("\n" + Fence, Fence.Length - 1, StringComparison.Ordinal);
        if (close < 0)
        {
            bag.Add(TemplatesDiagnostics.FrontMatterUnclosed(source.At(0, Fence.Length - 1)));
            return null;
        }
        bodyStart = close + 1 + Fence.Length;
        return Read(source, TextSpan.FromBounds(Fence.Length, close + 1), bag);
    }

    /// <summary>Reads what a stretch of YAML says of a template; null, and a diagnostic, where it is none.</summary>
    public static TemplateHead? Read(SourceText source, TextSpan span, DiagnosticBag bag)
    {
        YamlMap? map = YamlMap.Read(source, span, bag);
        return map is null ? null : Read(map, bag);
    }

    private static TemplateHead Read(YamlMap map, DiagnosticBag bag)
    {
        TemplateHead head = new(map.RequiredText("description") ?? "")
        {
            Audience = map.Text("audience") ?? "",
            Style = map.Text("style"),
            ThemeName = map.Text("theme") ?? Theme.Default.Name,
            Page = ReadPage(map, bag),
            TakesAllRecords = ReadTakesAllRecords(map, bag),
            Parameters = ParameterReader.Read(map.Map("parameters"), bag),
        };
        map.ReportUnknownKeys();
        return head;
    }

    private static PageGeometry? ReadPage(YamlMap map, DiagnosticBag bag)
    {
        if (map.Text("page") is not string name)
            return null;
        PageGeometry? page = PageGeometry.Parse(name);
        if (page is null)
            bag.Add(TemplatesDiagnostics.PageUnknown(map.LocationOf("page"), name, PageGeometry.Names));
        return page;
    }

    private static bool ReadTakesAllRecords(YamlMap map, DiagnosticBag bag)
    {
        string? value = map.Text("records");
        if (value is not (null or "each" or "all"))
            bag.Add(TemplatesDiagnostics.WrongYamlValue(map.LocationOf("records"), "records", "'each' or 'all'"));
        return value == "all";
    }
}
