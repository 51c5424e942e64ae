using BriefKit.Core.Records;
using BriefKit.Core.References;

namespace BriefKit.Templates.Model;

/// <summary>A record: its fields by name, and what is said of it as a whole. Printed as its title.</summary>
internal sealed class RecordModel : ModelObject
{
    /// <summary>The names that every record has; a field of the same name is reached through <c>fields</c>.</summary>
    public static readonly string[] OwnNames = ["id", "title", "date", "record_type", "language", "file", "fields", "works", "sources", "references"];

    private readonly ModelScope _scope;
    private readonly Record _record;
    private readonly string? _language;
    private readonly Dictionary<string, ReferenceModel> _references;
    private readonly FieldsModel _fields;
    private string? _title;
    private DateModel? _date;
    private PartsModel? _works;
    private PartsModel? _sources;

    /// <param name="language">The language of the record's text, where it is not the document's.</param>
    public RecordModel(ModelScope scope, Record record, string? language)
    {
        _scope = scope;
        _record = record;
        _language = language;
        _references = [];
        foreach (Reference reference in record.References)
            _references.TryAdd(reference.Id, new ReferenceModel(scope, reference, language));
        (Field, FieldModel)[] fields = new (Field, FieldModel)[record.Fields.Count];
        for (int i = 0; i < fields.Length; i++)
            fields[i] = (record.Fields[i], Model(record.Fields[i]));
        _fields = new FieldsModel(scope, record.Type, fields);
    }

    public override string Subject => $"A record of type '{_record.Type.Name}'";

    public override IReadOnlyList<string> Names => [.. OwnNames, .. _fields.FieldNames];

    public override string PlainText => Title;

    public override object? Printed => Title;

    public override bool IsEmpty => false;

    private string Title => _title ??= _scope.Text(_record.Title, _record.Field(FieldRole.Title)?.Origin ?? default, _language);

    protected override bool TryGet(string name, out object? value)
    {
        value = name switch
        {
            "id" => _record.Id,
            "title" => Title,
            "date" => _date ??= Model(FieldRole.Date)?.Date ?? new DateModel(_scope, null, "", default, null),
            "record_type" => new RecordTypeModel(_record.Type),
            "language" => _record.Language,
            "file" => new FileModel(_scope, _record.Source),
            "fields" => _fields,
            "works" => _works ??= Listed(FieldKind.Works),
            "sources" => _sources ??= Listed(FieldKind.References),
            "references" => new PartsModel("references", [.. _record.References.Select(reference => _references[reference.Id])]),
            _ => null,
        };
        return value is not null || _fields.TryField(name, out value);
    }

    private FieldModel? Model(FieldRole role) => _record.Field(role) is Field field ? Model(field) : null;

    private FieldModel Model(Field field) => new(_scope, field, Listed(field), _language);

    private PartsModel Listed(FieldKind kind) => new(kind == FieldKind.Works ? "works" : "sources",
        [.. _record.Fields.Where(field => field.Definition?.Kind == kind).SelectMany(Listed)]);

    private List<ReferenceModel> Listed(Field field)
    {
        List<ReferenceModel> references = [];
        foreach (string id in field.Value is ReferencesValue listed ? listed.ReferenceIds : [])
        {
            if (_references.TryGetValue(id, out ReferenceModel? reference))
                references.Add(reference);
        }
        return references;
    }
}
