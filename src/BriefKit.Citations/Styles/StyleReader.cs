using BriefKit.Citations.Formatting;
using BriefKit.Core.Collections;
using BriefKit.Core.Text;

namespace BriefKit.Citations.Styles;

/// <summary>Compiles an independent CSL style. What it does not know, it reports.</summary>
internal static class StyleReader
{
    private const int MaxFindings = 100;

    /// <returns>The style, or null with an error where it cannot format anything.</returns>
    public static Parsed<Style?> Read(CslElement root)
    {
        DiagnosticBag bag = new();
        if (root.Name != "style")
        {
            bag.Add(StyleDiagnostics.NotAStyle(root));
            return new(null, bag.ToValueList());
        }
        Style? style = new Reading(root, bag).Run();
        return new(style, bag.Count == 0 ? [] : Findings(root, bag));
    }

    // A macro that prints names is read once for each area, and what is wrong in it found again.
    private static ValueList<Diagnostic> Findings(CslElement root, DiagnosticBag bag)
    {
        Diagnostic[] all = [.. bag.Distinct()];
        if (all.Length <= MaxFindings)
            return all.ToValueList();
        Severity severity = all.Skip(MaxFindings).Max(diagnostic => diagnostic.Severity);
        return [.. all.Take(MaxFindings), StyleDiagnostics.TooManyFindings(root, all.Length - MaxFindings, severity)];
    }

    private sealed class Reading(CslElement root, DiagnosticBag bag)
    {
        private readonly MacroReader _macros = new(new MacroSource(), bag);
        private readonly AttributeReader _attributes = new(root, bag);
        private NameOptions _names = new();
        private string _namesDelimiter = "";
        private ValueList<LocaleContent> _locales;

        public Style? Run()
        {
            foreach (string ignored in (ReadOnlySpan<string>)["version", "xmlns", "xsi:schemaLocation"])
                _attributes.Text(ignored);
            _names = NameOptionsReader.Read(_attributes, _names, "name-form", "name-delimiter");
            _namesDelimiter = _attributes.Text("names-delimiter") ?? "";
            foreach (CslElement child in root.Children)
            {
                if (child.Name == "macro")
                    _macros.Source.Add(child, bag);
                else if (child.Name is not ("info" or "locale" or "citation" or "bibliography"))
                    bag.Add(StyleDiagnostics.UnknownElement(child, root));
            }
            _locales = root.Children.Where(child => child.Name == "locale").Select(child => LocaleContentReader.Read(child, bag)).ToValueList();
            _macros.OwnTerms.UnionWith(_locales.SelectMany(locale => locale.Terms).Select(term => term.Key.Name));
            CitationArea? citation = root.Child("citation") is CslElement element ? ReadCitation(element) : null;
            if (citation is null)
            {
                bag.Add(StyleDiagnostics.NoCitation(root));
                return null;
            }
            Style style = Assemble(citation, root.Child("bibliography") is CslElement bibliography ? ReadBibliography(bibliography) : null);
            _attributes.ReportUnknown();
            return style;
        }

        private Style Assemble(CitationArea citation, BibliographyArea? bibliography)
        {
            CslElement? info = root.Child("info");
            return new Style(citation)
            {
                Root = root,
                Id = InfoText(info, "id"),
                Title = InfoText(info, "title"),
                Class = _attributes.Choice("class", Vocabularies.StyleClasses) ?? StyleClass.InText,
                DefaultLocale = _attributes.Text("default-locale"),
                Bibliography = bibliography,
                Locales = _locales,
                Demotion = _attributes.Choice("demote-non-dropping-particle", Vocabularies.Demotions) ?? ParticleDemotion.DisplayAndSort,
                InitializesWithHyphen = _attributes.Flag("initialize-with-hyphen") ?? true,
                PageRanges = _attributes.Choice("page-range-format", Vocabularies.PageRangeFormats) ?? PageRangeFormat.AsIs,
            };
        }

        private static string InfoText(CslElement? info, string name) =>
            info?.Child(name)?.Text.Trim() ?? "";

        private NodeReader NodesOf(AttributeReader area) => new(
            _macros,
            NameOptionsReader.Read(area, _names, "name-form", "name-delimiter"),
            area.Text("names-delimiter") ?? _namesDelimiter,
            bag);

