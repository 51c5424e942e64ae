using BriefKit.Citations.Formatting;
using BriefKit.Citations.Styles;
using BriefKit.Core.Collections;
using BriefKit.Core.Dates;
using BriefKit.Core.References;

namespace BriefKit.Citations.Items;

/// <summary>
/// A reference as one run of the processor sees it, with what is worked out of its fields once. Threads may read it at once: two that
/// work out the same field come to the same, and either result will do.
/// </summary>
internal sealed class Item
{
    private readonly Reference _reference;
    private readonly VariableSet _variables;
    private readonly VariableSet _texts;
    private readonly QuotationMarks _marks;
    private readonly Token[]?[] _fields;
    private readonly NumberValue?[] _numbers;

    /// <param name="marks">The locale's, which texts may have been written with.</param>
    public Item(Reference reference, QuotationMarks marks)
    {
        _reference = reference;
        _texts = TextsOf(reference);
        _variables = WithNamesAndDates(_texts, reference);
        _fields = new Token[_texts.Count][];
        _numbers = new NumberValue[_texts.Count];
        Language = Text(Variable.Language)?.Value.Trim() ?? "";
        _marks = marks;
    }

    public Reference Reference => _reference;

    public string Id => _reference.Id;

    public ItemType Type => _reference.Type;

    /// <summary>The item's own language, a BCP 47 tag as the data write it; empty where they name none.</summary>
    public string Language { get; }

    /// <summary>The casing of the item's own language; null where it names none.</summary>
    public LetterCasing? Casing => Language.Length == 0 ? null : LetterCasings.Of(Language);

    /// <summary>Its number in the bibliography, from 1; 0 while there is none.</summary>
    public int CitationNumber { get; set; }

    public Distinction Distinction { get; set; } = Distinction.None;

    /// <summary>Forgets the order and the distinction of a run, and keeps what comes of the reference alone.</summary>
    public void Reset() => (CitationNumber, Distinction) = (0, Distinction.None);

    /// <summary>Whether a variable has a value that is not empty.</summary>
    public bool Has(Variable variable) => _variables.Contains(variable);

    /// <summary>Whether any variable of a set has a value that is not empty.</summary>
    public bool HasAny(VariableSet variables) => _variables.Overlaps(variables);

    /// <summary>The text of a text or number variable; null where it has none or an empty one.</summary>
    public ReferenceText? Text(Variable variable) =>
        !_texts.Contains(variable) ? null : _reference[variable] is { Value.Length: > 0 } text ? text : Alias(_reference, variable);

    public ValueList<PersonName> Names(Variable variable) =>
        Has(variable) && _reference.Names.TryGetValue(variable, out ValueList<PersonName> names) ? names : [];

    public ReferenceDate? Date(Variable variable) =>
        Has(variable) && _reference.Dates.TryGetValue(variable, out ReferenceDate? date) ? date : null;

    public Token[]? Field(Variable variable)
    {
        if (!_texts.Contains(variable))
            return null;
        ref Token[]? field = ref _fields[_texts.RankOf(variable)];
        return field ??= Text(variable) is ReferenceText text ? FieldParser.Parse(text.Value, text.HasMarkup, _marks) : null;
    }

    public NumberValue? Number(Variable variable)
    {
        if (!_texts.Contains(variable))
            return null;
        ref NumberValue? number = ref _numbers[_texts.RankOf(variable)];
        return number ??= Text(variable) is ReferenceText text ? NumberValue.Parse(text.Value) : null;
    }

    /// <summary>The label that names the item: the one in the data, or one of names and year, such as <c>Doe65</c>.</summary>
    public string CitationLabel => Text(Variable.CitationLabel)?.Value ?? Items.CitationLabel.Of(_reference);

    private static VariableSet TextsOf(Reference reference)
    {
        VariableSet texts = default;
        foreach ((Variable variable, ReferenceText text) in reference.Texts)
            AddFilled(ref texts, variable, text);
        foreach ((Variable variable, ReferenceText text) in reference.Numbers)
            AddFilled(ref texts, variable, text);
        if (!texts.Contains(Variable.PageFirst) && Alias(reference, Variable.PageFirst) is not null)
            texts.Add(Variable.PageFirst);
        return texts;
    }

    private static void AddFilled(ref VariableSet texts, Variable variable, ReferenceText text)
    {
        if (text.Value is { Length: > 0 })
            texts.Add(variable);
    }

    private static VariableSet WithNamesAndDates(VariableSet variables, Reference reference)
    {
        foreach ((Variable variable, ValueList<PersonName> names) in reference.Names)
        {
            if (!names.IsEmpty)
                variables.Add(variable);
        }
        foreach ((Variable variable, ReferenceDate date) in reference.Dates)
        {
            if (!IsEmpty(date))
                variables.Add(variable);
        }
        return variables;
    }

    // "page-first" can be read off "page". The older name of "event-title" is none: processors print each of the two for itself.
    private static ReferenceText? Alias(Reference reference, Variable variable)
    {
        ReferenceText? other = variable switch
        {
            Variable.PageFirst => FirstPage(reference[Variable.Page]),
            _ => null,
        };
        return other is { Value.Length: > 0 } ? other : null;
    }

    private static ReferenceText? FirstPage(ReferenceText? page)
    {
        if (page is not ReferenceText text)
            return null;
        int end = text.Value.AsSpan().IndexOfAny("-–&,");
        return end < 0 ? text : new ReferenceText(text.Value[..end].Trim());
    }

    private static bool IsEmpty(ReferenceDate date) => string.IsNullOrEmpty(date.Literal) && date.Value is null or EdtfDate { Start: null, End: null };
}
