using BriefKit.Citations.Items;
using BriefKit.Citations.Styles;

namespace BriefKit.Citations.Disambiguation;

/// <summary>
/// Tells the cites of a group apart by showing more names and more of given names, one step after the other. A step that helps
/// nothing is not kept.
/// </summary>
/// <param name="read">What the cites of items say under a distinction that is tried.</param>
internal sealed class NameExpander(CitationArea area, Func<List<Item>, Distinction, string[]> read)
{
    /// <summary>Names that may be needed to tell two works apart: each is tried by reading the whole cites anew, so that there must be an end.</summary>
    private const int MaxNames = 200;

    private readonly List<List<Item>> _unresolved = [];

    /// <summary>Gives items their distinctions; returns the groups that still read alike.</summary>
    public List<List<Item>> Expand(List<Item> clash)
    {
        bool addsGiven = area is { AddsGivenNames: true, GivenNameRule: GivenNameRule.ByCite };
        if (!area.AddsNames && !addsGiven)
            return [clash];
        List<Step> steps = Steps(Math.Min(clash.Max(NameCount), MaxNames), addsGiven);
        Distinction start = clash[0].Distinction;
        Descend(clash, steps, 0, start, start);
        return _unresolved;
    }

    /// <param name="NamesShown">How many names are shown then; 0 where names are not added.</param>
    private readonly record struct Step(int NamesShown, int Name, int GivenLevel);

    private List<Step> Steps(int names, bool addsGiven)
    {
        List<Step> steps = [];
        for (int i = 0; i < names; i++)
        {
            int shown = area.AddsNames ? i + 1 : 0;
            if (area.AddsNames)
                steps.Add(new Step(i + 1, i, 0));
            if (addsGiven)
                steps.AddRange([new Step(shown, i, 1), new Step(shown, i, 2)]);
        }
        return steps;
    }

    // The trial goes on through all steps; what set items apart on the way is kept.
    private void Descend(List<Item> group, List<Step> steps, int next, Distinction trial, Distinction kept)
    {
        for (; next < steps.Count; next++)
        {
            trial = With(trial, steps[next]);
            List<List<Item>> parts = Split(group, trial);
            if (parts.Count == 1)
                continue;
            kept = With(kept, steps[next]);
            foreach (List<Item> part in parts)
            {
                if (part.Count > 1)
                    Descend(part, steps, next + 1, trial, kept);
                else
                    part[0].Distinction = kept;
            }
            return;
        }
        foreach (Item item in group)
            item.Distinction = kept;
        _unresolved.Add(group);
    }

    private List<List<Item>> Split(List<Item> group, Distinction trial)
    {
        string[] texts = read(group, trial);
        Dictionary<string, List<Item>> byText = new(StringComparer.Ordinal);
        List<List<Item>> parts = [];
        for (int i = 0; i < texts.Length; i++)
        {
            if (!byText.TryGetValue(texts[i], out List<Item>? part))
                parts.Add(byText[texts[i]] = part = []);
            part.Add(group[i]);
        }
        return parts;
    }

    private static Distinction With(Distinction distinction, Step step)
    {
        distinction = distinction with { NamesShown = Math.Max(distinction.NamesShown, step.NamesShown) };
        if (step.GivenLevel == 0)
            return distinction;
        int[] given = new int[Math.Max(distinction.GivenNames.Length, step.Name + 1)];
        distinction.GivenNames.CopyTo(given, 0);
        given[step.Name] = step.GivenLevel;
        return distinction with { GivenNames = given };
    }

    private static int NameCount(Item item) => item.Reference.Names.Select(pair => pair.Value.Length).DefaultIfEmpty(0).Max();
}
