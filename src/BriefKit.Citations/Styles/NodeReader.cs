using BriefKit.Citations.Formatting;
using BriefKit.Core.Collections;
using BriefKit.Core.References;
using BriefKit.Core.Text;

namespace BriefKit.Citations.Styles;

/// <summary>Compiles the rendering elements of one area of a style. Names within it take their options from that area.</summary>
internal sealed class NodeReader(MacroReader macros, NameOptions nameOptions, string namesDelimiter, DiagnosticBag bag)
{
    /// <summary>Deeper than any style that a person wrote, and shallow enough for any stack.</summary>
    public const int MaxDepth = 64;

    private readonly Dictionary<string, CompiledMacro> _macros = new(StringComparer.Ordinal);
    private readonly Dictionary<NamesNode, Dictionary<string, CompiledMacro>> _substituteMacros = new(ReferenceEqualityComparer.Instance);
    private NamesNode? _substituted;
    private int _depth;

    /// <summary>Those of all that was read.</summary>
    public NodeUses Uses { get; private set; }

    public ValueList<StyleNode> ReadChildren(CslElement parent)
    {
        if (parent.Children.IsEmpty)
            return [];
        if (_depth >= MaxDepth)
        {
            bag.Add(StyleDiagnostics.TooDeep(parent, MaxDepth));
            return [];
        }
        _depth++;
        List<StyleNode> nodes = new(parent.Children.Count);
        foreach (CslElement child in parent.Children)
        {
            if (!macros.Count(child))
                break;
            if (Read(child, parent) is StyleNode node)
                nodes.Add(node);
        }
        _depth--;
        return nodes.ToValueList();
    }

    /// <summary>The macro of that name, compiled when it is first called for; null, and reported, where there is none.</summary>
    public Macro? FindMacro(string name, CslElement caller)
    {
        Dictionary<string, CompiledMacro> compiled = _substituted is not null && macros.Source.HasBareNames(name) ? MacrosFor(_substituted) : _macros;
        if (macros.Find(name, caller, compiled, element => Compile(name, element)) is not CompiledMacro macro)
            return null;
        Uses |= macro.Uses;
        return macro.Macro;
    }

    // What the macro has is told apart from what the area has.
    private CompiledMacro Compile(string name, CslElement element)
    {
        NodeUses outer = Uses;
        Uses = NodeUses.None;
        CompiledMacro macro = new(new Macro(name, ReadChildren(element)), Uses);
        Uses = outer;
        return macro;
    }

    private Dictionary<string, CompiledMacro> MacrosFor(NamesNode substituted)
    {
        if (!_substituteMacros.TryGetValue(substituted, out Dictionary<string, CompiledMacro>? compiled))
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

    private StyleNode? Read(CslElement element, CslElement parent)
    {
        if (element.Name == "names")
        {
            Uses |= NodeUses.Names;
            return new NamesReader(this, nameOptions, namesDelimiter, bag).Read(element, _substituted);
        }
        AttributeReader attributes = new(element, bag);
        switch (element.Name)
        {
            case "text":
                return Finish(ReadText(attributes), WithoutChildren(attributes));
            case "number":
                return Finish(ReadNumber(attributes), WithoutChildren(attributes));
            case "label":
                return Finish(ReadLabel(attributes), WithoutChildren(attributes));
            case "date":
                return Finish(ReadDate(attributes), attributes);
            case "group":
                string delimiter = attributes.Text("delimiter") ?? "";
                return Finish(new GroupNode(delimiter, ReadChildren(element)), attributes);
            case "choose":
                attributes.ReportUnknown();
                return new ChooseNode(element.Children.Select(branch => ReadBranch(branch, element)).OfType<ChooseBranch>().ToValueList());
            default:
                bag.Add(StyleDiagnostics.UnknownElement(element, parent));
                return null;
        }
    }

    private AttributeReader WithoutChildren(AttributeReader attributes)
    {
        foreach (CslElement child in attributes.Element.Children)
            bag.Add(StyleDiagnostics.UnknownElement(child, attributes.Element));
        return attributes;
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
            ReportUnknownTerm(term, attributes.Element);
            return new TextTermNode(new TermKey(TermNames.Canonical(term), form)) { IsPlural = attributes.Flag("plural") ?? false };
        }
        if (attributes.Text("value") is string value)
            return new TextValueNode(value);
        bool isShort = attributes.Choice("form", Vocabularies.VariableForms) ?? false;
        if (ReadVariable(attributes, static kind => kind is VariableKind.Text or VariableKind.Number) is not Variable variable)
            return null;
        if (variable is Variable.YearSuffix or Variable.CitationLabel)
            Uses |= NodeUses.YearSuffix;
        return new TextVariableNode(variable) { IsShort = isShort };
    }

