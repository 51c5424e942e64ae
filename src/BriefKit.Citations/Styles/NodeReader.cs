using BriefKit.Citations.Formatting;
using BriefKit.Core.Collections;
using BriefKit.Core.References;
using BriefKit.Core.Text;

namespace BriefKit.Citations.Styles;

/// <summary>
/// Compiles the rendering elements of one area of a style. Names within it take their options from that area, so that a macro
/// that both areas call is compiled for each.
/// </summary>
internal sealed class NodeReader(MacroSource macros, NameOptions nameOptions, string namesDelimiter, DiagnosticBag bag)
{
    /// <summary>Deeper than any style that a person wrote, and shallow enough for any stack.</summary>
    public const int MaxDepth = 64;

    private readonly Dictionary<string, Macro> _macros = new(StringComparer.Ordinal);
    private readonly Dictionary<NamesNode, Dictionary<string, Macro>> _substituteMacros = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, bool> _hasBareNames = new(StringComparer.Ordinal);
    private readonly List<string> _calls = [];
    private NamesNode? _substituted;
    private int _depth;

    /// <summary>Whether anything that was read prints the variable <c>year-suffix</c>, by itself or within a label.</summary>
    public bool UsesYearSuffix { get; private set; }

    public bool TestsDisambiguate { get; private set; }

    public ValueList<StyleNode> ReadChildren(CslElement parent)
    {
        if (_depth >= MaxDepth)
        {
            bag.Add(StyleDiagnostics.TooDeep(parent, MaxDepth));
            return [];
        }
        _depth++;
        ValueList<StyleNode> nodes = parent.Children.Select(child => Read(child, parent)).OfType<StyleNode>().ToValueList();
        _depth--;
        return nodes;
    }

    /// <summary>The macro of that name, compiled when it is first called for; null, and reported, where there is none.</summary>
    public Macro? FindMacro(string name, CslElement caller)
    {
        NamesNode? substituted = _substituted is not null && HasBareNames(name) ? _substituted : null;
        Dictionary<string, Macro> compiled = substituted is null ? _macros : MacrosFor(substituted);
        if (compiled.TryGetValue(name, out Macro? known))
            return known;
        if (macros.Find(name) is not CslElement element)
        {
            bag.Add(StyleDiagnostics.UnknownMacro(caller, name, macros.Names));
            return null;
        }
        if (_calls.Contains(name))
        {
            bag.Add(StyleDiagnostics.MacroCallsItself(caller, name));
            return null;
        }
        _calls.Add(name);
        Macro macro = new(name, ReadChildren(element));
        _calls.RemoveAt(_calls.Count - 1);
        return compiled[name] = macro;
    }

    private Dictionary<string, Macro> MacrosFor(NamesNode substituted)
    {
        if (!_substituteMacros.TryGetValue(substituted, out Dictionary<string, Macro>? compiled))
            _substituteMacros[substituted] = compiled = new(StringComparer.Ordinal);
        return compiled;
    }

    /// <summary>Reads what stands in for names: a <c>cs:names</c> with nothing inside takes all that it lacks from them.</summary>
    public ValueList<StyleNode> ReadSubstitutes(CslElement substitute, NamesNode names)
    {
        NamesNode? outer = _substituted;
        _substituted = names;
        ValueList<StyleNode> nodes = ReadChildren(substitute);
        _substituted = outer;
        return nodes;
    }

    // Whether a macro, or one that it calls, has names that would take their look from those that it stands in for.
    private bool HasBareNames(string macro)
    {
        if (_hasBareNames.TryGetValue(macro, out bool known))
            return known;
        _hasBareNames[macro] = false;
        return _hasBareNames[macro] = macros.Find(macro) is CslElement element && HasBareNames(element, 0);
    }

    private bool HasBareNames(CslElement element, int depth)
    {
        if (depth > MaxDepth)
            return false;
        foreach (CslElement child in element.Children)
        {
            if (child is { Name: "names", Children.IsEmpty: true })
                return true;
            if (child.Name == "text" ? child["macro"] is string called && HasBareNames(called) : HasBareNames(child, depth + 1))
                return true;
        }
        return false;
    }

