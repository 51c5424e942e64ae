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
        if (UsesHeadings(document))
            css.Append("h1, h2, h3, h4, h5, h6 { string-set: heading content(); }\n");
        css.Append("@page {\n");
        css.Append($"  size: {StyleSheet.Points(page.Width)} {StyleSheet.Points(page.Height)};\n");
        css.Append($"  margin: {StyleSheet.Points(page.Top)} {StyleSheet.Points(page.Right)} {StyleSheet.Points(page.Bottom)} {StyleSheet.Points(page.Left + page.Binding)};\n");
        Append(css, new PageEdges(document.Header, document.Footer), document.Theme, isVariant: false);
        css.Append("}\n");
        if (page.IsFacing)
            css.Append($"@page :left {{ margin-left: {StyleSheet.Points(page.Right)}; margin-right: {StyleSheet.Points(page.Left + page.Binding)}; }}\n");
        AppendVariant(css, "left", document.LeftPages, document.Theme);
        AppendVariant(css, "first", document.FirstPage, document.Theme);
    }

    private static void AppendVariant(StringBuilder css, string pages, PageEdges? edges, Theme theme)
    {
        if (edges is null)
            return;
        css.Append($"@page :{pages} {{\n");
        Append(css, edges, theme, isVariant: true);
        css.Append("}\n");
    }

    private static void Append(StringBuilder css, PageEdges edges, Theme theme, bool isVariant)
    {
        Append(css, "top", edges.Header, theme, isVariant);
        Append(css, "bottom", edges.Footer, theme, isVariant);
    }

    private static bool UsesHeadings(Document document)
    {
        IEnumerable<RunningMatter?> lines = [document.Header, document.Footer, document.FirstPage?.Header, document.FirstPage?.Footer, document.LeftPages?.Header, document.LeftPages?.Footer];
        return lines.OfType<RunningMatter>().SelectMany(line => line.Start.Concat(line.Center).Concat(line.End)).Any(inline => inline is RunningHeading);
    }

    private static void Append(StringBuilder css, string edge, RunningMatter matter, Theme theme, bool isVariant)
    {
        foreach ((string place, ValueList<Inline> inlines) in (ReadOnlySpan<(string, ValueList<Inline>)>)
            [("left", matter.Start), ("center", matter.Center), ("right", matter.End)])
        {
            if (inlines.IsEmpty)
            {
                // A variant is silent where the other pages speak.
                css.Append(isVariant ? $"  @{edge}-{place} {{ content: none; }}\n" : "");
                continue;
            }
            css.Append($"  @{edge}-{place} {{ content: {ContentOf(inlines)}; ");
            css.Append($"font: {StyleSheet.Points(theme.SmallSize)} {FontStack.Of(theme.HeadingFont)}; color: #{theme.MutedColor.Hex}; }}\n");
        }
    }

    // A list of strings and counters: 'content' knows no other text.
    private static string ContentOf(ValueList<Inline> inlines) => string.Join(' ', inlines.Select(inline => inline switch
    {
        PageNumber => "counter(page)",
        PageCount => "counter(pages)",
        RunningHeading heading => heading.IsLast ? "string(heading, last)" : "string(heading, first)",
        _ => CssText.Quote(InlineText.Of([inline])),
    }));
}
