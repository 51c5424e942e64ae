using System.Collections.Frozen;
using BriefKit.Core.Collections;

namespace BriefKit.Core.References;

/// <summary>A short form of a title, a publisher or another name.</summary>
/// <param name="Jurisdiction">The jurisdiction whose items it is for; <see cref="AbbreviationList.AllJurisdictions"/> for all.</param>
/// <param name="Category">What is shortened: a CSL variable, such as <c>container-title</c>, or <c>institution-entire</c>, <c>institution-part</c>, <c>place</c>.</param>
public sealed record Abbreviation(string Jurisdiction, string Category, string Full, string Short);

/// <summary>Short forms that stand in for those that items lack, where a style asks for <c>form="short"</c>.</summary>
public sealed class AbbreviationList
{
    public const string AllJurisdictions = "default";

    private readonly FrozenDictionary<(string Jurisdiction, string Category, string Full), string> _shortForms;

    /// <param name="abbreviations">Of several for the same, the last one counts.</param>
    public AbbreviationList(IEnumerable<Abbreviation> abbreviations)
    {
        Abbreviations = abbreviations.ToValueList();
        Dictionary<(string, string, string), string> shortForms = [];
        foreach (Abbreviation each in Abbreviations)
            shortForms[(each.Jurisdiction, each.Category, Folded(each.Full))] = each.Short;
        _shortForms = shortForms.ToFrozenDictionary();
    }

    public static AbbreviationList Empty { get; } = new([]);

    public ValueList<Abbreviation> Abbreviations { get; }

    /// <summary>The short form for an item of a jurisdiction, else the one for all; null where there is none. Case does not count, nor do spaces at the ends.</summary>
    /// <param name="jurisdiction">The item's; null where it names none.</param>
    public string? Find(string category, string full, string? jurisdiction = null)
    {
        if (_shortForms.Count == 0)
            return null;
        string folded = Folded(full);
        if (jurisdiction is not null && _shortForms.TryGetValue((jurisdiction, category, folded), out string? found))
            return found;
        return _shortForms.GetValueOrDefault((AllJurisdictions, category, folded));
    }

    private static string Folded(string text) => text.Trim().ToUpperInvariant();
}
