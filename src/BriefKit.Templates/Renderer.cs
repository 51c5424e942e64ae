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

/// <summary>One rendering of a template.</summary>
internal sealed class Renderer
{
    private readonly Template _template;
    private readonly RenderRequest _request;
    private readonly RecordGroup _group;
    private readonly WordList _words;
    private readonly string _language;
    private readonly HashSet<string> _citable;
    private readonly DiagnosticBag _bag = new();

    private Renderer(Template template, RenderRequest request)
    {
        _template = template;
        _request = request;
        _group = RecordGroup.Of(request.Records);
        _words = template.Words.For(request.Locale);
        // Where the template has no words in the language that was asked for, the document is in the language that it has.
        _language = WordLists.PrimaryLanguage(_words.Language) == WordLists.PrimaryLanguage(request.Locale) ? request.Locale : _words.Language;
        _citable = [.. _group.References.Select(reference => reference.Id)];
    }

    public static Parsed<Document> Render(Template template, RenderRequest request)
    {
        if (request.Records.IsEmpty)
            throw new ArgumentException("There is no record to render.", nameof(request));
        Renderer renderer = new(template, request);
        Document document = renderer.Render();
        // A name that is not there is found by looking through the template, and once more where that part of it runs.
        return new Parsed<Document>(document, renderer._bag.DistinctBy(Identity).ExceptBy(template.Script.PictureFindings.Select(Identity), Identity).ToValueList());

        static (string, string, string?) Identity(Diagnostic found) => (found.Code, found.Message, found.Location?.ToString());
    }

    private Document Render()
    {
        ValueList<ParameterValue> parameters = ParameterBinder.Bind(_template.Name, _template.Parameters, _request.Parameters, _bag);
        CheckRecordNames();
        DialectDocument[] parts = _template.Head.TakesAllRecords
            ? [Render(null, parameters)]
            : [.. _group.Records.Select(record => Render(record, parameters))];
        Theme theme = _request.Theme is Theme other ? other with { Page = _template.Head.Page ?? other.Page } : _template.Theme;
        return new Document(Metadata(), Join(parts, out DialectDocument running))
        {
            Theme = _request.Page is null ? theme : theme with { Page = _request.Page },
            Header = running.Header,
            Footer = running.Footer,
            // The first page is the first record's; what is on the left of a book is what the first record puts there.
            FirstPage = parts[0].FirstPage,
            LeftPages = parts[0].LeftPages,
            References = _group.References,
        };
    }

    // With null for the record, the template sees all of them.
    private DialectDocument Render(Record? record, ValueList<ParameterValue> parameters)
    {
        ModelScope scope = new(_request.Dates);
        SlotTable slots = new();
        ScriptBudget budget = new(_request.Limits, _request.Clock);
        RecordModel[] models = [.. (record is null ? _group.Records : [record]).Select(each => new RecordModel(scope, each, ForeignLanguage(each)))];
        ScriptObject globals = ScriptGlobals.Of(
            record is null ? null : models[0],
            models,
            new GlossaryModel(Glossary.Used(record is null ? _group.Records : [record], _request.Glossary)),
            new ValuesModel(ScriptNames.SubjectOf(ScriptNames.Params), ParameterValues(parameters)),
            new ValuesModel(ScriptNames.SubjectOf(ScriptNames.WordsName), _words.Words.ToDictionary(word => word.Key, word => (object)new Markup(slots.Protect(word.Value)))),
            new TemplateModel(_template.Name, _request.Producer));
        MarkupText text = new ScriptContext(_template.Script, scope, slots, _words, budget, _bag) { Pictures = _template.Pictures }.Run(globals);
        DialectDocument read = Dialect.Read(text, slots, new DialectContext(_citable, _template.Pictures, _bag));
        return record is null || _group.Records.Length == 1 ? read : read with { Blocks = Owned(new OwnReferences(record).Apply(read.Blocks), record) };
    }

    // What is wrong with a block is told with the record that it is of.
    private static ValueList<Block> Owned(ValueList<Block> blocks, Record record) =>
        blocks.Select(block => block with { Origin = block.Origin with { RecordId = record.Id } }).ToValueList();

    // What is asked of a record by name can be checked in every part of the template, whether it is run for this record or not.
    private void CheckRecordNames()
    {
        foreach (Record record in _template.Head.TakesAllRecords ? [] : _group.Records)
        {
            RecordModel model = new(new ModelScope(_request.Dates), record, null);
            foreach (NamedPlace asked in _template.Script.RecordNames.Where(asked => !model.Contains(asked.Name)))
                _bag.Add(TemplatesDiagnostics.UnknownMember(asked.At, model.Subject, asked.Name, model.Names));
        }
    }

    private Dictionary<string, object> ParameterValues(ValueList<ParameterValue> values) => _template.Parameters
        .Zip(values)
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

    private string? ForeignLanguage(Record record) =>
        WordLists.PrimaryLanguage(record.Language) == WordLists.PrimaryLanguage(_language) ? null : record.Language;

    private DocumentMetadata Metadata() => new(string.Join("; ", _group.Records.Select(record => record.Title)))
    {
        Language = _language,
        Created = _request.Created,
        RecordId = _group.Records is [Record only] ? only.Id : null,
        SourceSha256 = _group.Records is [{ Source.Sha256: { Length: > 0 } hash }] ? hash : null,
        TemplateName = _template.Name,
        Producer = _request.Producer,
    };

    // Records follow each other on pages of their own. What stands on every page must be true of every page: where records differ in it,
    // it closes each record's own part instead.
    private static ValueList<Block> Join(DialectDocument[] parts, out DialectDocument running)
    {
        running = parts[0];
        DialectDocument first = running;
        if (parts.All(part => part.Header == first.Header && part.Footer == first.Footer))
            return parts.SelectMany((part, index) => index == 0 ? part.Blocks : [new PageBreak(), .. part.Blocks]).ToValueList();
        running = new DialectDocument([], Shared(parts, part => part.Header), Shared(parts, part => part.Footer));
        DialectDocument shared = running;
        return parts.SelectMany((part, index) => index == 0 ? Closed(part, shared) : [new PageBreak(), .. Closed(part, shared)]).ToValueList();
    }

    private static RunningMatter Shared(DialectDocument[] parts, Func<DialectDocument, RunningMatter> matter)
    {
        RunningMatter first = matter(parts[0]);
        return new(Of(each => each.Start), Of(each => each.Center), Of(each => each.End));

        ValueList<Inline> Of(Func<RunningMatter, ValueList<Inline>> place) =>
            parts.All(part => place(matter(part)) == place(first)) ? place(first) : [];
    }

    private static ValueList<Block> Closed(DialectDocument part, DialectDocument shared)
    {
        IEnumerable<ValueList<Inline>> places =
            [part.Header.Start, part.Header.Center, part.Header.End, part.Footer.Start, part.Footer.Center, part.Footer.End];
        ValueList<Inline>[] kept =
            [shared.Header.Start, shared.Header.Center, shared.Header.End, shared.Footer.Start, shared.Footer.Center, shared.Footer.End];
        IEnumerable<Block> closing = places
            .Where((place, index) => !place.IsEmpty && kept[index] != place)
            .Select(place => new Paragraph(place) { Role = ParagraphRole.Small });
        return [.. part.Blocks, .. closing];
    }
}
