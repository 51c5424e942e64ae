using BriefKit.Core.Text;

namespace BriefKit.Formats.Yaml;

/// <summary>What can be wrong with the keys and values of a YAML map that has a known form: BK1110 to BK1113.</summary>
internal static class YamlSectionDiagnostics
{
    public static Diagnostic NotAMap(SourceLocation at, string what, string found) =>
        new("BK1110", Severity.Error, at, $"{char.ToUpperInvariant(what[0])}{what[1..]} is written as keys with values, but this is {found}.");

    public static Diagnostic UnknownKey(SourceLocation at, string key, string what, IReadOnlyCollection<string> known) =>
        new("BK1111", Severity.Warning, at, $"'{key}' is no key of {what} and was not read.", NearestName.Hint(key, known) ?? $"Its keys are {string.Join(", ", known)}.");

    public static Diagnostic WrongKind(SourceLocation at, string key, string wanted, string found) =>
        new("BK1112", Severity.Error, at, $"'{key}' holds {wanted}, but this is {found}.");

    public static Diagnostic NotAFlag(SourceLocation at, string key, string found) =>
        new("BK1113", Severity.Error, at, $"'{key}' is true or false, not '{found}'.");
}
