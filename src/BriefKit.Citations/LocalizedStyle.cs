using System.Collections.Concurrent;
using BriefKit.Citations.Locales;
using BriefKit.Citations.Rendering;
using BriefKit.Citations.Sorting;
using BriefKit.Citations.Styles;

namespace BriefKit.Citations;

/// <summary>
/// A style in a locale with a user's options, and what is the same for all documents worked out once: make one for a batch. It never
/// changes to those who use it, and several threads may format with it at once. What one layout of the style is set with, the
/// <see cref="StyleContext"/>, is a part of it.
/// </summary>
public sealed class LocalizedStyle
{
    // No more than have formatted at once, each with no more of a thread's renderers than have helped it at once. What they keep here comes
    // of style, locale and options alone: what is of a document, they forget when they are given back.
    private readonly ConcurrentBag<ParallelRenderer> _idle = [];

    /// <param name="locale">The language to set; the style's own terms for it lie over it.</param>
    /// <param name="options">They hold for all that is formatted with it; <see cref="CitationOptions.Default"/> makes no links.</param>
    public LocalizedStyle(Style style, Locale locale, CitationOptions options)
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

    /// <summary>Renderers for one run. Whoever takes them gives them back when the run is done; those of a run that fails are let go.</summary>
    internal ParallelRenderer Rent() => _idle.TryTake(out ParallelRenderer? idle) ? idle : new ParallelRenderer(new Evaluator(Context));

    internal void Return(ParallelRenderer renderer)
    {
        renderer.Forget();
        _idle.Add(renderer);
    }
}
