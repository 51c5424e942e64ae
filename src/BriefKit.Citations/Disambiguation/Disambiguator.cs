using BriefKit.Citations.Items;
using BriefKit.Citations.Rendering;
using BriefKit.Citations.Styles;

namespace BriefKit.Citations.Disambiguation;

/// <summary>
/// Tells cites apart that would read alike (CSL 1.0.2, "Disambiguation"): by more names, by given names, by the style's own
/// conditions, and at last by letters behind the year. Items are grouped by how they read, so that the work is linear in their number.
/// </summary>
internal sealed class Disambiguator(Evaluator evaluator)
{
    private readonly CitationArea _area = evaluator.Context.Style.Citation;

    /// <param name="items">In the order of the bibliography, by which suffixes are given.</param>
    public void Run(IReadOnlyList<Item> items)
    {
        if (_area.AddsGivenNames && _area.GivenNameRule != GivenNameRule.ByCite)
            new GivenNameExpander(evaluator).Expand(items);
        if (!_area.AddsNames && !_area.AddsGivenNames && !_area.AddsYearSuffix && !_area.TestsDisambiguate)
            return;
        foreach (List<Item> clash in Clashes(items))
            Resolve(clash);
    }

    private void Resolve(List<Item> clash)
    {
        foreach (List<Item> rest in ExpandNames(clash))
        {
            List<List<Item>> remaining = [rest];
            if (_area.TestsDisambiguate)
            {
                foreach (Item item in rest)
                    item.Distinction = item.Distinction with { Condition = true };
                remaining = Clashes(rest);
            }
            if (!_area.AddsYearSuffix)
                continue;
            foreach (List<Item> group in remaining)
                GiveSuffixes(group);
        }
    }

    private static void GiveSuffixes(List<Item> group)
    {
        for (int i = 0; i < group.Count; i++)
            group[i].Distinction = group[i].Distinction with { YearSuffix = i + 1 };
    }

    // Shows names and given names one by one until each item reads unlike the others, or no more can be shown. What does not
    // help is taken back.
    private List<List<Item>> ExpandNames(List<Item> clash)
    {
        bool addsGiven = _area is { AddsGivenNames: true, GivenNameRule: GivenNameRule.ByCite };
        if (!_area.AddsNames && !addsGiven)
            return [clash];
        List<List<Item>> unresolved = [], open = [clash];
        int most = clash.Max(NameCount);
        Distinction best = clash[0].Distinction, trial = best;
        foreach (Distinction step in Steps(best, most, addsGiven))
        {
            trial = step;
            List<List<Item>> next = [];
            foreach (List<Item> group in open)
                next.AddRange(Try(group, trial));
            open = next;
            if (open.Count == 0)
                break;
        }
        unresolved.AddRange(open);
        return unresolved;
    }

    // The group in the parts that still clash under a trial; what the trial sets apart keeps it.
    private List<List<Item>> Try(List<Item> group, Distinction trial)
    {
        Dictionary<string, List<Item>> byText = new(StringComparer.Ordinal);
        List<List<Item>> parts = [];
        foreach (Item item in group)
        {
            string text = Read(item, trial);
            if (!byText.TryGetValue(text, out List<Item>? part))
                parts.Add(byText[text] = part = []);
            part.Add(item);
        }
        if (parts.Count == 1)
            return [group];
        foreach (Item item in group)
            item.Distinction = trial with { YearSuffix = item.Distinction.YearSuffix };
        return [.. parts.Where(part => part.Count > 1)];
    }

    private IEnumerable<Distinction> Steps(Distinction basis, int most, bool addsGiven)
    {
        int[] given = new int[most];
        basis.GivenNames.AsSpan(0, Math.Min(basis.GivenNames.Length, most)).CopyTo(given);
        int shown = Math.Max(1, basis.NamesShown);
        for (int i = 0; i < most; i++)
        {
            if (i > 0 && _area.AddsNames)
            {
                shown = Math.Max(shown, i + 1);
                yield return basis with { NamesShown = shown, GivenNames = [.. given] };
            }
            if (!addsGiven)
                continue;
            for (int level = given[i] + 1; level <= 2; level++)
            {
                given[i] = level;
                yield return basis with { NamesShown = i == 0 ? basis.NamesShown : shown, GivenNames = [.. given] };
            }
        }
    }

    private List<List<Item>> Clashes(IReadOnlyList<Item> items)
    {
        Dictionary<string, List<Item>> byText = new(StringComparer.Ordinal);
        List<List<Item>> groups = [];
        foreach (Item item in items)
        {
            string text = Read(item, item.Distinction);
            if (text.Length == 0)
                continue;
            if (!byText.TryGetValue(text, out List<Item>? group))
                groups.Add(byText[text] = group = []);
            group.Add(item);
        }
        return [.. groups.Where(group => group.Count > 1)];
    }

    private string Read(Item item, Distinction trial) =>
        evaluator.Render(_area.Layout.Children, new CiteContext(item), RenderOptions.Citation with { Trial = trial, HidesYearSuffix = true }).Text;

    private static int NameCount(Item item) => item.Reference.Names.Select(pair => pair.Value.Length).DefaultIfEmpty(0).Max();
}
