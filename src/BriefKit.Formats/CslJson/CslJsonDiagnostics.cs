using BriefKit.Core.Text;

namespace BriefKit.Formats.CslJson;

/// <summary>What there may be to say about CSL-JSON, read or written.</summary>
internal static class CslJsonDiagnostics
{
    public static Diagnostic Malformed(SourceLocation at, string what) =>
        new("BK1800", Severity.Error, at, $"This is not JSON: {what}.", "What stands before it was read.");

    public static Diagnostic TooDeep(SourceLocation at, int limit) =>
        new("BK1801", Severity.Error, at, $"The JSON is nested more than {limit} deep.", "What stands before it was read.");

    public static Diagnostic TooLong(SourceLocation at, int limit) =>
        new("BK1802", Severity.Error, at, $"The file is longer than {limit} characters and was not read.", "Split it into several files.");

    public static Diagnostic NotAList(SourceLocation at, string found) =>
        new("BK1803", Severity.Error, at, $"CSL-JSON is a list of items, but here stands {found}.");

    public static Diagnostic NotAnItem(SourceLocation at, string found) =>
        new("BK1804", Severity.Error, at, $"An item is an object in braces, but here stands {found}; it was skipped.");

    public static Diagnostic MissingId(SourceLocation at, string given) =>
        new("BK1805", Severity.Warning, at, "The item has no id.", $"It is called '{given}' here; give it an id of its own, so that it can be cited.");

    public static Diagnostic DuplicateId(SourceLocation at, string id, string given) =>
        new("BK1806", Severity.Warning, at, $"An item with the id '{id}' stands above already.", $"This one is called '{given}' here.");

    public static Diagnostic MissingType(SourceLocation at, string id) =>
        new("BK1807", Severity.Note, at, $"The item '{id}' has no type and is taken as a document.");

    public static Diagnostic UnknownType(SourceLocation at, string type) =>
        new("BK1808", Severity.Warning, at, $"'{type}' is no item type of CSL 1.0.2; the item is taken as a document.");

    public static Diagnostic UnknownField(SourceLocation at, string name) =>
        new("BK1809", Severity.Note, at, $"'{name}' is no field of CSL-JSON; it is kept, but no style prints it.");

    public static Diagnostic RepeatedField(SourceLocation at, string name) =>
        new("BK1810", Severity.Warning, at, $"'{name}' is given twice in this item; the later one counts.");

    public static Diagnostic WrongKind(SourceLocation at, string field, string expected, string found) =>
        new("BK1811", Severity.Warning, at, $"'{field}' should be {expected}, but is {found}; it is kept, but no style prints it.");

    public static Diagnostic InvalidCharacters(SourceLocation at) =>
        new("BK1812", Severity.Warning, at, "The text has an escape that stands for no character; it is kept as it is written.");

    public static Diagnostic EmptyName(SourceLocation at, string field) =>
        new("BK1813", Severity.Warning, at, $"A name of '{field}' is empty and was skipped.");

    public static Diagnostic LiteralNameWithParts(SourceLocation at, string literal) =>
        new("BK1814", Severity.Warning, at, $"The name '{literal}' is given whole and in parts; the whole counts.");

    public static Diagnostic DateNotUnderstood(SourceLocation at, string text) =>
        new("BK1815", Severity.Warning, at, $"'{text}' was not understood as a date; it is printed as it is.", "Write it as EDTF, such as 1953-12-08.");

    public static Diagnostic DatePartOutOfRange(SourceLocation at, string part, string value) =>
        new("BK1816", Severity.Warning, at, $"'{value}' is no {part}; the date is read without it.");

    public static Diagnostic ReadFromNote(SourceLocation at, string field) =>
        new("BK1817", Severity.Note, at, $"'{field}' was read from a line of the note.");

    public static Diagnostic LooksLikeMarkup(string id, string field) =>
        new("BK1818", Severity.Warning, null, $"'{field}' of '{id}' holds plain text that CSL-JSON takes for markup.", "Whoever reads the file will see formatted text.");

    public static Diagnostic NoCitations(SourceLocation at, string found) =>
        new("BK1820", Severity.Error, at, $"Citations are a list, but here stands {found}.");

    public static Diagnostic NoCitation(SourceLocation at, string found) =>
        new("BK1821", Severity.Error, at, $"A citation is an object or a list of cites, but here stands {found}; it was skipped.");

    public static Diagnostic EmptyCitation(SourceLocation at) =>
        new("BK1822", Severity.Warning, at, "The citation cites nothing and was skipped.");

    public static Diagnostic NoCite(SourceLocation at, string found) =>
        new("BK1823", Severity.Error, at, $"A cite is an object in braces, but here stands {found}; it was skipped.");

    public static Diagnostic CiteWithoutId(SourceLocation at) =>
        new("BK1824", Severity.Error, at, "The cite names no item by its 'id' and was skipped.");

    public static Diagnostic UnknownMode(SourceLocation at, string mode) =>
        new("BK1826", Severity.Warning, at, $"'{mode}' is no mode of a citation; it is printed in full.", "There are 'composite', 'author-only' and 'suppress-author'.");

    public static Diagnostic CitationFieldSkipped(SourceLocation at, string name) =>
        new("BK1825", Severity.Note, at, $"'{name}' is not read here, or not of that kind.");
}
