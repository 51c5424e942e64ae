using System.Globalization;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Templates.Reporting;
using BriefKit.Templates.Yaml;

namespace BriefKit.Templates.Themes;

/// <summary>
/// Reads themes from YAML: a key for each property of <see cref="Theme"/>, in lower case with <c>_</c> between words.
/// What a theme does not say is as in <see cref="Theme.Default"/>.
/// </summary>
public static class ThemeReader
{
    private const string Folder = "themes/";
    private const string Extension = ".yaml";

    /// <summary>The names of the themes that a source of templates has, in ordinal order.</summary>
    public static ValueList<string> List(IFileSource files) => files.Names
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(Extension, StringComparison.Ordinal))
        .Select(name => name[Folder.Length..^Extension.Length])
        .Where(name => name.Length > 0 && !name.Contains('/'))
        .Order(StringComparer.Ordinal)
        .ToValueList();

    /// <summary>Reads the theme of a name; null where there is none. The name <c>default</c> needs no file.</summary>
    /// <param name="files">The folder that holds the templates.</param>
    public static Parsed<Theme?> Read(IFileSource files, string name)
    {
        DiagnosticBag bag = new();
        if (List(files).Contains(name) && TemplateSource.TryRead(files, Folder + name + Extension, bag, out SourceText? source))
            return Read(source, name);
        if (name == Theme.Default.Name && bag.Count == 0)
            return new Parsed<Theme?>(Theme.Default, []);
        if (bag.Count == 0)
            bag.Add(TemplatesDiagnostics.ThemeNotFound(name, List(files)));
        return new Parsed<Theme?>(null, bag.ToValueList());
    }

    /// <summary>Reads a theme from a text.</summary>
    public static Parsed<Theme?> Read(SourceText source, string name)
    {
        DiagnosticBag bag = new();
        if (YamlMap.Read(source, new TextSpan(0, source.Length), bag) is not YamlMap map)
            return new Parsed<Theme?>(null, bag.ToValueList());
        Theme theme = new ThemeMap(map, bag).Apply(new Theme(name));
        map.ReportUnknownKeys();
        return new Parsed<Theme?>(theme, bag.ToValueList());
    }

    private sealed class ThemeMap(YamlMap map, DiagnosticBag bag)
    {
        private const double SmallestText = 4;
        private const double LargestText = 144;

        public Theme Apply(Theme theme)
        {
            theme = theme with
            {
                Page = Page(theme.Page),
                TextFont = map.Text("text_font") ?? theme.TextFont,
                HeadingFont = map.Text("heading_font") ?? theme.HeadingFont,
                TextSize = Length("text_size", theme.TextSize),
                Leading = Length("leading", theme.Leading),
                SmallSize = Length("small_size", theme.SmallSize),
                SmallLeading = Length("small_leading", theme.SmallLeading),
                LeastSize = Length("least_size", theme.LeastSize, 0),
                TitleSize = Length("title_size", theme.TitleSize),
                HeadingSizes = Sizes("heading_sizes", theme.HeadingSizes),
                ParagraphSpacing = Length("paragraph_spacing", theme.ParagraphSpacing, 0),
                Indent = Length("indent", theme.Indent, 0),
                IsJustified = map.Flag("justified") ?? theme.IsJustified,
                HasOldstyleFigures = map.Flag("oldstyle_figures") ?? theme.HasOldstyleFigures,
                IsHyphenated = map.Flag("hyphenated") ?? theme.IsHyphenated,
                IsEmphasisBold = map.Flag("bold_emphasis") ?? theme.IsEmphasisBold,
                LetterSpacing = Share("letter_spacing", theme.LetterSpacing),
                WordSpacing = Share("word_spacing", theme.WordSpacing),
            };
            return theme with
            {
                TextColor = Color("text_color", theme.TextColor),
                AccentColor = Color("accent_color", theme.AccentColor),
                MutedColor = Color("muted_color", theme.MutedColor),
                LinkColor = Color("link_color", theme.LinkColor),
                RuleColor = Color("rule_color", theme.RuleColor),
                TintColor = Color("tint_color", theme.TintColor),
                PageColor = Color("page_color", theme.PageColor),
            };
        }

        // A paper by its name, or its measures in points.
        private PageGeometry Page(PageGeometry page)
        {
            if (map.Text("paper") is string paper)
            {
                if (PageGeometry.Parse(paper) is PageGeometry named)
                    page = named;
                else
                    bag.Add(TemplatesDiagnostics.PageUnknown(map.LocationOf("paper"), paper, PageGeometry.Names));
            }
            if (map.Map("margins") is not YamlMap margins)
                return page;
            ThemeMap inner = new(margins, bag);
            page = page with
            {
                Top = inner.Length("top", page.Top, 0),
                Right = inner.Length("right", page.Right, 0),
                Bottom = inner.Length("bottom", page.Bottom, 0),
                Left = inner.Length("left", page.Left, 0),
                Binding = inner.Length("binding", page.Binding, 0),
                IsFacing = margins.Flag("facing") ?? page.IsFacing,
            };
            margins.ReportUnknownKeys();
            return page;
        }

        private double Length(string key, double otherwise, double least = SmallestText)
        {
            if (map.Number(key) is not double length)
                return otherwise;
            if (length >= least && length <= LargestText)
                return length;
            bag.Add(TemplatesDiagnostics.WrongYamlValue(map.LocationOf(key), key,
                string.Create(CultureInfo.InvariantCulture, $"a length in points from {least} to {LargestText}")));
            return otherwise;
        }

        // Of the size of the type.
        private double Share(string key, double otherwise)
        {
            const double Greatest = 1;
            if (map.Number(key) is not double share)
                return otherwise;
            if (share is >= 0 and <= Greatest)
                return share;
            bag.Add(TemplatesDiagnostics.WrongYamlValue(map.LocationOf(key), key, "a part of the size of the type, from 0 to 1"));
            return otherwise;
        }

        private ValueList<double> Sizes(string key, ValueList<double> otherwise)
        {
            if (map.Texts(key) is not IReadOnlyList<string> texts)
                return otherwise;
            List<double> sizes = [];
            foreach (string text in texts)
            {
                if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double size) && size is >= SmallestText and <= LargestText)
                    sizes.Add(size);
            }
            if (sizes.Count == texts.Count && sizes.Count > 0)
                return [.. sizes];
            bag.Add(TemplatesDiagnostics.WrongYamlValue(map.LocationOf(key), key, "a list of lengths in points"));
            return otherwise;
        }

        private ThemeColor Color(string key, ThemeColor otherwise)
        {
            if (map.Text(key) is not string text)
                return otherwise;
            if (text.Length == 7 && text[0] == '#' && int.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int rgb))
                return new ThemeColor((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb);
            bag.Add(TemplatesDiagnostics.WrongYamlValue(map.LocationOf(key), key, "a colour such as \"#7A2E1F\", between quotation marks"));
            return otherwise;
        }
    }
}