        private CitationArea? ReadCitation(CslElement element)
        {
            AttributeReader attributes = new(element, bag);
            NodeReader nodes = NodesOf(attributes);
            if (ReadLayouts(element, nodes) is not StyleLayouts layouts)
                return null;
            NodeUses uses = nodes.Uses;
            CitationArea area = new(layouts, ReadSort(element, nodes))
            {
                Collapse = attributes.Choice("collapse", Vocabularies.Collapses) ?? CollapseMode.None,
                CiteGroupDelimiter = attributes.Text("cite-group-delimiter"),
                YearSuffixDelimiter = attributes.Text("year-suffix-delimiter"),
                AfterCollapseDelimiter = attributes.Text("after-collapse-delimiter"),
                AddsNames = attributes.Flag("disambiguate-add-names") ?? false,
                AddsGivenNames = attributes.Flag("disambiguate-add-givenname") ?? false,
                AddsYearSuffix = attributes.Flag("disambiguate-add-year-suffix") ?? false,
                GivenNameRule = attributes.Choice("givenname-disambiguation-rule", Vocabularies.GivenNameRules) ?? GivenNameRule.ByCite,
                NearNoteDistance = attributes.Number("near-note-distance") ?? 5,
                Uses = uses,
            };
            attributes.ReportUnknown();
            return area;
        }

        private BibliographyArea? ReadBibliography(CslElement element)
        {
            AttributeReader attributes = new(element, bag);
            NodeReader nodes = NodesOf(attributes);
            if (ReadLayouts(element, nodes) is not StyleLayouts layouts)
                return null;
            BibliographyArea area = new(layouts, ReadSort(element, nodes))
            {
                HasHangingIndent = attributes.Flag("hanging-indent") ?? false,
                HasAlignedSecondField = attributes.Choice("second-field-align", Vocabularies.SecondFieldAligns) ?? false,
                EntrySpacing = attributes.Number("entry-spacing") ?? 1,
                LineSpacing = attributes.Number("line-spacing") ?? 1,
                SubsequentAuthorSubstitute = attributes.Text("subsequent-author-substitute"),
                SubsequentAuthorRule = attributes.Choice("subsequent-author-substitute-rule", Vocabularies.SubsequentAuthorRules) ?? SubsequentAuthorRule.CompleteAll,
                Uses = nodes.Uses,
            };
            attributes.ReportUnknown();
            return area;
        }

        // CSL has one layout in an area; CSL-M adds others before it, each for items of some languages.
        private StyleLayouts? ReadLayouts(CslElement area, NodeReader nodes)
        {
            StyleLayout? general = null;
            List<StyleLayout> localized = [];
            foreach (CslElement child in area.Children)
            {
                bool isLayout = child.Name == "layout" && general is null;
                if (!isLayout && child.Name != "sort")
                    bag.Add(StyleDiagnostics.UnknownElement(child, area));
                if (!isLayout)
                    continue;
                StyleLayout layout = ReadLayout(child, nodes, area.Name == "citation");
                if (layout.Languages.IsEmpty)
                    general = layout;
                else
                    localized.Add(layout);
            }
            general ??= localized is [.., StyleLayout last] ? last with { Languages = [] } : null;
            return general is null ? null : new StyleLayouts(general, localized.ToValueList());
        }

        private StyleLayout ReadLayout(CslElement element, NodeReader nodes, bool isCitation)
        {
            AttributeReader attributes = new(element, bag);
            string delimiter = attributes.Text("delimiter") ?? "";
            string[] languages = (attributes.Text("locale") ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            NodeFormat format = FormatReader.Read(attributes);
            Macro? locator = isCitation && attributes.Text("locator-macro") is string name ? nodes.FindMacro(name, element) : null;
            attributes.ReportUnknown();
            return new StyleLayout(format, delimiter, nodes.ReadChildren(element))
            {
                Languages = [.. languages],
                BehindSuffix = locator is null ? [] : [new TextMacroNode(locator) { Source = new NodeSource(element) }],
                Source = new NodeSource(element),
            };
        }

        private ValueList<SortKey> ReadSort(CslElement area, NodeReader nodes)
        {
            List<SortKey> keys = [];
            foreach (CslElement sort in area.Children.Where(child => child.Name == "sort"))
            {
                new AttributeReader(sort, bag).ReportUnknown();
                foreach (CslElement key in sort.Children)
                {
                    if (key.Name != "key")
                        bag.Add(StyleDiagnostics.UnknownElement(key, sort));
                    else if (ReadKey(key, nodes) is SortKey read)
                        keys.Add(read);
                }
            }
            return keys.ToValueList();
        }

        private SortKey? ReadKey(CslElement element, NodeReader nodes)
        {
            AttributeReader attributes = new(element, bag);
            Macro? macro = attributes.Text("macro") is string name ? nodes.FindMacro(name, element) : null;
            SortKey key = new(macro is null ? attributes.Choice("variable", Vocabularies.Variables) : null, macro)
            {
                IsDescending = attributes.Choice("sort", Vocabularies.SortDirections) ?? false,
                NamesMin = attributes.Number("names-min"),
                NamesUseFirst = attributes.Number("names-use-first"),
                NamesUseLast = attributes.Flag("names-use-last"),
            };
            attributes.ReportUnknown();
            if (key is not { Variable: null, Macro: null })
                return key;
            if (attributes.Text("macro") is null && attributes.Text("variable") is null)
                bag.Add(StyleDiagnostics.MissingAttribute(element, "variable"));
            return null;
        }
    }
}
