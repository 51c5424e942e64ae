using BriefKit.Core.Collections;
using BriefKit.Core.Records;

namespace BriefKit.Templates.Model;

/// <summary>The abbreviations that a record uses, in the order of the alphabet.</summary>
internal sealed class GlossaryModel(ValueList<GlossaryEntry> entries) : ModelList
{
    private IReadOnlyList<object?>? _items;

    public override string Subject => "The glossary";

    public override bool IsEmpty => entries.IsEmpty;

    public override IReadOnlyList<object?> Items => _items ??= [.. entries.Select(entry => new GlossaryEntryModel(entry))];
}

/// <summary>An abbreviation and what it stands for. Printed as the abbreviation.</summary>
internal sealed class GlossaryEntryModel(GlossaryEntry entry) : ModelObject
{
    public override string Subject => "A glossary entry";

    public override IReadOnlyList<string> Names => ["term", "expansion"];

    public override string PlainText => entry.Term;

    public override object? Printed => entry.Term;

    protected override bool TryGet(string name, out object? value)
    {
        value = name switch
        {
            "term" => entry.Term,
            "expansion" => entry.Expansion,
            _ => null,
        };
        return value is not null;
    }
}
