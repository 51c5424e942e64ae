using System.Text;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;

namespace BriefKit.Html.Pages;

/// <summary>The page of paper, with its running head and foot in the margin boxes of CSS Paged Media.</summary>
internal static class RunningMatterRules
{
    private const int DeepestHeading = 6;

    public static void Append(StringBuilder css, Document document)
    {
        PageGeometry page = document.Theme.Page;
        AppendHeadings(css, document);
        css.Append("@page {\n");
        css.Append($"  size: {StyleSheet.Points(page.Width)} {StyleSheet.Points(page.Height)};\n");
        css.Append($"  margin: {StyleSheet.Points(page.Top)} {StyleSheet.Points(page.Right)} {StyleSheet.Points(page.Bottom)} {StyleSheet.Points(page.Left + page.Binding)};\n");
        Append(css, document.RightPages, document.Theme, isVariant: false);
        css.Append("}\n");
        if (page.IsFacing)
            css.Append($"@page :left {{ margin-left: {StyleSheet.Points(page.Right)}; margin-right: {StyleSheet.Points(page.Left + page.Binding)}; }}\n");
        AppendVariant(css, "left", document.EvenPages, document.Theme);
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

    // A name for each level that is asked for, which headings of that level and above set. Under a title, headings stand one level lower.
    private static void AppendHeadings(StringBuilder css, Document document)
    {
        IEnumerable<PageEdges> edges = new PageEdges?[] { document.RightPages, document.FirstPage, document.LeftPages }.OfType<PageEdges>();
        int[] levels = [.. edges.SelectMany(edge => edge.Header.Headings.Concat(edge.Footer.Headings)).Select(LevelOf).Distinct().Order()];
        int above = document.Blocks.Any(block => block is TitleBlock { Content.IsEmpty: false }) ? 1 : 0;
        for (int element = 1; element <= DeepestHeading; element++)
        {
            string[] names = [.. levels.Where(level => element - above <= level).Select(level => $"{NameOf(level)} content()")];
            if (names.Length > 0)
                css.Append($"h{element} {{ string-set: {string.Join(", ", names)}; }}\n");
        }
    }

    private static int LevelOf(RunningHeading heading) => Math.Clamp(heading.Level, 1, DeepestHeading);

    private static string NameOf(int level) => $"heading-{level}";

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
        RunningHeading heading => $"string({NameOf(LevelOf(heading))}, {(heading.IsLast ? "last" : "first")})",
        _ => CssText.Quote(InlineText.Of([inline])),
    }));
}
