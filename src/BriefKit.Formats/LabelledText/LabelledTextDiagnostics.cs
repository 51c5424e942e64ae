using BriefKit.Core.Records;
using BriefKit.Core.Text;

namespace BriefKit.Formats.LabelledText;

/// <summary>What there is to say about a record in labelled text: BK1122 to BK1134.</summary>
internal static class LabelledTextDiagnostics
{
    public static Diagnostic NoLabels(SourceLocation at, RecordType type) => new(
        "BK1122",
        Severity.Error,
        at,
        $"No label of the record type '{type.Name}' was found here, so this is no such record.",
        type.Fields is [var first, ..] ? $"Begin a line with a label such as '{first.Label}:', or choose another record type." : "Choose another record type.");

    public static Diagnostic EmptyLabel(SourceLocation at, string label) =>
        new("BK1123", Severity.Warning, at, $"There is nothing under the label '{label}'.");

    public static Diagnostic RepeatedLabel(SourceLocation at, string label, LinePosition first, bool isDate) => new(
        "BK1124",
        Severity.Warning,
        at,
        $"The label '{label}' was used before, in line {first.Line}; what stands here was added to that field"
            + (isDate ? ", and only the first date was normalized." : "."));

    public static Diagnostic UnknownLabel(SourceLocation at, string label, RecordType type, string? nearest) => new(
        "BK1125",
        Severity.Note,
        at,
        $"The record type '{type.Name}' does not know the label '{label}'; what stands under it was kept as a field of that name.",
        nearest);

    public static Diagnostic Preamble(SourceLocation at, string field) =>
        new("BK1126", Severity.Warning, at, $"This text stands before the first label; it was kept as the field '{field}'.", "Put a label above it.");

    public static Diagnostic PreambleIsTitle(SourceLocation at, string label) =>
        new("BK1127", Severity.Note, at, $"The line before the first label was taken for the title, because nothing is labelled '{label}'.");

    public static Diagnostic LastLineIsSource(SourceLocation at, string label) =>
        new("BK1128", Severity.Note, at, $"This line has no label, but reads as a reference with author, title and year; it was taken for the record's {label.ToLowerInvariant()}.");

    public static Diagnostic Divider(SourceLocation at) => new("BK1129", Severity.Note, at, "This line divides two records.");

    public static Diagnostic MissingField(SourceLocation at, FieldDefinition field) =>
        new("BK1130", Severity.Warning, at, $"The record has no '{field.Label}'.", $"Add a line '{field.Label}:' and the text below it.");

    public static Diagnostic UnmarkedItem(SourceLocation at) =>
        new("BK1131", Severity.Note, at, "This line of the list has no marker; it was kept as an item of its own.");

    public static Diagnostic NumberOutOfOrder(SourceLocation at, int number, int before) =>
        new("BK1132", Severity.Note, at, $"Item {number} follows item {before}; the numbers were kept as written.");

    public static Diagnostic DoubtfulLabel(SourceLocation at) =>
        new("BK1134", Severity.Note, at, $"'{at.Text}' could be a label, but stands in the midst of text without a colon; it was kept as text.", "Put a colon behind it if it is one.");

    public static Diagnostic NestedItem(SourceLocation at) =>
        new("BK1133", Severity.Note, at, "This item belongs below another one; lists have one level here, so it was kept beside it.");
}
