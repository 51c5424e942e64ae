using BriefKit.Core.Records;
using BriefKit.Core.References;
using BriefKit.Core.Text;
using BriefKit.Formats.Lines;
using BriefKit.Formats.LooseReferences;
using BriefKit.Formats.RecordTypes;

namespace BriefKit.Formats.LabelledText;

/// <summary>Makes of the sections of a text the fields of a record: one for each label, those recognised without one included.</summary>
internal sealed class SectionSorter(SourceText source, RecordType type, DiagnosticBag diagnostics)
{
    // A text that has more unknown labels than this does not suffer from slips.
    private const int MostHints = 50;

    private int _hints;

    public List<Section> Sort(List<Section> sections)
    {
        List<Section> sorted = Merge(WithoutEmpty(sections));
        TakeSource(sorted);
        NamePreamble(sorted);
        ReportMissing(sorted);
        return sorted;
    }

    private List<Section> WithoutEmpty(List<Section> sections)
    {
        foreach (Section section in sections)
        {
            if (section is { IsEmpty: true, Label: Label label })
                diagnostics.Add(LabelledTextDiagnostics.EmptyLabel(source.At(label.Span), label.Text));
        }
        return sections.FindAll(section => !section.IsEmpty);
    }

    private List<Section> Merge(List<Section> sections)
    {
        Dictionary<string, Section> firsts = new(StringComparer.Ordinal);
        List<Section> merged = [];
        foreach (Section section in sections)
        {
            string key = section.Definition?.Name ?? "?" + LabelKey.Of(section.Label?.Text);
            if (firsts.TryAdd(key, section))
            {
                merged.Add(section);
                ReportUnknown(section);
                continue;
            }
            Section first = firsts[key];
            first.Repetitions.Add(section);
            TextSpan span = TextSpan.FromBounds(section.Label!.Span.Start, section.Span.End);
            LinePosition position = source.GetPosition(first.Label!.Span.Start);
            diagnostics.Add(LabelledTextDiagnostics.RepeatedLabel(source.At(span), section.Label.Text, position, section.Definition?.Kind == FieldKind.Date));
        }
        return merged;
    }

    private void ReportUnknown(Section section)
    {
        if (section is not { Definition: null, Label: Label label })
            return;
        IEnumerable<string> labels = type.Fields.SelectMany(field => field.Aliases.Prepend(field.Label));
        string? nearest = _hints++ < MostHints ? NearestName.Hint(label.Text, labels) : null;
        diagnostics.Add(LabelledTextDiagnostics.UnknownLabel(source.At(label.Span), label.Text, type, nearest));
    }

    // The last lines of a record, where they have no label and no marker and read as references, are its source.
    private void TakeSource(List<Section> sections)
    {
        if (type.FieldOf(FieldRole.Source) is not FieldDefinition definition || sections is [] || sections.Exists(section => section.Definition == definition))
            return;
        Section last = sections[^1];
        if (last.Repetitions is [.., var repetition])
            last = repetition;
        Section taken = new(null) { Definition = definition };
        int first = FirstLine(last);
        for (int at = LastLine(last); at > first && ReadsAsSource(last, at); at = LastLine(last))
        {
            taken.Lines.Add(last.Lines[at]);
            diagnostics.Add(LabelledTextDiagnostics.LastLineIsSource(source.At(last.Lines[at].Content), definition.Label));
            last.Lines.RemoveRange(at, last.Lines.Count - at);
        }
        taken.Lines.Reverse();
        if (!taken.IsEmpty)
            sections.Add(taken);
    }

    private static int FirstLine(Section section) => section.Lines.FindIndex(line => !line.IsBlank);

    private static int LastLine(Section section) => section.Lines.FindLastIndex(line => !line.IsBlank);

    private bool ReadsAsSource(Section section, int index)
    {
        SourceLine line = section.Lines[index];
        if (ItemMarker.Of(source, line) is not null)
            return false;
        // Among speeches, a line with its title in quotation marks is one more speech.
        bool mayBeWork = section.Definition?.Kind == FieldKind.Works && MarkedTitle.Find(source, line.Content) is not null;
        return !mayBeWork && LooseReferenceReader.Read(source, line.Content, (ItemType?)null).IsUnmistakable;
    }

    // One line above the first label is the title where nothing else is; more is kept under a name of its own.
    private void NamePreamble(List<Section> sections)
    {
        if (sections is not [{ Label: null, Definition: null } preamble, ..])
            return;
        FieldDefinition? title = type.FieldOf(FieldRole.Title);
        bool isTitle = title is not null && !sections.Exists(section => section.Definition == title) && FirstLine(preamble) == LastLine(preamble);
        if (isTitle)
            preamble.Definition = title;
        diagnostics.Add(isTitle
            ? LabelledTextDiagnostics.PreambleIsTitle(source.At(preamble.Span), title!.Label)
            : LabelledTextDiagnostics.Preamble(source.At(preamble.Span), FieldNames.Preamble));
    }

    private void ReportMissing(List<Section> sections)
    {
        foreach (FieldDefinition field in type.Fields)
        {
            if (field.IsRequired && !sections.Exists(section => section.Definition == field))
                diagnostics.Add(LabelledTextDiagnostics.MissingField(source.At(sections.Count == 0 ? 0 : sections[0].Span.Start, 0), field));
        }
    }
}
