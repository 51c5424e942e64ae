using BriefKit.Citations.Formatting;
using BriefKit.Core.References;

namespace BriefKit.Citations.Styles;

/// <summary>The closed vocabularies of CSL 1.0.2.</summary>
internal static class Vocabularies
{
    public static Vocabulary<FontStyle> FontStyles { get; } = new(("normal", FontStyle.Normal), ("italic", FontStyle.Italic), ("oblique", FontStyle.Oblique));

    public static Vocabulary<FontVariant> FontVariants { get; } = new(("normal", FontVariant.Normal), ("small-caps", FontVariant.SmallCaps));

    public static Vocabulary<FontWeight> FontWeights { get; } = new(("normal", FontWeight.Normal), ("bold", FontWeight.Bold), ("light", FontWeight.Light));

    public static Vocabulary<TextDecoration> TextDecorations { get; } = new(("none", TextDecoration.None), ("underline", TextDecoration.Underline));

    public static Vocabulary<VerticalAlign> VerticalAligns { get; } =
        new(("baseline", VerticalAlign.Baseline), ("sup", VerticalAlign.Superscript), ("sub", VerticalAlign.Subscript));

    public static Vocabulary<TextCase> TextCases { get; } = new(
        ("lowercase", TextCase.Lowercase),
        ("uppercase", TextCase.Uppercase),
        ("capitalize-first", TextCase.CapitalizeFirst),
        ("capitalize-all", TextCase.CapitalizeAll),
        ("title", TextCase.Title),
        ("sentence", TextCase.Sentence));

    public static Vocabulary<DisplayMode> Displays { get; } = new(
        ("block", DisplayMode.Block),
        ("left-margin", DisplayMode.LeftMargin),
        ("right-inline", DisplayMode.RightInline),
        ("indent", DisplayMode.Indent));

    public static Vocabulary<TermForm> TermForms { get; } = new(
        ("long", TermForm.Long),
        ("short", TermForm.Short),
        ("verb", TermForm.Verb),
        ("verb-short", TermForm.VerbShort),
        ("symbol", TermForm.Symbol));

    /// <summary>The forms of variables: whether the short one is wanted.</summary>
    public static Vocabulary<bool> VariableForms { get; } = new(("long", false), ("short", true));

    public static Vocabulary<Gender> Genders { get; } = new(("masculine", Gender.Masculine), ("feminine", Gender.Feminine));

    public static Vocabulary<OrdinalMatch> OrdinalMatches { get; } = new(
        ("last-digit", OrdinalMatch.LastDigit),
        ("last-two-digits", OrdinalMatch.LastTwoDigits),
        ("whole-number", OrdinalMatch.WholeNumber));

    public static Vocabulary<LabelPlural> LabelPlurals { get; } =
        new(("contextual", LabelPlural.Contextual), ("always", LabelPlural.Always), ("never", LabelPlural.Never));

    public static Vocabulary<NumberForm> NumberForms { get; } = new(
        ("numeric", NumberForm.Numeric),
        ("ordinal", NumberForm.Ordinal),
        ("long-ordinal", NumberForm.LongOrdinal),
        ("roman", NumberForm.Roman));

    public static Vocabulary<DateForm> DateForms { get; } = new(("numeric", DateForm.Numeric), ("text", DateForm.Text));

    public static Vocabulary<DateParts> DateParts { get; } =
        new(("year-month-day", Styles.DateParts.YearMonthDay), ("year-month", Styles.DateParts.YearMonth), ("year", Styles.DateParts.Year));

    public static Vocabulary<DatePartName> DatePartNames { get; } =
        new(("year", DatePartName.Year), ("month", DatePartName.Month), ("day", DatePartName.Day));

    public static Vocabulary<DatePartForm> DatePartForms { get; } = new(
        ("numeric", DatePartForm.Numeric),
        ("numeric-leading-zeros", DatePartForm.NumericLeadingZeros),
        ("ordinal", DatePartForm.Ordinal),
        ("long", DatePartForm.Long),
        ("short", DatePartForm.Short));

