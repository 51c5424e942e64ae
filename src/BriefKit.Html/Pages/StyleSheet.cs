using System.Text;
using BriefKit.Core.Documents;

namespace BriefKit.Html.Pages;

/// <summary>The style sheet of a page: the theme as custom properties, rules for the screen, and rules for paper.</summary>
internal static class StyleSheet
{
    public static string Of(Document document)
    {
        StringBuilder css = new();
        AppendTheme(css, document.Theme);
        css.Append(Rules);
        if (document.Theme.IsEmphasisBold)
            css.Append("em { font-style: normal; font-weight: 700; }\n");
        RunningMatterRules.Append(css, document);
        return css.ToString();
    }

    private static void AppendTheme(StringBuilder css, Theme theme)
    {
        css.Append(":root {\n");
        Property("text-font", FontStack.Of(theme.TextFont));
        Property("heading-font", FontStack.Of(theme.HeadingFont));
        Property("code-font", "ui-monospace, Consolas, \"DejaVu Sans Mono\", monospace");
        Property("text-size", Points(theme.TextSize));
        Property("leading", Number(theme.Leading / theme.TextSize));
        Property("small-size", Ems(theme.SmallSize, theme));
        Property("small-leading", Number(theme.SmallLeading / theme.SmallSize));
        Property("title-size", Ems(theme.TitleSize, theme));
        for (int level = 2; level <= 6; level++)
            Property($"h{level}-size", Ems(SizeOfHeading(theme, level - 1), theme));
        Property("gap", Ems(theme.ParagraphSpacing > 0 ? theme.ParagraphSpacing : theme.Leading / 2, theme));
        Property("paragraph-gap", Ems(theme.ParagraphSpacing, theme));
        Property("paragraph-indent", theme.ParagraphSpacing > 0 ? "0" : Ems(theme.Indent, theme));
        Property("indent", Ems(theme.Indent, theme));
        Property("measure", Ems(theme.Page.Measure, theme));
        Property("alignment", theme.IsJustified ? "justify" : "start");
        Property("letter-spacing", Number(theme.LetterSpacing) + "em");
        Property("word-spacing", Number(theme.WordSpacing) + "em");
        Property("hyphens", theme.IsHyphenated ? "manual" : "none");
        Property("page-color", "#" + theme.PageColor.Hex);
        Color("text-color", theme.TextColor);
        Color("accent-color", theme.AccentColor);
        Color("muted-color", theme.MutedColor);
        Color("link-color", theme.LinkColor);
        css.Append($"  --rule-color: #{theme.RuleColor.Hex};\n  --tint-color: #{theme.TintColor.Hex};\n}}\n");

        void Property(string name, string value) => css.Append($"  --{name}: {value};\n");

        // What is read must stand out from what is behind it: paper or tint, whichever is darker.
        void Color(string name, ThemeColor color) => Property(name, "#" + ReadableColor.On(ReadableColor.On(color, theme.PageColor), theme.TintColor).Hex);
    }

    private static double SizeOfHeading(Theme theme, int level) =>
        theme.HeadingSizes is [] ? theme.TextSize : theme.HeadingSizes[Math.Min(level, theme.HeadingSizes.Count) - 1];

    private static string Ems(double points, Theme theme) => Number(points / theme.TextSize) + "em";

    public static string Points(double points) => Number(points) + "pt";

    private static string Number(double value) => value.ToString("0.###");

