namespace BriefKit.Core.Text;

/// <summary>What there is to say about the bytes of an input: BK1000 to BK1007.</summary>
internal static class DecodingDiagnostics
{
    private const string GiveEncoding = "Save it as UTF-8, or give its encoding: --encoding gb18030, big5, shift_jis, windows-1252 or another.";

    public static Diagnostic Empty(SourceLocation at) => new("BK1000", Severity.Error, at, "The file is empty.");

    public static Diagnostic Blank(SourceLocation at) => new("BK1001", Severity.Error, at, "The file holds nothing but white space.");

    public static Diagnostic TooLong(SourceLocation at, int length, int most) =>
        new("BK1002", Severity.Error, at, $"The file has {length} bytes; a text may have {most}.", "Divide it into several files.");

    public static Diagnostic Binary(SourceLocation at, string kind) =>
        new("BK1003", Severity.Error, at, $"This is no text; it seems to be {kind}.", "Save or export it as plain text first.");

    public static Diagnostic UnknownEncoding(SourceLocation at, string name) =>
        new("BK1004", Severity.Error, at, $"There is no encoding called '{name}'.", NearestName.Hint(name, Names) ?? $"Some that there are: {string.Join(", ", Names)}.");

    public static Diagnostic NotInEncoding(SourceLocation at, string name) =>
        new("BK1005", Severity.Error, at, $"The file is not in {name}: some of its bytes mean nothing in it.", GiveEncoding);

    public static Diagnostic Unclear(SourceLocation at, IReadOnlyList<string> candidates) => new(
        "BK1006",
        Severity.Error,
        at,
        candidates.Count == 0
            ? "The file is not in UTF-8, nor in any other encoding that could be recognised; it may be no text."
            : $"The file is not in UTF-8, and it is not clear what it is in; it could be {string.Join(" or ", candidates)}.",
        GiveEncoding);

    public static Diagnostic Detected(SourceLocation at, string name) => new(
        "BK1007",
        name.StartsWith("utf", StringComparison.Ordinal) ? Severity.Note : Severity.Warning,
        at,
        $"The file is not in UTF-8; it was read as {name}, which its bytes look like.",
        "If the text came out wrong, give its encoding with --encoding.");

    private static IEnumerable<string> Names =>
        ["utf-8", "utf-16", "utf-16be", "utf-32", "gb18030", "gb2312", "big5", "shift_jis", "euc-jp", "euc-kr", "windows-1250", "windows-1251", "windows-1252", "iso-8859-1", "iso-8859-15", "koi8-r"];
}
