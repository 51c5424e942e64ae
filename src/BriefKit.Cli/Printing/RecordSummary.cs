using BriefKit.Core.Dates;
using BriefKit.Core.Records;
using BriefKit.Core.References;
using BriefKit.Core.Text;

namespace BriefKit.Cli.Printing;

/// <summary>Says in plain lines what was understood of a record.</summary>
internal sealed class RecordSummary(TextWriter output)
{
    public void Print(Record record)
    {
        output.WriteLine($"{record.Source?.Name ?? record.Id}: {record.Type.Title.ToLowerInvariant()} '{record.Id}', {record.Language}");
        int width = record.Fields.Select(field => field.Name.Length).DefaultIfEmpty(0).Max();
        foreach (Field field in record.Fields)
        {
            IEnumerable<string> lines = Describe(record, field);
            string label = field.Name;
            foreach (string line in lines)
            {
                output.WriteLine($"  {label.PadRight(width)}  {line}");
                label = "";
            }
        }
    }

    private static IEnumerable<string> Describe(Record record, Field field) => field.Value switch
    {
        DateValue { Date: EdtfDate date } => [OneLine(field.Verbatim), "= " + date],
        DateValue => [OneLine(field.Verbatim), "= not understood"],
        TextValue text => text.Paragraphs.Select(OneLine),
        ListValue list => list.Entries.Select(entry => (entry.Number is int number ? $"{number}. " : "- ") + OneLine(entry.Text)),
        ReferencesValue references => references.ReferenceIds.Select(id => Describe(record, id)),
        _ => [OneLine(field.Verbatim)],
    };

    private static string Describe(Record record, string id)
    {
        Reference? reference = record.References.FirstOrDefault(candidate => candidate.Id == id);
        if (reference is null)
            return id;
        List<string> parts = [$"{id}: {reference.Type.CslName}"];
        foreach ((Variable variable, var names) in reference.Names)
            parts.Add($"{variable.CslName} {string.Join("; ", names.Select(Describe))}");
        foreach ((Variable variable, ReferenceText text) in reference.Texts)
            parts.Add($"{variable.CslName} \"{OneLine(text.Value)}\"");
        foreach ((Variable variable, ReferenceText number) in reference.Numbers)
            parts.Add($"{variable.CslName} {OneLine(number.Value)}");
        foreach ((Variable variable, ReferenceDate date) in reference.Dates)
            parts.Add($"{variable.CslName} {date.Value?.ToString() ?? date.Literal}");
        return string.Join(", ", parts);
    }

    private static string Describe(PersonName name) => name.Literal
        ?? string.Join(", ", new[] { string.Join(' ', new[] { name.NonDroppingParticle, name.Family }.OfType<string>()), name.Given }.OfType<string>().Where(part => part.Length > 0));

    // Long texts are shown by their start: this is a summary, the record itself has the rest.
    private static string OneLine(string text)
    {
        const int longest = 100;
        string line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= longest ? line : TextStart.Of(line, longest) + " ...";
    }
}
