using BriefKit.Citations.Items;
using BriefKit.Citations.Rendering;
using BriefKit.Citations.Styles;

namespace BriefKit.Citations.Disambiguation;

/// <summary>
/// Tells cites apart that would read alike (CSL 1.0.2, "Disambiguation"): by more names, by given names, by the style's own
/// conditions, and at last by letters behind the year. Items are grouped by how they read, so that the work is linear in their number.
/// </summary>
internal sealed class Disambiguator(ParallelRenderer renderer, StyleContext context)
{
    /// <summary>More conditions than any style tests one behind the other.</summary>
    private const int MaxConditions = 8;

    private readonly CitationArea _area = context.Style.Citation;

    private bool TestsDisambiguate => _area.Uses.HasFlag(NodeUses.Disambiguate);

    /// <param name="items">In the order of the bibliography, by which suffixes are given.</param>
    public void Run(IReadOnlyList<Item> items)
    {
        if (_area.AddsGivenNames && _area.GivenNameRule != GivenNameRule.ByCite)
            new GivenNameExpander(_area).Expand(items);
        if (!_area.AddsNames && !_area.AddsGivenNames && !_area.AddsYearSuffix && !TestsDisambiguate)
            return;
        foreach (List<Item> clash in Clashes(items))
        {
            foreach (List<Item> rest in new NameExpander(_area, ReadAll).Expand(clash))
                Resolve(rest);
        }
    }

    private void Resolve(List<Item> group)
    {
        List<List<Item>> remaining = TestsDisambiguate ? MeetConditions(group) : [group];
        if (!_area.AddsYearSuffix)
            return;
        foreach (List<Item> rest in remaining)
        {
            for (int i = 0; i < rest.Count; i++)
                rest[i].Distinction = rest[i].Distinction with { YearSuffix = i + 1 };
        }
    }

    // Lets the conditions come true one by one, until they tell the items apart or there are no more. The first stays true.
    private List<List<Item>> MeetConditions(List<Item> group)
    {
        List<List<Item>> open = [group];
        for (int level = 1; level <= MaxConditions && open.Count > 0; level++)
        {
            List<List<Item>> next = [];
            bool changed = level == 1;
            foreach (List<Item> part in open)
            {
                string before = Read(renderer.First, part[0], part[0].Distinction);
                foreach (Item item in part)
                    item.Distinction = item.Distinction with { Conditions = level };
                changed |= Read(renderer.First, part[0], part[0].Distinction) != before;
                next.AddRange(Clashes(part));
            }
            open = next;
            if (!changed)
                break;
        }
        return open;
    }

    private List<List<Item>> Clashes(IReadOnlyList<Item> items)
    {
        if (items.Count < 2)
            return [];
        string[] texts = renderer.Map(items, (renderers, item) => Read(renderers, item, item.Distinction));
        Dictionary<string, List<Item>> byText = new(StringComparer.Ordinal);
        List<List<Item>> groups = [];
        for (int i = 0; i < texts.Length; i++)
        {
            if (texts[i].Length == 0)
                continue;
            if (!byText.TryGetValue(texts[i], out List<Item>? group))
                groups.Add(byText[texts[i]] = group = []);
            group.Add(items[i]);
        }
        return [.. groups.Where(group => group.Count > 1)];
    }

    private string[] ReadAll(List<Item> items, Distinction trial) => renderer.Map(items, (renderers, item) => Read(renderers, item, trial));

    // As a later cite reads: in many styles the first one says all there is to say, and only those after it could be mistaken.
    private static string Read(ThreadRenderers renderers, Item item, Distinction trial)
    {
        CiteContext cite = new(item) { Position = CitePosition.Subsequent };
        return renderers.Cites.Read(cite, RenderOptions.Citation with { Trial = trial, HidesYearSuffix = true, IsForComparison = true });
    }
}
