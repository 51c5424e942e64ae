using BriefKit.Citations.Items;
using BriefKit.Citations.Rendering;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.References;
using BriefKit.Core.Text;

namespace BriefKit.Citations;

/// <summary>The text of a cluster with what was found while it was made.</summary>
internal sealed record ClusterOutput(ValueList<Inline> Content, ValueList<Diagnostic> Diagnostics)
{
    public static ClusterOutput Empty { get; } = new([], []);
}

/// <summary>What runs of the processor with one style and locale leave for the next: items with their parsed fields, renderings, texts of clusters.</summary>
internal sealed class RunMemory
{
    private Dictionary<string, Item> _itemsBefore = new(StringComparer.Ordinal);
    private Dictionary<string, Item> _items = new(StringComparer.Ordinal);
    private Dictionary<ValueList<CiteKey>, ClusterOutput> _clustersBefore = [];
    private Dictionary<ValueList<CiteKey>, ClusterOutput> _clusters = [];

    public RunMemory(LocalizedStyle localized)
    {
        Localized = localized;
        Renders = new RenderMemory(localized.Style);
        Renderer = new ParallelRenderer(new Evaluator(localized.Context, Renders));
    }

    public LocalizedStyle Localized { get; }

    public RenderMemory Renders { get; }

    public ParallelRenderer Renderer { get; }

    public void BeginRun()
    {
        Renders.BeginRun();
        (_itemsBefore, _items) = (_items, new(_items.Count, StringComparer.Ordinal));
        (_clustersBefore, _clusters) = (_clusters, new(_clusters.Count));
    }

    /// <summary>The item that the run before had for the same reference, as if it were new; else a new one.</summary>
    public Item ItemOf(Reference reference)
    {
        if (_itemsBefore.TryGetValue(reference.Id, out Item? item) && ReferenceEquals(item.Reference, reference))
            item.Reset();
        else
            item = new Item(reference, Localized.Context.Marks);
        _items.TryAdd(reference.Id, item);
        return item;
    }

    /// <summary>The output of the cluster of these cites, which are sorted and have their positions.</summary>
    public ClusterOutput ClusterOf(IReadOnlyList<CiteContext> cites, Func<IReadOnlyList<CiteContext>, ClusterOutput> write)
    {
        ValueList<CiteKey> key = cites.Select(KeyOf).ToValueList();
        if (_clusters.TryGetValue(key, out ClusterOutput? known))
            return known;
        if (!_clustersBefore.TryGetValue(key, out known))
            known = write(cites);
        return _clusters[key] = known;
    }

    private CiteKey KeyOf(CiteContext cite) =>
        new(Renders.WithoutUnused(cite), Renders.ClustersUseNumbers ? cite.Item.CitationNumber : 0, cite.Item.Distinction);

    private sealed record CiteKey(CiteContext Cite, int CitationNumber, Distinction Distinction);
}
