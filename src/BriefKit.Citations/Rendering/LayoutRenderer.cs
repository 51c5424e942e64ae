using BriefKit.Citations.Formatting;
using BriefKit.Citations.Items;
using BriefKit.Citations.Library;
using BriefKit.Citations.Locales;
using BriefKit.Citations.Styles;
using BriefKit.Core.References;

namespace BriefKit.Citations.Rendering;

/// <summary>Renders the cites, or the entries, of one area of a style, each by the layout that is for its item's language.</summary>
internal sealed class LayoutRenderer
{
    private readonly StyleLayouts _layouts;
    private readonly Evaluator _default;
    private readonly Dictionary<string, Evaluator> _localized = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="evaluator">For the layout that is set in the locale of the whole.</param>
    public LayoutRenderer(StyleLayouts layouts, Evaluator evaluator)
    {
        _layouts = layouts;
        _default = evaluator;
        foreach (StyleLayout layout in layouts.Localized)
        {
            string language = layout.Languages[0];
            Locale locale = LocaleLibrary.BuiltIn.Load(language).Value.As(language);
            _localized.TryAdd(language, new Evaluator(new StyleContext(evaluator.Context.Style, locale, evaluator.Context.Options), evaluator.Memory, evaluator.Tracer));
        }
    }

    private LayoutRenderer(LayoutRenderer original, Evaluator evaluator)
    {
        _layouts = original._layouts;
        _default = evaluator;
        foreach ((string language, Evaluator localized) in original._localized)
            _localized.Add(language, localized.Fork());
    }

    /// <summary>Keeps what made each token; null where nobody asks.</summary>
    public Tracer? Tracer => _default.Tracer;

    /// <summary>The same for another thread.</summary>
    /// <param name="evaluator">That thread's own.</param>
    public LayoutRenderer Fork(Evaluator evaluator) => new(this, evaluator);

    /// <summary>Forgets what its own evaluators rendered last; that of the whole belongs to the thread.</summary>
    public void Forget()
    {
        foreach (Evaluator localized in _localized.Values)
            localized.Forget();
    }

    public StyleLayout LayoutOf(Item item) => _layouts.For(item.Language);

    /// <summary>The terms, marks and formats that the item's layout is set with.</summary>
    public StyleContext ContextOf(Item item) => EvaluatorOf(LayoutOf(item)).Context;

    /// <summary>The cite or entry without the affixes of its layout.</summary>
    public RenderedCite Render(CiteContext cite, RenderOptions options)
    {
        StyleLayout layout = LayoutOf(cite.Item);
        return EvaluatorOf(layout).Render(layout.Children, cite, options);
    }

    /// <summary>The locator of the cite, where it stands behind the suffix of its layout; null where it stands within or there is none.</summary>
    public RenderedCite? RenderLocatorBehind(CiteContext cite)
    {
        StyleLayout layout = LayoutOf(cite.Item);
        if (cite.Locator is null || cite.Form == CiteForm.AuthorOnly || layout.BehindSuffix.IsEmpty)
            return null;
        RenderedCite rendered = EvaluatorOf(layout).RenderBeside(layout.BehindSuffix, cite, RenderOptions.Citation);
        return rendered.IsEmpty ? null : rendered;
    }

    /// <summary>The text alone of the cite or entry, as it is compared.</summary>
    public string Read(CiteContext cite, RenderOptions options)
    {
        StyleLayout layout = LayoutOf(cite.Item);
        return EvaluatorOf(layout).Read(layout.Children, cite, options);
    }

    private Evaluator EvaluatorOf(StyleLayout layout) => layout.Languages is [string language, ..] ? _localized[language] : _default;
}
