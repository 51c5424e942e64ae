using BriefKit.Citations.Dates;
using BriefKit.Citations.Items;
using BriefKit.Citations.Rendering;
using BriefKit.Citations.Styles;
using BriefKit.Core.References;

namespace BriefKit.Citations.Sorting;

/// <summary>Works out what items sort by (CSL 1.0.2, "Sorting").</summary>
internal sealed class SortValues(Evaluator evaluator)
{
    /// <summary>A text; empty where the item has none, which goes behind all others.</summary>
    public string Of(CiteContext cite, SortKey key) => key is { Macro: null, Variable: { Kind: VariableKind.Date } variable }
        ? cite.Item.Date(variable) is ReferenceDate date ? ValueOf(date) : ""
        : evaluator.Read(key.Elements, cite, RenderOptions.Bibliography with { SortKey = key, CapitalizesFirstTerm = false }).Trim();

    private static string ValueOf(ReferenceDate date) => date.Value is null ? date.Literal ?? "" : DateWriter.SortKey(date.Value);
}
