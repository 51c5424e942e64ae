namespace BriefKit.Templates.Scripting;

/// <summary>What a template can name before any record is there.</summary>
/// <param name="Parameters">The names below <c>params</c>.</param>
/// <param name="Words">The names below <c>words</c>.</param>
/// <param name="HasRecord">Whether the template is given one record at a time.</param>
internal sealed record ScriptNames(IReadOnlyCollection<string> Parameters, IReadOnlyCollection<string> Words, bool HasRecord)
{
    public const string Record = "record";
    public const string Records = "records";
    public const string Params = "params";
    public const string WordsName = "words";
    public const string Glossary = "glossary";
    public const string TemplateName = "template";
    public const string Producer = "producer";
    public const string Page = "page";
    public const string Pages = "pages";
    public const string Include = "include";
    public const string Picture = "picture";

    /// <summary>The names of the things that every template is given, functions aside.</summary>
    private static readonly string[] Things = [Records, Params, WordsName, Glossary, TemplateName, Producer, Page, Pages];

    /// <summary>Everything that can be named without having been made in the template.</summary>
    public IEnumerable<string> Globals => [.. Things, .. HasRecord ? [Record] : Array.Empty<string>(), .. Builtins.Names, .. LanguageNames];

    /// <summary>Scriban's own: loop variables, and the two words for nothing.</summary>
    public static readonly IReadOnlyList<string> LanguageNames = ["for", "while", "empty", "blank"];

    /// <summary>Every name that means something before a script gives it a meaning.</summary>
    public static readonly IReadOnlySet<string> Reserved = new HashSet<string>([.. Things, Record, .. Builtins.Names, .. LanguageNames], StringComparer.Ordinal);

    /// <summary>The names below a thing, where they are known; null where they are not.</summary>
    public IReadOnlyCollection<string>? MembersOf(string thing) => thing switch
    {
        Params => Parameters,
        WordsName => Words,
        _ => Builtins.MembersOf(thing),
    };

    public static string SubjectOf(string thing) => thing switch
    {
        Params => "The template's list of parameters",
        WordsName => "The template's list of words",
        _ => $"'{thing}'",
    };
}
