using BriefKit.Core.Collections;
using BriefKit.Templates.Slots;

namespace BriefKit.Templates.Model;

/// <summary>The words of a template by name. They are its own text, and may hold marks of the dialect.</summary>
internal sealed class WordsModel(string subject, ValueMap<string, string> words, SlotTable slots) : ModelObject
{
    public override string Subject => subject;

    public override IReadOnlyList<string> Names => [.. words.Select(word => word.Key)];

    public override string? PlainText => null;

    public override object? Printed => null;

    public override bool IsEmpty => words.Count == 0;

    protected override bool TryGet(string name, out object? value)
    {
        value = words.TryGetValue(name, out string? word) ? new Markup(slots.Protect(word)) : null;
        return value is not null;
    }
}
