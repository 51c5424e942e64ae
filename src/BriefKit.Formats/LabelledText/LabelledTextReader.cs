using BriefKit.Core.Collections;
using BriefKit.Core.Records;
using BriefKit.Core.Text;
using BriefKit.Formats.Lines;
using BriefKit.Formats.LooseReferences;
using BriefKit.Formats.Naming;

namespace BriefKit.Formats.LabelledText;

/// <summary>
/// Reads records from text with labels, as people type them: a label on a line of its own or before its value, blank lines anywhere, lists,
/// several records in a file between lines of <c>---</c> or <c>===</c> or form feeds. The record type says which labels there are.
/// Every character that is not blank ends in a field or in a diagnostic; <see cref="SourceCoverage"/> proves it.
/// </summary>
public static class LabelledTextReader
{
    /// <summary>The records of a text, in its order.</summary>
    public static Parsed<ValueList<Record>> Read(SourceText source, RecordType type, LabelledTextOptions? options = null)
    {
        DiagnosticBag diagnostics = [];
        LabelTable known = new(type);
        ReferenceIds referenceIds = new();
        UniqueNames recordIds = new('-');
        List<Record> records = [];
        foreach (List<SourceLine> lines in RecordDivider.Divide(source, SourceLine.Split(source), known, diagnostics))
        {
            List<Section> sections = SectionReader.Read(source, lines, known, diagnostics);
            if (!sections.Exists(section => section.Definition is not null))
            {
                diagnostics.Add(LabelledTextDiagnostics.NoLabels(source.At(Extent(lines)), type));
                continue;
            }
            string id = recordIds.Take(FileStem(source.Name));
            records.Add(new RecordReader(source, type, options ?? new LabelledTextOptions(), referenceIds, diagnostics).Read(id, sections));
        }
        return new(records.ToValueList(), diagnostics.OrderBy(diagnostic => diagnostic.Location?.Span.Start).ToValueList());
    }

    /// <summary>How well a text fits a record type: cheap, and without diagnostics. Choose the type with the greatest match.</summary>
    public static LabelledTextMatch Recognise(SourceText source, RecordType type)
    {
        LabelTable known = new(type);
        HashSet<FieldDefinition> fields = [];
        int unknown = 0;
        foreach (List<SourceLine> lines in RecordDivider.Divide(source, SourceLine.Split(source), known, []))
        {
            foreach (Section section in SectionReader.Read(source, lines, known, []))
            {
                if (section.Definition is not null)
                    fields.Add(section.Definition);
                else if (section.Label is not null)
                    unknown++;
            }
        }
        return new(fields.Count, type.Fields.Count(field => field.IsRequired && !fields.Contains(field)), unknown);
    }

    private static TextSpan Extent(List<SourceLine> lines) =>
        TextSpan.FromBounds(lines.Find(line => !line.IsBlank).Content.Start, lines.FindLast(line => !line.IsBlank).Content.End);

    // "seeds/conference-3.txt" is "conference-3".
    private static string FileStem(string name)
    {
        string file = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        int dot = file.LastIndexOf('.');
        string stem = Slug.Of(dot > 0 ? file[..dot] : file, '-');
        return stem.Length == 0 ? "record" : stem;
    }
}
