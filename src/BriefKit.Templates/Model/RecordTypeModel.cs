using BriefKit.Core.Records;

namespace BriefKit.Templates.Model;

/// <summary>The kind of a record. Printed as its title.</summary>
internal sealed class RecordTypeModel(RecordType type) : ModelObject
{
    public override string Subject => "A record type";

    public override IReadOnlyList<string> Names => ["name", "title", "description"];

    public override string PlainText => type.Title;

    public override object? Printed => type.Title;

    protected override bool TryGet(string name, out object? value)
    {
        value = name switch
        {
            "name" => type.Name,
            "title" => type.Title,
            "description" => type.Description ?? "",
            _ => null,
        };
        return value is not null;
    }
}