    private StyleNode? Read(CslElement element, CslElement parent)
    {
        AttributeReader attributes = new(element, bag);
        switch (element.Name)
        {
            case "text":
                return Finish(ReadText(attributes), attributes);
            case "number":
                return Finish(ReadNumber(attributes), attributes);
            case "label":
                return Finish(ReadLabel(attributes), attributes);
            case "date":
                return Finish(ReadDate(attributes), attributes);
            case "names":
                return new NamesReader(this, nameOptions, namesDelimiter, bag).Read(element, _substituted);
            case "group":
                string delimiter = attributes.Text("delimiter") ?? "";
                return Finish(new GroupNode(delimiter, ReadChildren(element)), attributes);
            case "choose":
                return new ChooseNode(element.Children.Select(branch => ReadBranch(branch, element)).OfType<ChooseBranch>().ToValueList());
            default:
                bag.Add(StyleDiagnostics.UnknownElement(element, parent));
                return null;
        }
    }

    public static StyleNode? Finish(StyleNode? node, AttributeReader attributes)
    {
        NodeFormat format = FormatReader.Read(attributes);
        attributes.ReportUnknown();
        return node is null ? null : node with { Format = format, Source = new NodeSource(attributes.Element) };
    }

    private StyleNode? ReadText(AttributeReader attributes)
    {
        if (attributes.Text("macro") is string macroName)
            return FindMacro(macroName, attributes.Element) is Macro macro ? new TextMacroNode(macro) : null;
        if (attributes.Text("term") is string term)
        {
            TermForm form = attributes.Choice("form", Vocabularies.TermForms) ?? TermForm.Long;
            return new TextTermNode(new TermKey(TermNames.Canonical(term), form)) { IsPlural = attributes.Flag("plural") ?? false };
        }
        if (attributes.Text("value") is string value)
            return new TextValueNode(value);
        bool isShort = attributes.Text("form") == "short";
        if (ReadVariable(attributes) is not Variable variable)
            return null;
        UsesYearSuffix |= variable is Variable.YearSuffix or Variable.CitationLabel;
        return new TextVariableNode(variable) { IsShort = isShort };
    }

    private NumberNode? ReadNumber(AttributeReader attributes)
    {
        NumberForm form = attributes.Choice("form", Vocabularies.NumberForms) ?? NumberForm.Numeric;
        return ReadVariable(attributes) is Variable variable ? new NumberNode(variable, form) : null;
    }

    private LabelNode? ReadLabel(AttributeReader attributes)
    {
        TermForm form = attributes.Choice("form", Vocabularies.TermForms) ?? TermForm.Long;
        LabelPlural plural = attributes.Choice("plural", Vocabularies.LabelPlurals) ?? LabelPlural.Contextual;
        return ReadVariable(attributes) is Variable variable ? new LabelNode(variable, form, plural) : null;
    }

    private DateNode? ReadDate(AttributeReader attributes)
    {
        DateForm form = attributes.Choice("form", Vocabularies.DateForms) ?? DateForm.Own;
        DateParts parts = attributes.Choice("date-parts", Vocabularies.DateParts) ?? DateParts.YearMonthDay;
        string delimiter = attributes.Text("delimiter") ?? "";
        if (ReadVariable(attributes) is not Variable variable)
            return null;
        return new DateNode(variable, form)
        {
            Parts = parts,
            Delimiter = delimiter,
            PartNodes = attributes.Element.Children.SelectMany(part => LocaleContentReader.ReadDatePart(part, attributes.Element, bag)).ToValueList(),
        };
    }

    private Variable? ReadVariable(AttributeReader attributes)
    {
        if (attributes.Text("variable") is not null)
            return attributes.Choice("variable", Vocabularies.Variables);
        bag.Add(StyleDiagnostics.MissingAttribute(attributes.Element, "variable"));
        return null;
    }

    private ChooseBranch? ReadBranch(CslElement element, CslElement choose)
    {
        AttributeReader attributes = new(element, bag);
        switch (element.Name)
        {
            case "if" or "else-if":
                ConditionMatch match = attributes.Choice("match", Vocabularies.Matches) ?? ConditionMatch.All;
                ValueList<Condition> conditions = ConditionReader.Read(attributes);
                attributes.ReportUnknown();
                TestsDisambiguate |= conditions.Any(condition => condition.Kind == ConditionKind.Disambiguate);
                return new ChooseBranch(match, conditions, ReadChildren(element));
            case "else":
                attributes.ReportUnknown();
                return new ChooseBranch(ConditionMatch.All, [], ReadChildren(element));
            default:
                bag.Add(StyleDiagnostics.UnknownElement(element, choose));
                return null;
        }
    }
}
