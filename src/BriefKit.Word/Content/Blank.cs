using BriefKit.Core.Collections;
using BriefKit.Core.Documents;

namespace BriefKit.Word.Content;

/// <summary>
/// Tells text that prints nothing. A paragraph of it would be an empty line, which a screen reader stops at and which no other format of ours has.
/// </summary>
internal static class Blank
{
    public static bool Is(ValueList<Inline> inlines)
    {
        foreach (Inline inline in inlines)
        {
            if (!Is(inline))
                return false;
        }
        return true;
    }

    private static bool Is(Inline inline) => inline switch
    {
        TextRun run => string.IsNullOrWhiteSpace(run.Text),
        Code code => string.IsNullOrWhiteSpace(code.Text),
        Emphasis emphasis => Is(emphasis.Content),
        Strong strong => Is(strong.Content),
        SmallCaps smallCaps => Is(smallCaps.Content),
        Underline underline => Is(underline.Content),
        Superscript superscript => Is(superscript.Content),
        Subscript subscript => Is(subscript.Content),
        Unstyled unstyled => Is(unstyled.Content),
        LanguageSpan span => Is(span.Content),
        Link link => Is(link.Content),
        Citation citation => Is(citation.Content),
        LineBreak => true,
        _ => false,
    };
}
