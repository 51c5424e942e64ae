using System.Collections.Concurrent;
using BriefKit.Citations.Locales;
using BriefKit.Citations.Rendering;
using BriefKit.Citations.Sorting;
using BriefKit.Citations.Styles;

namespace BriefKit.Citations;

/// <summary>
/// A style in a locale, with what is the same for all documents worked out once: make one for a batch. It never changes to those who use
/// it, and several threads may format with it at once.
/// </summary>
public sealed class LocalizedStyle
{
    // As many as have ever formatted at once. What they keep comes of the style and the locale alone, never of a document.
    private readonly ConcurrentBag<ParallelRenderer> _idle = [];

    /// <param name="locale">The language to set; the style's own terms for it lie over it.</param>
    public LocalizedStyle(Style style, Locale locale, CitationOptions? options = null)
    {
        Locale = locale;
        Context = new StyleContext(style, locale, options);
        Collator = Collator.For(locale.Language);
        SortsByOutcome = style.Bibliography is BibliographyArea area
            && area.Sort.Any(key => PlaceUse.Of(key) is { CitationNumber: true } or { Distinction: true });
    }

    public Style Style => Context.Style;

    /// <summary>As it was given, without the style's own terms.</summary>
    public Locale Locale { get; }

    public CitationOptions Options => Context.Options;

    internal StyleContext Context { get; }

    internal Collator Collator { get; }

    /// <summary>Whether what is found out after a first sort of the bibliography, numbers and distinctions, may change the order.</summary>
    internal bool SortsByOutcome { get; }

    /// <summary>Renderers for one run, which gives them back when it is done.</summary>
    internal ParallelRenderer Rent() => _idle.TryTake(out ParallelRenderer? idle) ? idle : new ParallelRenderer(new Evaluator(Context));

    internal void Return(ParallelRenderer renderer) => _idle.Add(renderer);
}
