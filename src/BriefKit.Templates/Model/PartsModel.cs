namespace BriefKit.Templates.Model;

/// <summary>A plain list of things that belong to something.</summary>
internal sealed class PartsModel(string owner, IReadOnlyList<object?> items) : ModelList
{
    public override string Subject => $"A list of {owner}";

    public override IReadOnlyList<object?> Items => items;
}
