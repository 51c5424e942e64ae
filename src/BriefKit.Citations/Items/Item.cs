using BriefKit.Citations.Formatting;
using BriefKit.Core.Collections;
using BriefKit.Core.Dates;
using BriefKit.Core.References;

namespace BriefKit.Citations.Items;

/// <summary>A reference as one run of the processor sees it, with what is worked out of its fields once.</summary>
internal sealed class Item(Reference reference, int index)
{
    private readonly Dictionary<Variable, Token[]> _fields = [];
    private readonly Dictionary<Variable, NumberValue> _numbers = [];

    public Reference Reference => reference;

    /// <summary>Its place among the references.</summary>
    public int Index { get; private set; } = index;

    public string Id => reference.Id;

    public ItemType Type => reference.Type;

    /// <summary>The item's own language, a BCP 47 tag as the data write it; empty where they name none.</summary>
    public string Language { get; } = reference[Variable.Language]?.Value.Trim() ?? "";

    /// <summary>Whether the item's own language is English; null where it names none.</summary>
    public bool? IsEnglish => Language.Length == 0
        ? null
        : Language.StartsWith("en", StringComparison.OrdinalIgnoreCase) && (Language.Length == 2 || !char.IsAsciiLetter(Language[2]));

    /// <summary>Its number in the bibliography, from 1; 0 while there is none.</summary>
    public int CitationNumber { get; set; }

    public Distinction Distinction { get; set; } = Distinction.None;

    /// <summary>Forgets the order and the distinction of a run, and keeps what comes of the reference alone.</summary>
    public void Reset(int place) => (Index, CitationNumber, Distinction) = (place, 0, Distinction.None);

    /// <summary>The text of a text or number variable; null where it has none or an empty one.</summary>
    public ReferenceText? Text(Variable variable) => reference[variable] is { Value.Length: > 0 } text ? text : Alias(variable);

    public ValueList<PersonName> Names(Variable variable) =>
        reference.Names.TryGetValue(variable, out ValueList<PersonName> names) ? names : [];

    public ReferenceDate? Date(Variable variable) =>
        reference.Dates.TryGetValue(variable, out ReferenceDate? date) && !IsEmpty(date) ? date : null;

    public Token[]? Field(Variable variable)
    {
        if (_fields.TryGetValue(variable, out Token[]? tokens))
            return tokens;
        if (Text(variable) is not ReferenceText text)
            return null;
        return _fields[variable] = FieldParser.Parse(text.Value, text.HasMarkup);
    }

    public NumberValue? Number(Variable variable)
    {
        if (_numbers.TryGetValue(variable, out NumberValue? number))
            return number;
        if (Text(variable) is not ReferenceText text)
            return null;
        return _numbers[variable] = NumberValue.Parse(text.Value);
    }

    /// <summary>The label that names the item: the one in the data, or one of names and year, such as <c>Doe65</c>.</summary>
    public string CitationLabel => Text(Variable.CitationLabel)?.Value ?? Items.CitationLabel.Of(reference);

    // "event" is what CSL 1.0.2 calls "event-title" from then on; "page-first" can be read off "page".
    private ReferenceText? Alias(Variable variable)
    {
        ReferenceText? other = variable switch
        {
            Variable.Event => reference[Variable.EventTitle],
            Variable.EventTitle => reference[Variable.Event],
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
