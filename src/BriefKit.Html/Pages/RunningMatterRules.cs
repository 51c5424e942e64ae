using System.Text;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;

namespace BriefKit.Html.Pages;

/// <summary>The page of paper, with its running head and foot in the margin boxes of CSS Paged Media.</summary>
internal static class RunningMatterRules
{
    public static void Append(StringBuilder css, Document document)
    {
        PageGeometry page = document.Theme.Page;
        css.Append("@page {\n");
        css.Append($"  size: {StyleSheet.Points(page.Width)} {StyleSheet.Points(page.Height)};\n");
        css.Append($"  margin: {StyleSheet.Points(page.Top)} {StyleSheet.Points(page.Right)} {StyleSheet.Points(page.Bottom)} {StyleSheet.Points(page.Left)};\n");
        Append(css, "top", document.Header, document.Theme);
        Append(css, "bottom", document.Footer, document.Theme);
        css.Append("}\n");
    }

    private static void Append(StringBuilder css, string edge, RunningMatter matter, Theme theme)
    {
        foreach ((string place, ValueList<Inline> inlines) in (ReadOnlySpan<(string, ValueList<Inline>)>)
            [("left", matter.Start), ("center", matter.Center), ("right", matter.End)])
        {
            if (inlines.IsEmpty)
                continue;
            css.Append($"  @{edge}-{place} {{ content: {ContentOf(inlines)}; ");
            css.Append($"font: {StyleSheet.Points(theme.SmallSize)} {FontStack.Of(theme.HeadingFont)}; color: #{theme.MutedColor.Hex}; }}\n");
        }
    }

    // A list of strings and counters: 'content' knows no other text.
    private static string ContentOf(ValueList<Inline> inlines) => string.Join(' ', inlines.Select(inline => inline switch
    {
        PageNumber => "counter(page)",
        PageCount => "counter(pages)",
        _ => CssText.Quote(InlineText.Of([inline])),
    }));
}
