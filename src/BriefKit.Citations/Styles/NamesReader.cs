using BriefKit.Citations.Formatting;
using BriefKit.Core.Collections;
using BriefKit.Core.References;
using BriefKit.Core.Text;

namespace BriefKit.Citations.Styles;

/// <summary>Compiles <c>cs:names</c> with its <c>cs:name</c>, <c>cs:et-al</c>, <c>cs:label</c> and <c>cs:substitute</c>.</summary>
internal sealed class NamesReader(NodeReader nodes, NameOptions inherited, string namesDelimiter, DiagnosticBag bag)
{
    /// <param name="substituted">The names that this element stands in for; null where it stands for itself.</param>
    public NamesNode? Read(CslElement element, NamesNode? substituted)
    {
        if (substituted is not null && element.Children.IsEmpty)
            return ReadShorthand(element, substituted);
        NamesNode? names = ReadOuter(element, new NamesNode([], inherited) { Delimiter = namesDelimiter });
        if (names is null)
            return null;
        bool nameFollows = element.Child("name") is not null;
        CslElement? substitute = null;
        foreach (CslElement child in element.Children)
        {
            names = ReadChild(names, child, element, nameFollows, ref substitute);
            nameFollows &= child.Name != "name";
        }
        return substitute is null ? names : names with { Substitutes = nodes.ReadSubstitutes(substitute, names) };
    }

    private NamesNode? ReadOuter(CslElement element, NamesNode template)
    {
        AttributeReader attributes = new(element, bag);
        if (attributes.Choices("variable", Vocabularies.Variables) is not List<Variable> variables)
        {
            bag.Add(StyleDiagnostics.MissingAttribute(element, "variable"));
            return null;
        }
        string delimiter = attributes.Text("delimiter") ?? template.Delimiter;
        NodeFormat format = FormatReader.Read(attributes);
        attributes.ReportUnknown();
        foreach (Variable variable in variables.Where(variable => variable.Kind != VariableKind.Name))
            bag.Add(StyleDiagnostics.WrongVariable(element, variable.CslName));
        return template with { Variables = variables.Where(variable => variable.Kind == VariableKind.Name).ToValueList(), Delimiter = delimiter, Format = format, Source = new NodeSource(element) };
    }

    private NamesNode ReadChild(NamesNode names, CslElement child, CslElement parent, bool nameFollows, ref CslElement? substitute)
    {
        AttributeReader attributes = new(child, bag);
        switch (child.Name)
        {
            case "name":
                NameOptions options = NameOptionsReader.Read(attributes, inherited, "form", "delimiter");
                names = names with { Options = options, NameFormat = FormatReader.Read(attributes) };
                attributes.ReportUnknown();
                return child.Children.Aggregate(names, (result, part) => ReadPart(result, part, child));
            case "et-al":
                string term = attributes.Text("term") ?? "et-al";
                names = names with { EtAlTerm = new TermKey(TermNames.Canonical(term), TermForm.Long), EtAlFormat = FormatReader.Read(attributes) };
                attributes.ReportUnknown();
                return names;
            case "label":
                TermForm form = attributes.Choice("form", Vocabularies.TermForms) ?? TermForm.Long;
                LabelPlural plural = attributes.Choice("plural", Vocabularies.LabelPlurals) ?? LabelPlural.Contextual;
                NodeFormat format = FormatReader.Read(attributes);
                attributes.ReportUnknown();
                return names with { Label = new NameLabel(form, plural, format, nameFollows) };
            case "substitute":
                attributes.ReportUnknown();
                substitute = child;
                return names;
            default:
                bag.Add(StyleDiagnostics.UnknownElement(child, parent));
                return names;
        }
    }

    private NamesNode ReadPart(NamesNode names, CslElement part, CslElement parent)
    {
        if (part.Name != "name-part")
        {
            bag.Add(StyleDiagnostics.UnknownElement(part, parent));
            return names;
        }
        AttributeReader attributes = new(part, bag);
        string? name = attributes.Text("name");
        NodeFormat format = FormatReader.Read(attributes);
        attributes.ReportUnknown();
        switch (name)
        {
            case "family":
                return names with { FamilyFormat = format };
            case "given":
                return names with { GivenFormat = format };
            default:
                bag.Add(StyleDiagnostics.UnknownValue(part, "name", name ?? "", ["family", "given"]));
                return names;
        }
    }

    // A names element in short form takes what it lacks from the names that it stands in for.
    private NamesNode? ReadShorthand(CslElement element, NamesNode substituted)
    {
        if (ReadOuter(element, substituted) is not NamesNode names)
            return null;
        return names with { Format = names.Format == NodeFormat.Plain ? substituted.Format : names.Format, Substitutes = [] };
    }
}
