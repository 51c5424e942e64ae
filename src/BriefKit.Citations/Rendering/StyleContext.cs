using BriefKit.Citations.Dates;
using BriefKit.Citations.Formatting;
using BriefKit.Citations.Locales;
using BriefKit.Citations.Names;
using BriefKit.Citations.Numbers;
using BriefKit.Citations.Styles;

namespace BriefKit.Citations.Rendering;

/// <summary>
/// What a layout is set with: the style, the terms of the layout's language, and the writers that follow from both. A style has one for
/// the language of the whole, which its <see cref="LocalizedStyle"/> holds with what serves whole runs, and one for each language that it
/// has a layout of its own for.
/// </summary>
internal sealed class StyleContext
{
    public StyleContext(Style style, Locale locale, CitationOptions options)
    {
        Options = options;
        Style = style;
        Locale = locale.WithOverrides(style.Locales);
        Marks = Locale.QuotationMarks;
        Numbers = new NumberWriter(Locale, style.PageRanges);
        Dates = new DateWriter(Locale);
        Names = new NameListWriter(Locale, new NameWriter(style.Demotion, style.InitializesWithHyphen, Options.Abbreviations));
    }

    public CitationOptions Options { get; }

    public Style Style { get; }

    /// <summary>The locale with the style's own terms over it.</summary>
    public Locale Locale { get; }

    public QuotationMarks Marks { get; }

    public NumberWriter Numbers { get; }

    public DateWriter Dates { get; }

    public NameListWriter Names { get; }
}
