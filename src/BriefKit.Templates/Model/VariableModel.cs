namespace BriefKit.Templates.Model;

/// <summary>A variable of a reference with its value. Printed as its value.</summary>
internal sealed class VariableModel(string name, object value) : ModelObject
{
    public override string Subject => "A variable";

    public override IReadOnlyList<string> Names => ["name", "value"];

    public override string? PlainText => value as string ?? (value as ModelObject)?.PlainText;

    public override object? Printed => value;

    protected override bool TryGet(string member, out object? found)
    {
        found = member switch
        {
            "name" => name,
            "value" => value,
            _ => null,
        };
        return found is not null;
    }
}
