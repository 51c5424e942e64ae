using BriefKit.Citations.Items;
using BriefKit.Citations.Styles;

namespace BriefKit.Citations.Rendering;

/// <summary>
/// What was rendered in the run before and in this one, by all that it depends on, so that an editor's next change renders only what it
/// touches. It holds one style in one locale, belongs to one session and is never shared between threads.
/// </summary>
internal sealed class RenderMemory(Style style)
{
    private readonly PlaceUse _citation = PlaceUse.Of(style.Citation.Layouts);
    private readonly PlaceUse _bibliography = style.Bibliography is BibliographyArea area ? PlaceUse.Of(area.Layouts) : default;
    private readonly Dictionary<SortKey, PlaceUse> _keys = new(ReferenceEqualityComparer.Instance);
    private Dictionary<RenderKey, RenderedCite> _before = [];
    private Dictionary<RenderKey, RenderedCite> _now = [];

    /// <summary>How often something was rendered and not remembered.</summary>
    public int Renders { get; private set; }

    /// <summary>Whether the text of a cluster changes with the numbers of its items.</summary>
    public bool ClustersUseNumbers => _citation.CitationNumber || style.Citation.Collapse == CollapseMode.CitationNumber;

    /// <summary>Forgets what the last run had no use for.</summary>
    public void BeginRun()
    {
        _before = _now;
        _now = new(_before.Count);
    }

    public RenderedCite? Find(CiteContext cite, RenderOptions options)
    {
        RenderKey key = KeyOf(cite, options);
        if (_now.TryGetValue(key, out RenderedCite? known))
            return known;
        if (_before.TryGetValue(key, out known))
            _now.Add(key, known);
        return known;
    }

    public void Store(CiteContext cite, RenderOptions options, RenderedCite rendered)
    {
        Renders++;
        _now[KeyOf(cite, options)] = rendered;
    }

    /// <summary>The cite as the text of its cluster depends on it.</summary>
    public CiteContext WithoutUnused(CiteContext cite) => _citation.FirstNoteNumber ? cite : cite with { FirstNoteNumber = null };

    private RenderKey KeyOf(CiteContext cite, RenderOptions options)
    {
        PlaceUse use = options.SortKey is SortKey key ? UseOf(key) : options.IsBibliography ? _bibliography : _citation;
        bool isTrial = options is { Trial: not null, IsBibliography: false, SortKey: null };
        return new RenderKey(
            use.FirstNoteNumber ? cite : cite with { FirstNoteNumber = null },
            use.CitationNumber ? cite.Item.CitationNumber : 0,
            isTrial ? Distinction.None : cite.Item.Distinction,
            options);
    }

    private PlaceUse UseOf(SortKey key)
    {
        if (!_keys.TryGetValue(key, out PlaceUse use))
            _keys[key] = use = PlaceUse.Of(key);
        return use;
    }

    private readonly record struct RenderKey(CiteContext Cite, int CitationNumber, Distinction Distinction, RenderOptions Options);
}
