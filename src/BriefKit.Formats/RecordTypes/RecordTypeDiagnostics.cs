using BriefKit.Core.Text;

namespace BriefKit.Formats.RecordTypes;

/// <summary>What can be wrong with a record type: BK1114 to BK1121.</summary>
internal static class RecordTypeDiagnostics
{
    public static Diagnostic NoName(SourceLocation at, string what) =>
        new("BK1114", Severity.Error, at, $"{char.ToUpperInvariant(what[0])}{what[1..]} needs a name.", "Add a line such as 'name: remarks'.");

    public static Diagnostic BadName(SourceLocation at, string name, string what, char joint) =>
        new("BK1115", Severity.Error, at, $"'{name}' cannot be the name of {what}.", $"Use lower-case letters a to z, digits and '{joint}', a letter first.");

    public static Diagnostic NoFields(SourceLocation at) =>
        new("BK1116", Severity.Error, at, "A record type needs fields.", "List them under 'fields:', each with a name, a kind and a label.");

    public static Diagnostic UnknownChoice(SourceLocation at, string key, string value, IReadOnlyCollection<string> choices) =>
        new("BK1117", Severity.Error, at, $"'{value}' is no {key}.", NearestName.Hint(value, choices) ?? $"Choose one of {string.Join(", ", choices)}.");

    public static Diagnostic WorkTypeOfOther(SourceLocation at) =>
        new("BK1118", Severity.Error, at, "Only a field of the kind 'works' has a work-type.");

    public static Diagnostic ExpansionIsNoText(SourceLocation at, string term) =>
        new("BK1119", Severity.Error, at, $"What '{term}' stands for has to be a text.");

    public static Diagnostic RepeatedName(SourceLocation at, string name) =>
        new("BK1120", Severity.Error, at, $"A second field is called '{name}'.");

    public static Diagnostic AmbiguousLabel(SourceLocation at, string label, string owner) =>
        new("BK1121", Severity.Error, at, $"The label '{label}' already means the field '{owner}'.", "A label leads to one field only.");
}
