using System.Globalization;
using BriefKit.Core.Collections;
using BriefKit.Core.Text;
using BriefKit.Templates.Reporting;

namespace BriefKit.Templates.Parameters;

/// <summary>Turns what a user sets into values of a template's parameters.</summary>
internal static class ParameterBinder
{
    /// <summary>The value of each parameter, in the order of the definitions.</summary>
    public static ValueList<ParameterValue> Bind(
        string template, ValueList<ParameterDefinition> definitions, ValueList<ParameterSetting> settings, DiagnosticBag bag)
    {
        string[] names = [.. definitions.Select(definition => definition.Name)];
        foreach (ParameterSetting setting in settings.Where(setting => !names.Contains(setting.Name)))
            bag.Add(TemplatesDiagnostics.UnknownParameter(setting.Name, template, names));
        return definitions.Select(definition => Bind(definition, settings, bag)).ToValueList();
    }

    /// <summary>The value that a text gives to a parameter; null where it gives none, with a diagnostic.</summary>
    public static ParameterValue? Parse(ParameterDefinition definition, string text, SourceLocation? at, DiagnosticBag bag)
    {
        ParameterValue? value = definition.Type switch
        {
            ParameterType.Number => ParseNumber(definition, text),
            ParameterType.Flag => ParseFlag(text),
            ParameterType.Choice => definition.Choices.Contains(text) ? new TextParameter(text) : null,
            ParameterType.List => new ListParameter([text]),
            _ => new TextParameter(text),
        };
        if (value is null)
            bag.Add(TemplatesDiagnostics.WrongParameterValue(at, definition.Name, text, Expected(definition), NearestName.Hint(text, definition.Choices)));
        return value;
    }

    private static ParameterValue Bind(ParameterDefinition definition, ValueList<ParameterSetting> settings, DiagnosticBag bag)
    {
        string[] given = [.. settings.Where(setting => setting.Name == definition.Name).Select(setting => setting.Value)];
        if (given is [])
            return definition.Default;
        if (definition.Type == ParameterType.List)
            return new ListParameter(given.ToValueList());
        if (given.Length > 1)
            bag.Add(TemplatesDiagnostics.ParameterRepeated(definition.Name));
        return Parse(definition, given[^1], null, bag) ?? definition.Default;
    }

    private static NumberParameter? ParseNumber(ParameterDefinition definition, string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            && number >= (definition.Minimum ?? -MaxNumber) && number <= (definition.Maximum ?? MaxNumber)
            ? new NumberParameter(number)
            : null;

    // Beyond this, whole numbers are no longer exact, and no page has that many of anything.
    private const double MaxNumber = 1e15;

    private static FlagParameter? ParseFlag(string text) => text.ToLowerInvariant() switch
    {
        "true" or "yes" or "on" or "1" => new FlagParameter(true),
        "false" or "no" or "off" or "0" => new FlagParameter(false),
        _ => null,
    };

    private static string Expected(ParameterDefinition definition) => definition switch
    {
        { Type: ParameterType.Number, Minimum: double minimum, Maximum: double maximum } =>
            string.Create(CultureInfo.InvariantCulture, $"a number from {minimum} to {maximum}"),
        { Type: ParameterType.Number, Minimum: double minimum } => string.Create(CultureInfo.InvariantCulture, $"a number, at least {minimum}"),
        { Type: ParameterType.Number, Maximum: double maximum } => string.Create(CultureInfo.InvariantCulture, $"a number, at most {maximum}"),
        { Type: ParameterType.Number } => "a number",
        { Type: ParameterType.Flag } => "yes or no",
        _ => $"one of {string.Join(", ", definition.Choices)}",
    };
}
