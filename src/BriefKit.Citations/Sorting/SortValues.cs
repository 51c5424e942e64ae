using BriefKit.Core.Collections;
using BriefKit.Citations.Dates;
using BriefKit.Citations.Items;
using BriefKit.Citations.Rendering;
using BriefKit.Citations.Styles;
using BriefKit.Core.References;

namespace BriefKit.Citations.Sorting;

/// <summary>Works out what items sort by (CSL 1.0.2, "Sorting").</summary>
internal sealed class SortValues(Evaluator evaluator, ValueList<SortKey> keys)
{
    /// <summary>A text for each key; null where the item has none, which goes behind all others.</summary>
    public string?[] Of(CiteContext cite)
    {
        string?[] values = new string?[keys.Length];
        for (int i = 0; i < values.Length; i++)
        {
            string text = Of(cite, keys[i]);
            values[i] = text.Length == 0 ? null : text;
        }
        return values;
    }

    private string Of(CiteContext cite, SortKey key)
    {
        if (key.Macro is Macro macro)
            return Render(macro.Children, cite, key);
        if (key.Variable is not Variable variable)
            return "";
        return variable.Kind switch
        {
            VariableKind.Date => cite.Item.Date(variable) is ReferenceDate date ? (date.Value is null ? date.Literal ?? "" : DateWriter.SortKey(date.Value)) : "",
            VariableKind.Name => Render([new NamesNode([variable], new NameOptions())], cite, key),
            VariableKind.Number => Render([new NumberNode(variable, NumberForm.Numeric)], cite, key),
            _ => Render([new TextVariableNode(variable)], cite, key),
        };
    }

    private string Render(ValueList<StyleNode> nodes, CiteContext cite, SortKey key) =>
        evaluator.Read(nodes, cite, RenderOptions.Bibliography with { SortKey = key, CapitalizesFirstTerm = false }).Trim();
}
