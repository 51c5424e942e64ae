namespace BriefKit.Typesetting.Hyphenation;

/// <summary>A language whose words can be divided.</summary>
/// <param name="Name">What its patterns are stored as.</param>
/// <param name="LeastBefore">How many letters must stand before a hyphen.</param>
/// <param name="LeastBehind">How many letters must follow on the next line.</param>
internal sealed record HyphenationLanguage(string Name, int LeastBefore, int LeastBehind)
{
    // The least numbers are those that the patterns were made for, or that the language's typographers ask for where they are stricter.
    private static readonly Dictionary<string, HyphenationLanguage> Languages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ca"] = new("ca", 2, 2),
        ["cs"] = new("cs", 2, 3),
        ["da"] = new("da", 2, 2),
        ["de"] = new("de-1996", 2, 2),
        ["en"] = new("en-us", 2, 3),
        ["en-AU"] = new("en-gb", 2, 3),
        ["en-GB"] = new("en-gb", 2, 3),
        ["en-IE"] = new("en-gb", 2, 3),
        ["en-IN"] = new("en-gb", 2, 3),
        ["en-NZ"] = new("en-gb", 2, 3),
        ["en-ZA"] = new("en-gb", 2, 3),
        ["es"] = new("es", 2, 2),
        ["fi"] = new("fi", 2, 2),
        ["fr"] = new("fr", 2, 3),
        ["it"] = new("it", 2, 2),
        ["la"] = new("la", 2, 2),
        ["nl"] = new("nl", 2, 2),
        ["pl"] = new("pl", 2, 2),
        ["pt"] = new("pt", 2, 3),
        ["ro"] = new("ro", 2, 2),
        ["ru"] = new("ru", 2, 2),
        ["sv"] = new("sv", 2, 2),
        ["tr"] = new("tr", 2, 2),
        ["uk"] = new("uk", 2, 2),
    };

    /// <summary>Thai, whose words stand together without spaces: its patterns say where a line may end, without a hyphen.</summary>
    public static HyphenationLanguage Thai { get; } = new("th", 1, 1);

    /// <summary>The language of a BCP 47 tag, by its longest beginning that is known; null where none is.</summary>
    public static HyphenationLanguage? Of(string tag)
    {
        string known = tag;
        while (!Languages.ContainsKey(known) && known.LastIndexOf('-') is > 0 and var end)
            known = known[..end];
        return Languages.GetValueOrDefault(known);
    }
}
