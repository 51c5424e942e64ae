using BriefKit.Core.Text;

namespace BriefKit.Citations.Styles;

/// <summary>What can be wrong with a CSL style or locale: codes BK3000 to BK3049.</summary>
internal static class StyleDiagnostics
{
    public static Diagnostic NotAStyle(CslElement element) =>
        New("BK3000", Severity.Error, element, $"'{element.Name}' is not the root of a CSL style; that is 'style'.");

    public static Diagnostic NoCitation(CslElement element) =>
        New("BK3001", Severity.Error, element, "The style has no 'citation' with a 'layout', so that it cannot format anything.");

    public static Diagnostic NotALocale(CslElement element) =>
        New("BK3002", Severity.Error, element, $"'{element.Name}' is not the root of a CSL locale; that is 'locale'.");

    public static Diagnostic UnknownElement(CslElement element, CslElement parent) =>
        New("BK3003", Severity.Warning, element, $"The element '{element.Name}' is not known within '{parent.Name}' and was passed over.");

    public static Diagnostic UnknownAttribute(CslElement element, string attribute) =>
        New("BK3004", Severity.Warning, element, $"The attribute '{attribute}' is not known on '{element.Name}' and was passed over.");

    public static Diagnostic UnknownValue(CslElement element, string attribute, string value, IEnumerable<string> known) =>
        New("BK3005", Severity.Warning, element, $"'{value}' is not a value of '{attribute}' on '{element.Name}'.", NearestName.Hint(value, known));

    public static Diagnostic MissingAttribute(CslElement element, string attribute) =>
        New("BK3006", Severity.Warning, element, $"'{element.Name}' lacks the attribute '{attribute}' and prints nothing.");

    public static Diagnostic UnknownMacro(CslElement element, string macro, IEnumerable<string> known) =>
        New("BK3007", Severity.Error, element, $"There is no macro '{macro}'.", NearestName.Hint(macro, known));

    public static Diagnostic MacroCallsItself(CslElement element, string macro) =>
        New("BK3008", Severity.Error, element, $"The macro '{macro}' calls itself, which would never end; the call prints nothing.");

    public static Diagnostic TooDeep(CslElement element, int limit) =>
        New("BK3009", Severity.Error, element, $"Elements are nested deeper than {limit} levels; what lies deeper was passed over.");

    public static Diagnostic DuplicateMacro(CslElement element, string macro) =>
        New("BK3010", Severity.Warning, element, $"There is a second macro '{macro}'; the first one counts.");

    public static Diagnostic WrongVariable(CslElement element, string variable) =>
        New("BK3011", Severity.Warning, element, $"'{element.Name}' cannot print the variable '{variable}', which is of another kind.");

    public static Diagnostic TooLarge(CslElement element, int limit) =>
        New("BK3012", Severity.Error, element, $"The style has more than {limit} rendering elements, macros counted as often as they are called; what follows was passed over.");

    public static Diagnostic UnknownTerm(CslElement element, string term) =>
        New("BK3013", Severity.Warning, element, $"CSL has no term '{term}', and the style defines none.", NearestName.Hint(term, TermNames.All));

    public static Diagnostic NoCondition(CslElement element) =>
        New("BK3014", Severity.Warning, element, $"'{element.Name}' tests nothing, so that it always holds.");

    /// <param name="severity">The greatest one among those that are left out.</param>
    public static Diagnostic TooManyFindings(CslElement element, int left, Severity severity) =>
        New("BK3015", severity, element, $"There are {left} more findings in this style, which are left out here.");

    private static Diagnostic New(string code, Severity severity, CslElement element, string message, string? hint = null) =>
        new(code, severity, element.Origin.Location, message, hint);
}
