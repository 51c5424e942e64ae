using BriefKit.Core.Records;

namespace BriefKit.Templates.Model;

/// <summary>The fields of a record: to run through in the order of the source, or by name. A field that only the type has is empty.</summary>
internal sealed class FieldsModel(ModelScope scope, RecordType type, IReadOnlyList<(Field Field, FieldModel Model)> fields) : ModelList
{
    private IReadOnlyList<object?>? _items;

    public override string Subject => $"A record of type '{type.Name}'";

    public override IReadOnlyList<object?> Items => _items ??= [.. fields.Select(each => each.Model)];

    public IEnumerable<string> FieldNames =>
        type.Fields.Select(definition => definition.Name).Concat(fields.Select(each => each.Field.Name)).Distinct(StringComparer.Ordinal);

    public override IReadOnlyList<string> Names => [.. base.Names, "sheet", .. FieldNames];

    public bool TryField(string name, out object? value)
    {
        value = fields.FirstOrDefault(field => field.Field.Name == name).Model;
        if (value is null && type.Fields.FirstOrDefault(definition => definition.Name == name) is FieldDefinition definition)
            value = FieldModel.Missing(scope, definition);
        return value is not null;
    }

    protected override bool TryGet(string name, out object? value)
    {
        if (name == "sheet")
        {
            value = new PartsModel("fields", InSheetOrder());
            return true;
        }
        return base.TryGet(name, out value) || TryField(name, out value);
    }

    // The order of the record type first, with an empty place for each field that is missing; then what the type does not know.
    private List<object?> InSheetOrder()
    {
        List<object?> sheet = [];
        foreach (FieldDefinition definition in type.Fields)
        {
            FieldModel[] present = [.. fields.Where(field => field.Field.Name == definition.Name).Select(field => field.Model)];
            sheet.AddRange(present is [] ? [FieldModel.Missing(scope, definition)] : present);
        }
        sheet.AddRange(fields.Where(field => type.Fields.All(definition => definition.Name != field.Field.Name)).Select(field => field.Model));
        return sheet;
    }
}
