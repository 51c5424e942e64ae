using System.Text;
using BriefKit.Core.Collections;
using BriefKit.Core.Records;
using BriefKit.Core.References;
using BriefKit.Core.Text;
using Record = BriefKit.Core.Records.Record;

namespace BriefKit.Formats.Tests.LabelledText;

/// <summary>Writes out everything that was understood of a text, for golden files.</summary>
internal static class RecordDump
{
    public static string Write(Parsed<ValueList<Record>> parsed)
    {
        StringBuilder output = new();
        foreach (Record record in parsed.Value)
            WriteRecord(output, record);
        output.Append("diagnostics\n");
        foreach (Diagnostic diagnostic in parsed.Diagnostics)
            output.Append($"  {diagnostic}\n");
        return output.ToString();
    }

    private static void WriteRecord(StringBuilder output, Record record)
    {
        output.Append($"record {record.Id} ({record.Type.Name}, {record.Language}): {record.Title}\n");
        foreach (Field field in record.Fields)
        {
            output.Append($"\n{field.Name} {At(field.LabelOrigin)} '{field.Label}' {At(field.Origin)}{(field.Definition is null ? " unknown" : "")}\n");
            WriteValue(output, field.Value);
        }
        foreach (Reference reference in record.References)
            WriteReference(output, reference);
        output.Append('\n');
    }

    private static void WriteValue(StringBuilder output, FieldValue value)
    {
        switch (value)
        {
            case TextValue text:
                foreach (string paragraph in text.Paragraphs)
                    output.Append($"  ¶ {paragraph}\n");
                break;
            case DateValue date:
                output.Append($"  date {date.Date?.ToString() ?? "none"} from {date.Date?.Earliest?.ToString() ?? "?"} to {date.Date?.Latest?.ToString() ?? "?"}\n");
                break;
            case ListValue list:
                foreach (ListEntry entry in list.Entries)
                    output.Append($"  {(entry.Number is int number ? $"{number}." : list.Marker == ListMarker.Bullet ? "•" : "·")} {At(entry.Origin)} {entry.Text}\n");
                break;
            case ReferencesValue references:
                output.Append($"  {string.Join(", ", references.ReferenceIds)}\n");
                break;
        }
    }

    private static void WriteReference(StringBuilder output, Reference reference)
    {
        output.Append($"\n{reference.Type.CslName} {reference.Id} {At(reference.Origin)}\n");
        foreach ((Variable variable, ValueList<PersonName> names) in reference.Names)
            output.Append($"  {variable.CslName}: {string.Join("; ", names.Select(Say))}\n");
        foreach ((Variable variable, ReferenceDate date) in reference.Dates)
            output.Append($"  {variable.CslName}: {date.Value?.ToString() ?? $"literal '{date.Literal}'"} ('{date.Verbatim}')\n");
        foreach ((Variable variable, ReferenceText text) in reference.Texts)
            output.Append($"  {variable.CslName}: {text}\n");
        foreach ((string key, string text) in reference.Extra)
            output.Append($"  ({key}: {text})\n");
    }

    private static string Say(PersonName name) => name.Literal is string literal
        ? $"'{literal}'"
        : $"{name.NonDroppingParticle}{(name.NonDroppingParticle is null ? "" : " ")}{name.Family} | {name.Given ?? "-"}{(name.Order == NameOrder.Unstated ? "" : $" ({name.Order})")}";

    private static string At(Origin origin) => origin.Location is SourceLocation location
        ? $"[{location.Position}-{location.Source.GetPosition(location.Span.End)}]"
        : "[-]";
}
