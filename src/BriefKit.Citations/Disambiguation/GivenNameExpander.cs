using BriefKit.Citations.Items;
using BriefKit.Citations.Styles;
using BriefKit.Core.Collections;
using BriefKit.Core.References;

namespace BriefKit.Citations.Disambiguation;

/// <summary>
/// Expands the given names of all people whose names would read alike, whether or not their cites do (CSL 1.0.2,
/// <c>givenname-disambiguation-rule</c> other than <c>by-cite</c>).
/// </summary>
internal sealed class GivenNameExpander(CitationArea area)
{
    public void Expand(IReadOnlyList<Item> items)
    {
        bool onlyPrimary = area.GivenNameRule is GivenNameRule.PrimaryName or GivenNameRule.PrimaryNameWithInitials;
        int maxLevel = area.GivenNameRule is GivenNameRule.AllNamesWithInitials or GivenNameRule.PrimaryNameWithInitials ? 1 : 2;
        Dictionary<string, Namesakes> byFamily = new(StringComparer.Ordinal);
        foreach (Item item in items)
        {
            ValueList<PersonName> names = LeadingNames.Of(item.Reference);
            for (int i = 0; i < names.Length && (i == 0 || !onlyPrimary); i++)
            {
                string key = Key(names[i]);
                if (!byFamily.TryGetValue(key, out Namesakes? namesakes))
                    byFamily[key] = namesakes = new Namesakes();
                namesakes.Add(names[i]);
            }
        }
        foreach (Item item in items)
        {
            ValueList<PersonName> names = LeadingNames.Of(item.Reference);
            int[] levels = new int[onlyPrimary ? Math.Min(1, names.Length) : names.Length];
            for (int i = 0; i < levels.Length; i++)
                levels[i] = byFamily[Key(names[i])].LevelOf(names[i], maxLevel);
            if (levels.Any(level => level > 0))
                item.Distinction = item.Distinction with { GivenNames = levels };
        }
    }

    private static string Key(PersonName name) => $"{name.NonDroppingParticle} {name.Family}{name.Literal}";
}
