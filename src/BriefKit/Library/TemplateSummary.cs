using System.Diagnostics;
using System.Globalization;
using BriefKit.Core.Collections;
using BriefKit.Rendering;
using BriefKit.Templates;
using BriefKit.Templates.Parameters;

namespace BriefKit.Library;

/// <summary>What a user is told of a template.</summary>
public sealed record TemplateSummary(string Name, string Description, string? Audience, ValueList<ParameterSummary> Parameters)
{
    /// <summary>The one format that it makes; null where it makes all.</summary>
    public OutputFormat? OnlyFormat { get; init; }

    internal static TemplateSummary Of(IDocumentTemplate template) => new(
        template.Name,
        template.Description,
        template.Audience.Length > 0 ? template.Audience : null,
        template.Parameters.Select(parameter => ParameterSummary.Of(parameter)).ToValueList())
    {
        OnlyFormat = OutputFormat.OnlyOf(template),
    };
}

/// <param name="Kind">What values it takes: <c>text</c>, <c>number</c>, <c>flag</c>, <c>list</c>, or the choices that there are.</param>
/// <param name="Default">As it would be typed; empty for none.</param>
public sealed record ParameterSummary(string Name, string Kind, string Default, string Help)
{
    internal static ParameterSummary Of(ParameterDefinition parameter) => new(
        parameter.Name,
        parameter.Choices.IsEmpty ? parameter.Type.ToString().ToLowerInvariant() : string.Join('|', parameter.Choices),
        TextOf(parameter.Default),
        parameter.Help);

    private static string TextOf(ParameterValue value) => value switch
    {
        TextParameter text => text.Value,
        NumberParameter number => number.Value.ToString(CultureInfo.InvariantCulture),
        FlagParameter flag => flag.Value ? "true" : "false",
        ListParameter list => string.Join(", ", list.Values),
        _ => throw new UnreachableException($"No case for {value.GetType().Name}."),
    };
}
