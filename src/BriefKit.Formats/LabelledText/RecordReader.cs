using BriefKit.Core.Collections;
using BriefKit.Core.Dates;
using BriefKit.Core.Records;
using BriefKit.Core.References;
using BriefKit.Core.Text;
using BriefKit.Formats.LooseDates;
using BriefKit.Formats.LooseReferences;

namespace BriefKit.Formats.LabelledText;

/// <summary>
/// Makes a record of its sections. Dates come in two steps: all are read first, so that those that are clear can tell how the others are meant.
/// </summary>
internal sealed class RecordReader(SourceText source, RecordType type, LabelledTextOptions options, ReferenceIds ids, DiagnosticBag diagnostics)
{
    private readonly Dictionary<Section, List<LooseReference>> _lines = [];
    private readonly Dictionary<Section, LooseDateReading> _dates = [];
    private readonly Dictionary<Section, FieldValue> _values = [];
    private readonly List<Reference> _references = [];

    public Record Read(string id, List<Section> sections)
    {
        sections = new SectionSorter(source, type, diagnostics).Sort(sections);
        string language = TextLanguage.OfScript(string.Concat(sections.Select(section => source.Substring(section.Span)))) ?? "en";
        foreach (Section section in sections)
            Examine(section);
        foreach (Section section in sections)
            _values[section] = ReadPlain(section);
        ReferenceDate? eventDate = ReadDates(sections);
        ReadReferences(sections, language, eventDate);

        FieldNames names = new(type);
        ValueList<Field> fields = sections.Select(section => MakeField(section, names)).ToValueList();
        return new Record(id, type, fields, _references.ToValueList()) { Source = source, Language = language };
    }

    private void Examine(Section section)
    {
        switch (section.Definition?.Kind)
        {
            case FieldKind.Date:
                _dates[section] = LooseDateReader.Examine(source, section.Span);
                break;
            case FieldKind.Works:
            case FieldKind.References:
                ItemType? workType = WorkType(section.Definition);
                _lines[section] = [.. ReferenceLineReader.Read(source, section.AllLines).Select(line => LooseReferenceReader.Read(source, line, workType))];
                break;
        }
    }

    private static ItemType? WorkType(FieldDefinition definition)
    {
        if (definition.Kind != FieldKind.Works)
            return null;
        return definition.WorkType is string name && ItemTypes.TryParse(name, out ItemType type) ? type : ItemType.Document;
    }

    private FieldValue ReadPlain(Section section) => section.Definition?.Kind switch
    {
        FieldKind.Date => new DateValue(null),
        FieldKind.Works or FieldKind.References => new ReferencesValue([]),
        FieldKind.List => ListReader.Read(source, section.AllLines, diagnostics),
        _ when ListReader.IsMarked(source, section.AllLines) => ListReader.Read(source, section.AllLines, diagnostics),
        _ => ParagraphReader.Read(source, section.AllLines),
    };

    // Gives the date of the whole, for the works that belong to it.
    private ReferenceDate? ReadDates(List<Section> sections)
    {
        List<EdtfDate> inside =
        [
            .. WorksOf(sections).Select(work => work.Date is { DayFirst.IsGood: true } date ? date.Plain : null).OfType<EdtfDate>(),
        ];
        ReferenceDate? eventDate = null;
        foreach (Section section in sections)
        {
            if (!_dates.TryGetValue(section, out LooseDateReading? reading))
                continue;
            DateEvidence evidence = Evidence(reading) with { Inside = section.Definition?.Role == FieldRole.Date ? inside : [] };
            EdtfDate? date = LooseDateResolver.Resolve(reading, options.DateOrder, evidence, diagnostics);
            _values[section] = new DateValue(date);
            if (section.Definition?.Role == FieldRole.Date)
                eventDate = new ReferenceDate(date, date is null ? reading.Text : null, reading.Text);
        }
        return eventDate;
    }

    private IEnumerable<LooseReference> WorksOf(List<Section> sections) =>
        sections.Where(section => section.Definition?.Kind == FieldKind.Works).SelectMany(section => _lines[section]);

    private DateEvidence Evidence(LooseDateReading? asked)
    {
        List<LooseDateReading> others =
        [
            .. _dates.Values.Concat(_lines.Values.SelectMany(lines => lines).Select(line => line.Date).OfType<LooseDateReading>())
                .Where(reading => reading.ProvesOrder && reading != asked),
        ];
        return DateEvidence.None with
        {
            ProvesDayFirst = others.Exists(reading => reading.DayFirst.IsGood),
            ProvesMonthFirst = others.Exists(reading => reading.MonthFirst.IsGood),
        };
    }

    // Works first, then sources, whatever their order in the text.
    private void ReadReferences(List<Section> sections, string language, ReferenceDate? eventDate)
    {
        ReferenceBuilder builder = new(ids, language, options.DateOrder, diagnostics);
        Section? title = sections.Find(section => section.Definition?.Role == FieldRole.Title);
        WorkContext context = new(title is null ? null : TitleText(_values[title]), eventDate);
        DateEvidence evidence = Evidence(asked: null) with { Around = eventDate?.Value };
        foreach (Section section in sections.Where(_lines.ContainsKey).OrderBy(section => section.Definition!.Kind))
        {
            bool isOwn = section.Definition!.Kind == FieldKind.Works;
            List<Reference> items = [.. _lines[section].Select(line => builder.Build(line, isOwn ? evidence : evidence with { Around = null }, isOwn ? context : null))];
            _references.AddRange(items);
            _values[section] = new ReferencesValue(items.Select(item => item.Id).ToValueList());
        }
    }

    private static string? TitleText(FieldValue value) => value switch
    {
        TextValue { Paragraphs: [var first, ..] } => first,
        ListValue { Entries: [var first, ..] } => first.Text,
        _ => null,
    };

    private Field MakeField(Section section, FieldNames names)
    {
        string label = section.Label?.Text ?? section.Definition?.Label ?? "Preamble";
        string name = section.Definition?.Name ?? names.Of(section.Label?.Text ?? FieldNames.Preamble);
        string verbatim = string.Join("\n\n", section.Repetitions.Prepend(section).Where(part => !part.IsEmpty).Select(part => source.Substring(part.Span)));
        return new Field(name, label, verbatim, _values[section])
        {
            Definition = section.Definition,
            Origin = new Origin(source.At(section.Span)),
            LabelOrigin = section.Label is null ? Origin.None : new Origin(source.At(section.Label.Span)),
        };
    }
}
