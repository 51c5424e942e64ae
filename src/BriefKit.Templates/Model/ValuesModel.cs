namespace BriefKit.Templates.Model;

/// <summary>Values by name: the parameters of a template.</summary>
internal sealed class ValuesModel(string subject, IReadOnlyDictionary<string, object> values) : ModelObject
{
    public override string Subject => subject;

    public override IReadOnlyList<string> Names => [.. values.Keys.Order(StringComparer.Ordinal)];

    public override string? PlainText => null;

    public override object? Printed => null;

    public override bool IsEmpty => values.Count == 0;

    protected override bool TryGet(string name, out object? value) => values.TryGetValue(name, out value);
}
