using BriefKit.Core.Text;

namespace BriefKit.Formats.Yaml;

/// <summary>What can be wrong with a YAML text: BK1100 to BK1109.</summary>
internal static class YamlDiagnostics
{
    public static Diagnostic Malformed(SourceLocation at, string reason) =>
        new("BK1100", Severity.Error, at, $"This is not YAML: {reason.TrimEnd('.')}.", "Indent with spaces, and put a text that contains ': ' or '#' in quotes.");

    public static Diagnostic Empty(SourceLocation at) => new("BK1101", Severity.Error, at, "The file holds nothing.");

    public static Diagnostic SecondDocument(SourceLocation at) =>
        new("BK1102", Severity.Warning, at, "A second YAML document begins here and was not read.", "Put it in a file of its own.");

    public static Diagnostic TooDeep(SourceLocation at, int depth) =>
        new("BK1103", Severity.Error, at, $"The file is nested more than {depth} levels deep.");

    public static Diagnostic Anchor(SourceLocation at) =>
        new("BK1104", Severity.Error, at, "Anchors (&name) and aliases (*name) are not read here.", "Write the value out; a text that begins with & or * needs quotes.");

    public static Diagnostic KeyIsNoText(SourceLocation at) =>
        new("BK1105", Severity.Warning, at, "A key has to be a text; this entry was not read.");

    public static Diagnostic RepeatedKey(SourceLocation at, string key) =>
        new("BK1106", Severity.Warning, at, $"'{key}' stands here a second time; the first one counts.");
}