    public static Vocabulary<ConditionMatch> Matches { get; } = new(("all", ConditionMatch.All), ("any", ConditionMatch.Any), ("none", ConditionMatch.None));

    public static Vocabulary<CitePosition> Positions { get; } = new(
        ("first", CitePosition.First),
        ("subsequent", CitePosition.Subsequent),
        ("ibid", CitePosition.Ibid),
        ("ibid-with-locator", CitePosition.IbidWithLocator),
        ("near-note", CitePosition.NearNote));

    public static Vocabulary<NameForm> NameForms { get; } = new(("long", NameForm.Long), ("short", NameForm.Short), ("count", NameForm.Count));

    public static Vocabulary<NameAnd> NameAnds { get; } = new(("text", NameAnd.Text), ("symbol", NameAnd.Symbol));

    public static Vocabulary<DelimiterPrecedes> DelimiterPrecedes { get; } = new(
        ("contextual", Styles.DelimiterPrecedes.Contextual),
        ("always", Styles.DelimiterPrecedes.Always),
        ("never", Styles.DelimiterPrecedes.Never),
        ("after-inverted-name", Styles.DelimiterPrecedes.AfterInvertedName));

    public static Vocabulary<NameAsSortOrder> NameAsSortOrders { get; } = new(("first", NameAsSortOrder.First), ("all", NameAsSortOrder.All));

    public static Vocabulary<ParticleDemotion> Demotions { get; } = new(
        ("never", ParticleDemotion.Never),
        ("sort-only", ParticleDemotion.SortOnly),
        ("display-and-sort", ParticleDemotion.DisplayAndSort));

    public static Vocabulary<PageRangeFormat> PageRangeFormats { get; } = new(
        ("chicago", PageRangeFormat.Chicago15),
        ("chicago-15", PageRangeFormat.Chicago15),
        ("chicago-16", PageRangeFormat.Chicago16),
        ("expanded", PageRangeFormat.Expanded),
        ("minimal", PageRangeFormat.Minimal),
        ("minimal-two", PageRangeFormat.MinimalTwo));

    public static Vocabulary<CollapseMode> Collapses { get; } = new(
        ("citation-number", CollapseMode.CitationNumber),
        ("year", CollapseMode.Year),
        ("year-suffix", CollapseMode.YearSuffix),
        ("year-suffix-ranged", CollapseMode.YearSuffixRanged));

    public static Vocabulary<GivenNameRule> GivenNameRules { get; } = new(
        ("by-cite", GivenNameRule.ByCite),
        ("all-names", GivenNameRule.AllNames),
        ("all-names-with-initials", GivenNameRule.AllNamesWithInitials),
        ("primary-name", GivenNameRule.PrimaryName),
        ("primary-name-with-initials", GivenNameRule.PrimaryNameWithInitials));

    public static Vocabulary<SubsequentAuthorRule> SubsequentAuthorRules { get; } = new(
        ("complete-all", SubsequentAuthorRule.CompleteAll),
        ("complete-each", SubsequentAuthorRule.CompleteEach),
        ("partial-each", SubsequentAuthorRule.PartialEach),
        ("partial-first", SubsequentAuthorRule.PartialFirst));

    public static Vocabulary<bool> SecondFieldAligns { get; } = new(("flush", true), ("margin", true), ("false", false), ("true", true));

    public static Vocabulary<bool> SortDirections { get; } = new(("ascending", false), ("descending", true));

    public static Vocabulary<StyleClass> StyleClasses { get; } = new(("in-text", StyleClass.InText), ("note", StyleClass.Note));

    public static Vocabulary<ItemType> ItemTypes { get; } = new([.. Core.References.ItemTypes.All.Select((name, index) => (name, (ItemType)index))]);

    public static Vocabulary<Variable> Variables { get; } = new([.. Core.References.Variables.All.Select((name, index) => (name, (Variable)index))]);
}