    private const string Rules = """
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
        body { margin: 0; padding: 1.5rem 1.25rem 3rem; color: var(--text-color); background: var(--page-color); font: 1.0625rem/var(--leading) var(--text-font); letter-spacing: var(--letter-spacing); word-spacing: var(--word-spacing); hyphens: var(--hyphens); overflow-wrap: break-word; }
        main { max-width: var(--measure); margin: 0 auto; }
        h1, h2, h3, h4, h5, h6, .kicker, .subtitle, dt, th, caption, figcaption { font-family: var(--heading-font); }
        h1, h2, h3, h4, h5, h6 { line-height: 1.2; margin: 1.4em 0 0.4em; text-wrap: balance; break-after: avoid; color: var(--accent-color); }
        h1 { font-size: var(--title-size); margin: 0 0 0.3em; color: var(--text-color); }
        h2 { font-size: var(--h2-size); }
        h3 { font-size: var(--h3-size); }
        h4 { font-size: var(--h4-size); }
        h5 { font-size: var(--h5-size); }
        h6 { font-size: var(--h6-size); }
        .title { margin-bottom: 1.5em; }
        .kicker { margin: 0 0 0.3em; font-size: var(--small-size); font-weight: 700; letter-spacing: 0.08em; text-transform: uppercase; color: var(--accent-color); }
        .subtitle { margin: 0; font-size: 1.15em; color: var(--muted-color); }
        p, ul, ol, dl, pre, blockquote, figure, .table, .box, .answer { margin: 0 0 var(--gap); }
        p { margin-bottom: var(--paragraph-gap); text-align: var(--alignment); orphans: 2; widows: 2; }
        p + p { text-indent: var(--paragraph-indent); }
        .lead { font-size: 1.12em; margin-bottom: calc(var(--gap) * 1.5); }
        .small { font-size: var(--small-size); line-height: var(--small-leading); color: var(--muted-color); }
        a { color: var(--link-color); text-decoration-thickness: 0.06em; text-underline-offset: 0.15em; }
        a:focus-visible { outline: 0.15em solid var(--link-color); outline-offset: 0.15em; }
        ul, ol { padding-inline-start: calc(var(--indent) + 0.4em); }
        li { margin-bottom: calc(var(--gap) / 3); }
        .loose > li { margin-bottom: var(--gap); }
        li > ul, li > ol { margin: calc(var(--gap) / 3) 0 0; }
        li::marker { color: var(--accent-color); }
        dt { font-weight: 700; }
        dd { margin: 0; }
        dl.above dd { margin-inline-start: var(--indent); }
        dl > div { margin-bottom: calc(var(--gap) / 2); break-inside: avoid; }
        dl.beside > div { display: grid; grid-template-columns: minmax(6em, 28%) 1fr; column-gap: 1em; }
        dd > :last-child, li > :last-child, td > :last-child, th > :last-child, .box > :last-child, blockquote > :last-child { margin-bottom: 0; }
        .table { overflow-x: auto; }
        table { border-collapse: collapse; border-block: 0.1em solid var(--accent-color); }
        caption { caption-side: top; text-align: start; padding-bottom: 0.4em; }
        caption, figcaption { font-size: var(--small-size); line-height: var(--small-leading); color: var(--muted-color); }
        th, td { padding: 0.25em 0.6em; text-align: start; vertical-align: top; border-bottom: 1px solid var(--rule-color); }
        thead th { background: var(--tint-color); }
        thead { display: table-header-group; }
        tr { break-inside: avoid; }
        .center { text-align: center; }
        .end { text-align: end; font-variant-numeric: tabular-nums; }
        blockquote { margin-inline: var(--indent); }
        pre, code { font-family: var(--code-font); font-size: 0.9em; }
        pre { overflow-x: auto; }
        .box { padding: 0.6em 0.8em; background: var(--tint-color); border: 1px solid var(--tint-color); break-inside: avoid; }
        .columns { column-count: var(--columns); column-gap: 2em; margin-bottom: var(--gap); }
        figure { break-inside: avoid; }
        img { max-width: 100%; height: auto; }
        hr { border: 0; border-top: 1px solid var(--rule-color); margin: calc(var(--gap) * 2) 0; }
        .answer { break-inside: avoid; break-before: avoid; }
        .answer > div { height: 2.2em; }
        li > .answer { margin-bottom: var(--gap); }
        .answer:not(.ruled) { border: 1px solid var(--rule-color); }
        .ruled > div { border-bottom: 1px solid var(--rule-color); }
        .contents ol { list-style: none; padding: 0; }
        .contents .level-2 { padding-inline-start: var(--indent); }
        .contents .level-3 { padding-inline-start: calc(var(--indent) * 2); }
        .contents .level-4 { padding-inline-start: calc(var(--indent) * 3); }
        .small-caps { font-variant-caps: small-caps; }
        .references { list-style: none; padding: 0; }
        .references > li { margin-bottom: var(--gap); }
        .hanging > li { padding-inline-start: var(--indent); text-indent: calc(var(--indent) * -1); }
        .hanging > li > * { text-indent: 0; }
        .aligned > li { display: grid; grid-template-columns: minmax(2em, max-content) 1fr; column-gap: 0.5em; }
        .aligned > li > :not(.left-margin) { grid-column: 2; }
        .indent { padding-inline-start: var(--indent); }
        .notes { margin-top: 2em; padding-top: 1em; border-top: 1px solid var(--rule-color); font-size: var(--small-size); line-height: var(--small-leading); }
        .notes a[role="doc-backlink"] { text-decoration: none; }
        sup, sub { font-size: 0.75em; line-height: 0; }
        @media (max-width: 36em) {
          dl.beside > div { display: block; }
          .columns { column-count: 1; }
          blockquote { margin-inline: calc(var(--indent) / 2); }
        }
        .page-break { display: none; }
        @media print {
          body { padding: 0; font-size: var(--text-size); }
          main { max-width: none; }
          a { color: inherit; text-decoration: none; }
          .contents a::after { content: leader(dotted) target-counter(attr(href), page); }
          .page-break { display: block; break-after: page; }
          .table, pre { overflow: visible; }
          pre { white-space: pre-wrap; }
          thead th, .box { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
          .notes a[role="doc-backlink"] { display: none; }
        }

        """;
}
