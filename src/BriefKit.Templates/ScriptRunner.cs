using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Records;
using BriefKit.Core.Text;
using BriefKit.Templates.Markdown;
using BriefKit.Templates.Model;
using BriefKit.Templates.Parameters;
using BriefKit.Templates.Reporting;
using BriefKit.Templates.Scripting;
using BriefKit.Templates.Slots;
using BriefKit.Templates.Words;
using Scriban.Runtime;

namespace BriefKit.Templates;

/// <summary>Runs the script of a template for the records of one request. Templates of every kind do this alike; what is printed they read each in its way.</summary>
internal sealed class ScriptRunner
{
    private readonly TemplateContent _template;
    private readonly Glossaries _glossaries;
    private readonly RenderRequest _request;
    private readonly WordList _words;
    private readonly ValueList<ParameterValue> _parameters;

    /// <param name="template">The template.</param>
    /// <param name="glossaries">The abbreviations to look for, kept from one request to the next.</param>
    /// <param name="request">What is asked for.</param>
    public ScriptRunner(TemplateContent template, Glossaries glossaries, RenderRequest request)
    {
        if (request.Records.IsEmpty)
            throw new ArgumentException("There is no record to render.", nameof(request));
        _template = template;
        _glossaries = glossaries;
        _request = request;
        Group = RecordGroup.Of(request.Records);
        _words = template.Words.For(request.Locale);
        // Where the template has no words in the language that was asked for, the document is in the language that it has.
        bool hasWords = WordLists.PrimaryLanguage(_words.Language) == WordLists.PrimaryLanguage(request.Locale);
        Language = template.Language ?? (hasWords ? request.Locale : _words.Language);
        Citable = new HashSet<string>(Group.References.Select(reference => reference.Id), StringComparer.Ordinal);
        _parameters = ParameterBinder.Bind(template.Name, template.Head.Parameters, request.Parameters, Bag);
        CheckRecordNames();
    }

    public RecordGroup Group { get; }

    /// <summary>The language of the document.</summary>
    public string Language { get; }

    /// <summary>The ids that may be cited.</summary>
    public IReadOnlySet<string> Citable { get; }

    public DiagnosticBag Bag { get; } = new();

    /// <summary>What text in the dialect may refer to.</summary>
    public DialectContext Context => new(Citable, _template.Pictures, Bag);

    /// <summary>Blocks as those of one record: what is wrong with a block is told with the record that it is of.</summary>
    public static ValueList<Block> Owned(ValueList<Block> blocks, Record record) =>
        new OwnReferences(record).Apply(blocks).Select(block => block with { Origin = block.Origin with { RecordId = record.Id } }).ToValueList();

    /// <summary>What was found. A name that is not there is found by looking through the template, and once more where that part of it runs.</summary>
    public ValueList<Diagnostic> Findings => Bag.Count == 0 ? [] : Bag.DistinctBy(Identity).ExceptBy(_template.Script.PictureFindings.Select(Identity), Identity).ToValueList();

    /// <summary>What the script prints.</summary>
    /// <param name="record">The record; with null the template sees all of them.</param>
    /// <param name="slots">Takes what is printed.</param>
    public MarkupText Run(Record? record, SlotTable slots) =>
        RunPlan(record, slots) ?? RunFor(record, slots, Bag, out ScriptObject globals).Context.Execute(globals);

    /// <summary>Runs the script by its plan; null, and nothing done, where it has none or does not come to its end.</summary>
    internal MarkupText? RunPlan(Record? record, SlotTable slots)
    {
        if (_template.Script.Plan is not ScriptPlan plan)
            return null;
        // A form has its own pieces in the table already.
        int kept = slots.Count;
        DiagnosticBag found = new();
        MarkupText? text = plan.TryRun(RunFor(record, slots, found, out ScriptObject globals), globals);
        if (text is null)
            slots.CutTo(kept);
        else
            Bag.AddRange(found);
        return text;
    }

    /// <param name="globals">What the script is given by name.</param>
    private ScriptRun RunFor(Record? record, SlotTable slots, DiagnosticBag bag, out ScriptObject globals)
    {
        ModelScope scope = new(_request.Dates);
        ScriptBudget budget = new(_request.Limits, _request.Clock);
        ValueList<Record> records = record is null ? Group.Records : [record];
        RecordModel[] models = [.. records.Select(each => new RecordModel(scope, each, ForeignLanguage(each)))];
        globals = ScriptGlobals.Of(
            record is null ? null : models[0],
            models,
            new GlossaryModel(_glossaries.For(records, _request.Glossary).UsedIn(records)),
            new ValuesModel(ScriptNames.SubjectOf(ScriptNames.Params), ParameterValues()),
            new WordsModel(ScriptNames.SubjectOf(ScriptNames.WordsName), _words.Words, slots),
            new TemplateModel(_template.Name, _request.Producer));
        return new ScriptRun(_template.Script, scope, slots, _words, budget, bag) { Pictures = _template.Pictures };
    }

    public DocumentMetadata Metadata() => new(string.Join("; ", Group.Records.Select(record => record.Title)))
    {
        Language = Language,
        Created = _request.Created,
        RecordId = Group.Records is [Record only] ? only.Id : null,
        SourceSha256 = Group.Records is [{ Source.Sha256: { Length: > 0 } hash }] ? hash : null,
        TemplateName = _template.Name,
        Producer = _request.Producer,
    };

    // What is asked of a record by name can be checked in every part of the template, whether it is run for this record or not.
    private void CheckRecordNames()
    {
        if (_template.Head.TakesAllRecords || _template.Script.RecordNames.IsEmpty)
            return;
        foreach (Record record in Group.Records)
        {
            RecordModel model = new(new ModelScope(_request.Dates), record, null);
            foreach (NamedPlace asked in _template.Script.RecordNames.Where(asked => !model.Contains(asked.Name)))
                Bag.Add(TemplatesDiagnostics.UnknownMember(asked.At, model.Subject, asked.Name, model.Names));
        }
    }

    private Dictionary<string, object> ParameterValues() => _template.Head.Parameters
        .Zip(_parameters)
        .ToDictionary(pair => pair.First.Name, pair => ScriptValue(pair.Second), StringComparer.Ordinal);

    private static object ScriptValue(ParameterValue value) => value switch
    {
        TextParameter text => text.Value,
        FlagParameter flag => flag.Value,
        NumberParameter { Value: var number } when number == (int)number => (int)number,
        NumberParameter number => number.Value,
        ListParameter list => new ScriptArray(list.Values.Cast<object>()) { IsReadOnly = true },
        _ => "",
    };

    private static (string, string, string?) Identity(Diagnostic found) => (found.Code, found.Message, found.Location?.ToString());

    private string? ForeignLanguage(Record record) =>
        WordLists.PrimaryLanguage(record.Language) == WordLists.PrimaryLanguage(Language) ? null : record.Language;
}
