namespace BriefKit.Citations.Styles;

/// <summary>
/// Reads name options, which may stand on <c>cs:name</c>, on <c>cs:citation</c> and <c>cs:bibliography</c>, and on <c>cs:style</c>
/// (CSL 1.0.2, "Inheritable Name Options"). What an element leaves out comes from the one above.
/// </summary>
internal static class NameOptionsReader
{
    /// <param name="formName">The form's attribute: <c>form</c> on a name, <c>name-form</c> above.</param>
    /// <param name="delimiterName">The delimiter's: <c>delimiter</c> on a name, <c>name-delimiter</c> above.</param>
    public static NameOptions Read(AttributeReader attributes, NameOptions inherited, string formName, string delimiterName) => attributes.IsExhausted ? inherited : inherited with
    {
        And = attributes.Choice("and", Vocabularies.NameAnds) ?? inherited.And,
        Delimiter = attributes.Text(delimiterName) ?? inherited.Delimiter,
        PrecedesEtAl = attributes.Choice("delimiter-precedes-et-al", Vocabularies.DelimiterPrecedes) ?? inherited.PrecedesEtAl,
        PrecedesLast = attributes.Choice("delimiter-precedes-last", Vocabularies.DelimiterPrecedes) ?? inherited.PrecedesLast,
        EtAlMin = attributes.Number("et-al-min") ?? inherited.EtAlMin,
        EtAlUseFirst = attributes.Number("et-al-use-first") ?? inherited.EtAlUseFirst,
        EtAlSubsequentMin = attributes.Number("et-al-subsequent-min") ?? inherited.EtAlSubsequentMin,
        EtAlSubsequentUseFirst = attributes.Number("et-al-subsequent-use-first") ?? inherited.EtAlSubsequentUseFirst,
        EtAlUseLast = attributes.Flag("et-al-use-last") ?? inherited.EtAlUseLast,
        Form = attributes.Choice(formName, Vocabularies.NameForms) ?? inherited.Form,
        Initializes = attributes.Flag("initialize") ?? inherited.Initializes,
        InitializeWith = attributes.Text("initialize-with") ?? inherited.InitializeWith,
        AsSortOrder = attributes.Choice("name-as-sort-order", Vocabularies.NameAsSortOrders) ?? inherited.AsSortOrder,
        SortSeparator = attributes.Text("sort-separator") ?? inherited.SortSeparator,
    };
}
