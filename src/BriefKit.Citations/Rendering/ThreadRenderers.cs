using BriefKit.Citations.Styles;

namespace BriefKit.Citations.Rendering;

/// <summary>What one thread renders with.</summary>
internal sealed class ThreadRenderers
{
    public ThreadRenderers(Evaluator evaluator)
    {
        Style style = evaluator.Context.Style;
        Evaluator = evaluator;
        Cites = new LayoutRenderer(style.Citation.Layouts, evaluator);
        Entries = style.Bibliography is BibliographyArea area ? new LayoutRenderer(area.Layouts, evaluator) : null;
    }

    private ThreadRenderers(ThreadRenderers original)
    {
        Evaluator = original.Evaluator.Fork();
        Cites = original.Cites.Fork(Evaluator);
        Entries = original.Entries?.Fork(Evaluator);
    }

    public Evaluator Evaluator { get; }

    public LayoutRenderer Cites { get; }

    /// <summary>Null where the style has no bibliography.</summary>
    public LayoutRenderer? Entries { get; }

    public ThreadRenderers Fork() => new(this);

    /// <summary>Forgets what was rendered last.</summary>
    public void Forget()
    {
        Evaluator.Forget();
        Cites.Forget();
        Entries?.Forget();
    }
}
