using BriefKit.Core.Text;

namespace BriefKit.Core.Packaging;

/// <summary>What there is to say about a package, such as a Word file: BK1010 to BK1025.</summary>
internal static class PackagingDiagnostics
{
    private const string SaveAgain = "Open it in the program that made it and save it again.";

    public static Diagnostic NotAnArchive(SourceLocation at) =>
        new("BK1010", Severity.Error, at, "The file is no ZIP archive, or a broken one; so it is no Word file.", SaveAgain);

    public static Diagnostic OldOrEncrypted(SourceLocation at) => new(
        "BK1011", Severity.Error, at, "The file is a document of an old Office, or it is locked by a password.", "Save it as .docx, without a password.");

    public static Diagnostic FileTooLong(SourceLocation at, long length, long most) =>
        new("BK1012", Severity.Error, at, $"The file has {length} bytes; a package may have {most}.");

    public static Diagnostic TooManyParts(SourceLocation at, int count, int most) =>
        new("BK1013", Severity.Error, at, $"The file holds {count} parts; a package may hold {most}.");

    public static Diagnostic StrangeName(SourceLocation at, string name) =>
        new("BK1014", Severity.Warning, at, $"The archive holds '{name}', which is no name of a part; it was passed over.");

    public static Diagnostic RepeatedPart(SourceLocation at, string name) =>
        new("BK1015", Severity.Warning, at, $"The archive holds '{name}' more than once; the first counts.");

    public static Diagnostic PartTooLong(SourceLocation at, string part, long most) =>
        new("BK1016", Severity.Error, at, $"'{part}' has more than {most} bytes when it is expanded; it was not read.");

    public static Diagnostic TotalTooLong(SourceLocation at, string part, long most) =>
        new("BK1017", Severity.Error, at, $"The parts of the file have more than {most} bytes when they are expanded; '{part}' was not read.");

    public static Diagnostic BrokenPart(SourceLocation at, string part) =>
        new("BK1018", Severity.Error, at, $"'{part}' cannot be expanded: it is broken, locked, or packed in a way that is not known.", SaveAgain);

    public static Diagnostic MissingPart(SourceLocation at, string part) =>
        new("BK1019", Severity.Error, at, $"'{part}' is missing from the file.", SaveAgain);

    public static Diagnostic BrokenXml(SourceLocation at) => new("BK1020", Severity.Error, at, "This is no well-formed XML.", SaveAgain);

    public static Diagnostic DocumentType(SourceLocation at) => new(
        "BK1021", Severity.Error, at, "The XML declares a document type, which no Office file does and which could reach for other files; the part was not read.");

    public static Diagnostic TooDeep(SourceLocation at, int most) =>
        new("BK1022", Severity.Error, at, $"Elements are nested more than {most} deep; the part was not read.");

    public static Diagnostic TooManyNodes(SourceLocation at, int most) =>
        new("BK1023", Severity.Error, at, $"The XML has more than {most} elements, attributes and texts, or too many in one place; the part was not read.");

    public static Diagnostic NoMainPart(SourceLocation at) =>
        new("BK1024", Severity.Error, at, "Nothing in the file says which part is its main one; so it is no Office file.", SaveAgain);

    public static Diagnostic TotalTooManyNodes(SourceLocation at, int most) =>
        new("BK1025", Severity.Error, at, $"The parts of the file have more than {most} elements, attributes and texts together; this one was not read.");
}
