using BriefKit.Core.Records;
using BriefKit.Templates.Slots;

namespace BriefKit.Templates.Model;

/// <summary>An item of a list.</summary>
internal sealed class EntryModel(ModelScope scope, ListEntry entry, string? language) : ModelObject
{
    public override string Subject => "A list item";

    public override IReadOnlyList<string> Names => ["text", "number", "marker"];

    public override string PlainText => scope.Text(entry.Text, entry.Origin, language);

    public override object? Printed => PlainText;

    protected override bool TryGet(string name, out object? value)
    {
        value = name switch
        {
            "text" => PlainText,
            "number" => (object?)entry.Number,
            // It comes of a number and of nothing that the record spells, so it may shape the page.
            "marker" => new Markup(entry.Number is int number ? $"{number}." : "-"),
            _ => null,
        };
        return value is not null || name == "number";
    }
}
