namespace BriefKit.Templates.Model;

/// <summary>The names that share a role in a reference. Printed one after the other, with commas.</summary>
internal sealed class NamesModel(IReadOnlyList<NameModel> names) : ModelList
{
    public override string Subject => "A list of names";

    public override IReadOnlyList<string> Names => ["text", .. base.Names];

    public override IReadOnlyList<object?> Items => names;

    // A single name keeps its origin, because it is the very text that the name gave out.
    public override string PlainText => names is [NameModel only] ? only.PlainText : string.Join(", ", names.Select(name => name.PlainText));

    protected override bool TryGet(string name, out object? value)
    {
        value = name == "text" ? PlainText : null;
        return value is not null || base.TryGet(name, out value);
    }
}
