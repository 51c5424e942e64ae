using BriefKit.Core.Collections;
using BriefKit.Core.Text;
using BriefKit.Templates.Reporting;
using BriefKit.Templates.Yaml;

namespace BriefKit.Templates.Parameters;

/// <summary>Reads the parameters that a front matter declares.</summary>
internal static class ParameterReader
{
    private static readonly string[] TypeNames = ["text", "number", "flag", "choice", "list"];

    public static ValueList<ParameterDefinition> Read(YamlMap? parameters, DiagnosticBag bag) =>
        parameters is null ? [] : parameters.Maps().Select(entry => Read(entry.Key, entry.Map, bag)).OfType<ParameterDefinition>().ToValueList();

    private static ParameterDefinition? Read(string name, YamlMap map, DiagnosticBag bag)
    {
        string? typeName = map.RequiredText("type");
        ParameterDefinition definition = new(name, ParameterType.Text, new TextParameter(""))
        {
            Help = map.RequiredText("help") ?? "",
            Choices = (map.Texts("choices") ?? []).ToValueList(),
            Minimum = map.Number("minimum"),
            Maximum = map.Number("maximum"),
        };
        int type = Array.IndexOf(TypeNames, typeName);
        if (type < 0)
        {
            if (typeName is not null)
                bag.Add(TemplatesDiagnostics.WrongYamlValue(map.LocationOf("type"), "type", $"one of {string.Join(", ", TypeNames)}"));
            return null;
        }
        definition = definition with { Type = (ParameterType)type };
        definition = definition with { Default = ReadDefault(definition, map, bag) };
        map.ReportUnknownKeys();
        return definition;
    }

    private static ParameterValue ReadDefault(ParameterDefinition definition, YamlMap map, DiagnosticBag bag)
    {
        if (definition.Type == ParameterType.List)
            return new ListParameter((map.Texts("default") ?? []).ToValueList());
        if (map.Text("default") is not string text)
            return Nothing(definition);
        ParameterValue? value = ParameterBinder.Parse(definition, text, map.LocationOf("default"), bag);
        return value ?? Nothing(definition);
    }

    private static ParameterValue Nothing(ParameterDefinition definition) => definition.Type switch
    {
        ParameterType.Number => new NumberParameter(0),
        ParameterType.Flag => new FlagParameter(false),
        ParameterType.Choice when definition.Choices is [var first, ..] => new TextParameter(first),
        _ => new TextParameter(""),
    };
}
