using System.Text.Json;
using BriefKit.Core.Collections;
using BriefKit.Core.Dates;
using BriefKit.Core.References;
using BriefKit.Core.Text;

namespace BriefKit.Formats.CslJson;

/// <summary>An item while it is being read.</summary>
internal sealed class ItemDraft
{
    public string? Id { get; set; }

    public ItemType? Type { get; set; }

    public HashSet<string> Seen { get; } = new(StringComparer.Ordinal);

    public Dictionary<Variable, string> Texts { get; } = [];

    public Dictionary<Variable, ValueList<PersonName>> Names { get; } = [];

    public Dictionary<Variable, ReferenceDate> Dates { get; } = [];

    public Dictionary<string, string> Extra { get; } = new(StringComparer.Ordinal);

    /// <summary>What an earlier writing by this program said about a variable beyond what CSL-JSON can hold.</summary>
    public List<(string Kind, Variable Variable, string Text)> Annotations { get; } = [];

    public bool Has(Variable variable) => Texts.ContainsKey(variable) || Names.ContainsKey(variable) || Dates.ContainsKey(variable);

    /// <summary>Keeps the value that the cursor stands on as something no style prints: a text as its characters, anything else as JSON.</summary>
    public void Keep(string name, ref JsonCursor json, DiagnosticBag diagnostics) =>
        Extra[name] = json.Token == JsonTokenType.String ? json.Text(diagnostics) : json.SkipAsWritten();

    public Reference ToReference(string id, Origin origin)
    {
        foreach ((string kind, Variable variable, string text) in Annotations)
            Annotate(kind, variable, text);
        return new Reference(id, Type ?? ItemType.Document)
        {
            Texts = TextsOf(VariableKind.Text),
            Numbers = TextsOf(VariableKind.Number),
            Names = Names.ToValueMap(),
            Dates = Dates.ToValueMap(),
            Extra = Extra.ToValueMap(),
            Origin = origin,
        };
    }

    private ValueMap<Variable, ReferenceText> TextsOf(VariableKind kind) => Texts
        .Where(entry => entry.Key.Kind == kind)
        .Select(entry => KeyValuePair.Create(entry.Key, new ReferenceText(entry.Value, CslMarkup.IsIn(entry.Value))))
        .ToValueMap();

    private void Annotate(string kind, Variable variable, string text)
    {
        switch (kind)
        {
            case CslJsonFields.Edtf when EdtfDate.TryParse(text, out EdtfDate? exact):
                Dates[variable] = Dates.GetValueOrDefault(variable, new ReferenceDate(null)) with { Value = exact };
                break;
            case CslJsonFields.Verbatim when variable.Kind == VariableKind.Date:
                Dates[variable] = Dates.GetValueOrDefault(variable, new ReferenceDate(null)) with { Verbatim = text };
                break;
            case CslJsonFields.Order when Names.TryGetValue(variable, out ValueList<PersonName> names):
                Names[variable] = names.Select((name, index) => name with { Order = OrderAt(text, index) }).ToValueList();
                break;
        }
    }

    // One letter for each name: g(iven first), f(amily first), or - where the data do not say.
    private static NameOrder OrderAt(string orders, int index) => index >= orders.Length ? NameOrder.Unstated : orders[index] switch
    {
        'g' => NameOrder.GivenFirst,
        'f' => NameOrder.FamilyFirst,
        _ => NameOrder.Unstated,
    };
}
