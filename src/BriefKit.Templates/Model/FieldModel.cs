using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Records;
using BriefKit.Templates.Slots;

namespace BriefKit.Templates.Model;

/// <summary>
/// A field of a record, or the empty place of one that its type has. Printed, it is a date or a paragraph in the line, and a list or several
/// paragraphs as blocks. It can be run through: list items, works or sources, or paragraphs.
/// </summary>
internal sealed class FieldModel : ModelList
{
    private static readonly string[] OwnNames =
        ["name", "label", "written_label", "kind", "role", "known", "description", "verbatim", "text", "date", "paragraphs", "entries", "references"];

    // By number: roles count from 0 without a gap.
    private static readonly string[] Roles = [.. Enum.GetNames<FieldRole>().Select(role => role.ToLowerInvariant())];

    private readonly ModelScope _scope;
    private readonly Field _field;
    private readonly string? _language;
    private readonly IReadOnlyList<ReferenceModel> _references;
    private IReadOnlyList<object?>? _items;
    private string? _plainText;
    private DateModel? _date;

    /// <param name="references">The references that the field lists, in its order.</param>
    public FieldModel(ModelScope scope, Field field, IReadOnlyList<ReferenceModel> references, string? language)
    {
        _scope = scope;
        _field = field;
        _references = references;
        _language = language;
    }

    /// <summary>The empty place of a field that a record does not have.</summary>
    public static FieldModel Missing(ModelScope scope, FieldDefinition definition) =>
        new(scope, new Field(definition.Name, definition.Label, "", new TextValue([])) { Definition = definition }, [], null);

    public override string Subject => $"Field '{_field.Name}'";

    public override IReadOnlyList<string> Names => [.. OwnNames, .. base.Names];

    public override IReadOnlyList<object?> Items => _items ??= _field.Value switch
    {
        ListValue list => [.. list.Entries.Select(entry => new EntryModel(_scope, entry, _language))],
        ReferencesValue => [.. _references],
        DateValue => IsEmpty ? [] : [Date],
        TextValue text => [.. text.Paragraphs.Select(Text)],
        _ => [],
    };

    public override bool IsEmpty => _field.Verbatim.Length == 0;

    public override string PlainText => _plainText ??= _field.Value switch
    {
        DateValue => Date.PlainText,
        TextValue { Paragraphs: [var only] } => Text(only),
        TextValue text => Text(text.Text),
        ListValue list => Text(string.Join('\n', list.Entries.Select(entry => entry.Text))),
        _ => Text(_field.Verbatim),
    };

    public override object? Printed => _field.Value switch
    {
        DateValue or TextValue { Paragraphs.Count: <= 1 } => PlainText,
        TextValue text => Blocks(text.Paragraphs.Select(paragraph => (Block)FieldBlocks.Paragraph(paragraph, _field.Origin, _language)).ToValueList()),
        ListValue list => Blocks(FieldBlocks.List(list, _language)),
        _ => Blocks([FieldBlocks.Lines(_field, _language)]),
    };

    public DateModel Date => _date ??= new(_scope, (_field.Value as DateValue)?.Date, _field.Verbatim, _field.Origin, _language);

    protected override bool TryGet(string name, out object? value)
    {
        value = name switch
        {
            "name" => _field.Name,
            "label" => _scope.Text(_field.Definition?.Label ?? _field.Label, _field.LabelOrigin, _language),
            "written_label" => _scope.Text(_field.Label, _field.LabelOrigin, _language),
            "kind" => Kind,
            "role" => Roles[(int)(_field.Definition?.Role ?? FieldRole.None)],
            "known" => _field.Definition is not null,
            "description" => _field.Definition?.Description ?? "",
            "verbatim" => Text(_field.Verbatim),
            "text" => PlainText,
            "date" => Date,
            "paragraphs" => Part(_field.Value is TextValue),
            "entries" => Part(_field.Value is ListValue),
            "references" => Part(_field.Value is ReferencesValue),
            _ => null,
        };
        return value is not null || base.TryGet(name, out value);
    }

    private string Kind => _field.Value switch
    {
        DateValue => "date",
        ListValue => "list",
        ReferencesValue when _field.Definition?.Kind == FieldKind.References => "references",
        ReferencesValue => "works",
        _ => _field.Definition is { } definition && IsEmpty ? definition.Kind.ToString().ToLowerInvariant() : "text",
    };

    private PartsModel Part(bool applies) => new($"Field '{_field.Name}'", applies ? Items : []);

    private string Text(string text) => _scope.Text(text, _field.Origin, _language);

    private DocumentValue Blocks(ValueList<Block> blocks) => new(new BlockSlot(blocks) { Origin = _field.Origin }, $"Field '{_field.Name}'");
}