    private NumberNode? ReadNumber(AttributeReader attributes)
    {
        NumberForm form = attributes.Choice("form", Vocabularies.NumberForms) ?? NumberForm.Numeric;
        return ReadVariable(attributes, static kind => kind is VariableKind.Number) is Variable variable ? new NumberNode(variable, form) : null;
    }

    private LabelNode? ReadLabel(AttributeReader attributes)
    {
        TermForm form = attributes.Choice("form", Vocabularies.TermForms) ?? TermForm.Long;
        LabelPlural plural = attributes.Choice("plural", Vocabularies.LabelPlurals) ?? LabelPlural.Contextual;
        return ReadVariable(attributes, static kind => kind is VariableKind.Number) is Variable variable ? new LabelNode(variable, form, plural) : null;
    }

    private DateNode? ReadDate(AttributeReader attributes)
    {
        DateForm form = attributes.Choice("form", Vocabularies.DateForms) ?? DateForm.Own;
        DateParts parts = attributes.Choice("date-parts", Vocabularies.DateParts) ?? DateParts.YearMonthDay;
        string delimiter = attributes.Text("delimiter") ?? "";
        if (ReadVariable(attributes, static kind => kind is VariableKind.Date) is not Variable variable)
            return null;
        return new DateNode(variable, form)
        {
            Parts = parts,
            Delimiter = delimiter,
            PartNodes = attributes.Element.Children.SelectMany(part => LocaleContentReader.ReadDatePart(part, attributes.Element, bag)).ToValueList(),
        };
    }

    // What is of another kind is reported, and prints what the processor makes of it.
    private Variable? ReadVariable(AttributeReader attributes, Predicate<VariableKind> fits)
    {
        if (attributes.Text("variable") is null)
        {
            bag.Add(StyleDiagnostics.MissingAttribute(attributes.Element, "variable"));
            return null;
        }
        Variable? variable = attributes.Choice("variable", Vocabularies.Variables);
        if (variable is Variable known && !fits(known.Kind))
            bag.Add(StyleDiagnostics.WrongVariable(attributes.Element, known.CslName));
        return variable;
    }

    private void ReportUnknownTerm(string term, CslElement element)
    {
        if (!TermNames.IsKnown(term) && !macros.OwnTerms.Contains(TermNames.Canonical(term)))
            bag.Add(StyleDiagnostics.UnknownTerm(element, term));
    }

    private ChooseBranch? ReadBranch(CslElement element, CslElement choose)
    {
        AttributeReader attributes = new(element, bag);
        switch (element.Name)
        {
            case "if" or "else-if":
                ConditionMatch match = attributes.Choice("match", Vocabularies.Matches) ?? ConditionMatch.All;
                ValueList<Condition> conditions = ConditionReader.Read(attributes);
                if (conditions.IsEmpty)
                    bag.Add(StyleDiagnostics.NoCondition(element));
                attributes.ReportUnknown();
                if (conditions.Any(condition => condition.Kind == ConditionKind.Disambiguate))
                    Uses |= NodeUses.Disambiguate;
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
