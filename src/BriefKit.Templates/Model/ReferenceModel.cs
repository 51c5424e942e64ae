using BriefKit.Core.Collections;
using BriefKit.Core.References;
using BriefKit.Core.Text;

namespace BriefKit.Templates.Model;

/// <summary>
/// Something that can be cited: its CSL variables by their names, with <c>_</c> for <c>-</c> and in lower case.
/// A variable that it does not have is empty. Printed as its title.
/// </summary>
internal sealed class ReferenceModel(ModelScope scope, Reference reference, string? language) : ModelObject
{
    private static readonly string[] OwnNames = ["id", "type", "verbatim", "variables"];

    private static readonly Dictionary<string, Variable> VariablesByName =
        Variables.All.ToDictionary(TemplateNameOf, CslVariable, StringComparer.Ordinal);

    private static readonly string[] AllNames = [.. OwnNames, .. VariablesByName.Keys];

    // What was asked for before. Templates ask whether there is something before they print it.
    private readonly Dictionary<Variable, object> _values = [];

    public Reference Reference => reference;

    public override string Subject => "A reference";

    public override IReadOnlyList<string> Names => AllNames;

    public override string PlainText => TextOf(Variable.Title);

    public override object? Printed => PlainText;

    public override bool IsEmpty => false;

    protected override bool TryGet(string name, out object? value)
    {
        value = name switch
        {
            "id" => scope.Text(reference.Id, reference.Origin),
            "type" => scope.Text(reference.Type.CslName, reference.Origin),
            "verbatim" => reference.Origin.Location is SourceLocation at ? scope.Text(at.Text, reference.Origin, language) : "",
            "variables" => new PartsModel("variables", PresentVariables()),
            _ => null,
        };
        if (value is not null)
            return true;
        if (!VariablesByName.TryGetValue(name, out Variable variable))
            return false;
        value = ValueOf(variable);
        return true;
    }

    private object ValueOf(Variable variable)
    {
        if (!_values.TryGetValue(variable, out object? value))
        {
            value = variable.Kind switch
            {
                VariableKind.Name => NamesOf(variable),
                VariableKind.Date => DateOf(variable),
                _ => TextOf(variable),
            };
            _values.Add(variable, value);
        }
        return value;
    }

    // Every variable that the reference has, the author aside, in the order of CSL's own list with the title first.
    private IReadOnlyList<VariableModel> PresentVariables() =>
    [
        .. from pair in VariablesByName
           where pair.Value != Variable.Author
           let value = ValueOf(pair.Value)
           where value is string { Length: > 0 } or ModelObject { IsEmpty: false }
           orderby pair.Value == Variable.Title ? 0 : 1
           select new VariableModel(pair.Key, value),
    ];

    private string TextOf(Variable variable) => reference[variable] is ReferenceText text
        ? scope.Text(ReferenceMarkup.PlainText(text), reference.Origin, language)
        : "";

    private NamesModel NamesOf(Variable variable)
    {
        reference.Names.TryGetValue(variable, out ValueList<PersonName> names);
        return new NamesModel([.. names.Select(name => new NameModel(scope, name, reference.Origin, language))]);
    }

    private DateModel DateOf(Variable variable)
    {
        reference.Dates.TryGetValue(variable, out ReferenceDate? date);
        return date?.Literal is string literal
            ? new DateModel(scope, null, literal, reference.Origin, language)
            : new DateModel(scope, date?.Value, date?.Verbatim ?? "", reference.Origin, language);
    }

    private static string TemplateNameOf(string cslName) => cslName.Replace('-', '_').ToLowerInvariant();

    private static Variable CslVariable(string cslName) => Variables.TryParse(cslName, out Variable variable)
        ? variable
        : throw new ArgumentException($"'{cslName}' is no variable.", nameof(cslName));
}
