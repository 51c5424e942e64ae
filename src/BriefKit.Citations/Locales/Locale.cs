using BriefKit.Citations.Formatting;
using BriefKit.Citations.Styles;

namespace BriefKit.Citations.Locales;

/// <summary>
/// The words, date formats and options of one language: a locale file, with what styles lay over it. It holds no state.
/// </summary>
public sealed class Locale
{
    private readonly Dictionary<TermKey, Term> _terms;
    private readonly OrdinalTerms _ordinals;

    private Locale(string language, Dictionary<TermKey, Term> terms, OrdinalTerms ordinals)
    {
        Language = language;
        Casing = LetterCasings.Of(language);
        _terms = terms;
        _ordinals = ordinals;
    }

    /// <summary>A BCP 47 tag: <c>en-US</c>.</summary>
    public string Language { get; }

    internal LetterCasing Casing { get; }

    internal DateFormat? TextDate { get; private init; }

    internal DateFormat? NumericDate { get; private init; }

    internal bool PunctuationInQuote { get; private init; }

    internal bool LimitDayOrdinalsToDay1 { get; private init; }

    internal static Locale Of(LocaleContent content)
    {
        Locale empty = new(content.Language, [], OrdinalTerms.Empty);
        return empty.With(content);
    }

    /// <summary>
    /// The locale with a style's own <c>cs:locale</c> elements over it: first those for all languages, then those for the
    /// language, then those for the language with its region (CSL 1.0.2, "Locale Fallback").
    /// </summary>
    internal Locale WithOverrides(IEnumerable<LocaleContent> overrides)
    {
        string language = PrimaryLanguage(Language);
        Locale locale = this;
        List<LocaleContent> all = [.. overrides];
        foreach (LocaleContent content in all.Where(content => content.Language.Length == 0))
            locale = locale.With(content);
        foreach (LocaleContent content in all.Where(content => content.Language.Length > 0 && Same(content.Language, language)))
            locale = locale.With(content);
        foreach (LocaleContent content in all.Where(content => !Same(content.Language, language) && Same(content.Language, Language)))
            locale = locale.With(content);
        return locale;
    }

    /// <summary>The same words under the name of another language, whose overrides in a style then apply.</summary>
    internal Locale As(string language) => language == Language ? this : new Locale(language, _terms, _ordinals)
    {
        TextDate = TextDate,
        NumericDate = NumericDate,
        PunctuationInQuote = PunctuationInQuote,
        LimitDayOrdinalsToDay1 = LimitDayOrdinalsToDay1,
    };

    internal static string PrimaryLanguage(string tag)
    {
        int end = tag.IndexOfAny(['-', '_']);
        return end < 0 ? tag : tag[..end];
    }

    /// <summary>
    /// The term in its form, or in the form that it falls back to: verb-short to verb, symbol to short, both to long
    /// (CSL 1.0.2, "Terms"). Null where there is none.
    /// </summary>
    internal Term? FindTerm(TermKey key)
    {
        while (true)
        {
            if (_terms.TryGetValue(key, out Term? term))
                return term;
            if (key.Form == TermForm.Long)
                return null;
            key = key with
            {
                Form = key.Form switch
                {
                    TermForm.VerbShort => TermForm.Verb,
                    TermForm.Symbol => TermForm.Short,
                    _ => TermForm.Long,
                },
            };
        }
    }

    /// <summary>The term's text; empty where there is no such term.</summary>
    internal string Text(TermKey key, bool isPlural = false) => FindTerm(key) is Term term ? TextOf(term, isPlural) : "";

    /// <summary>Whether the term has that very form.</summary>
    internal bool HasTerm(TermKey key) => _terms.ContainsKey(key);

    internal bool HasTermInAnyForm(string name) => FindTerm(new TermKey(name, TermForm.VerbShort)) is not null || FindTerm(new TermKey(name, TermForm.Symbol)) is not null;

    internal string Text(string name) => Text(new TermKey(name, TermForm.Long));

    internal static string TextOf(Term term, bool isPlural) => isPlural && term.Multiple is string multiple ? multiple : term.Single;

    /// <summary>The gender of the noun that a number goes with: <c>volume</c>, <c>edition</c>, <c>month-01</c>.</summary>
    internal Gender GenderOf(string noun) => FindTerm(new TermKey(noun, TermForm.Long))?.Gender ?? Gender.Neuter;

    /// <summary>What an ordinal number ends in: the <c>th</c> of 4th.</summary>
    internal string OrdinalSuffix(int number, Gender gender) => _ordinals.SuffixOf(number, gender);

    /// <summary>The ordinal in words, for 1 to 10; null where the locale has none.</summary>
    internal string? LongOrdinal(int number, Gender gender) => _ordinals.LongOf(number, gender);

    internal QuotationMarks QuotationMarks => new(
        Text("open-quote"),
        Text("close-quote"),
        Text("open-inner-quote"),
        Text("close-inner-quote"),
        PunctuationInQuote);

    private Locale With(LocaleContent content)
    {
        Dictionary<TermKey, Term> terms = new(_terms);
        foreach (Term term in content.Terms)
            terms[term.Key] = term;
        return new Locale(Language, terms, _ordinals.With(content.Terms))
        {
            TextDate = content.TextDate ?? TextDate,
            NumericDate = content.NumericDate ?? NumericDate,
            PunctuationInQuote = content.PunctuationInQuote ?? PunctuationInQuote,
            LimitDayOrdinalsToDay1 = content.LimitDayOrdinalsToDay1 ?? LimitDayOrdinalsToDay1,
        };
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
