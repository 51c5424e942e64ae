namespace BriefKit.Templates.Model;

/// <summary>What a template may say of itself.</summary>
internal sealed class TemplateModel(string name, string producer) : ModelObject
{
    public string Producer => producer;

    public override string Subject => "A template";

    public override IReadOnlyList<string> Names => ["name"];

    public override string PlainText => name;

    public override object? Printed => name;

    protected override bool TryGet(string member, out object? value)
    {
        value = member == "name" ? name : null;
        return value is not null;
    }
}
