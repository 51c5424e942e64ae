using BriefKit.Pdf.Reading;

namespace BriefKit.Pdf.Conformance;

/// <summary>The file from its first byte to its last (ISO 19005-2, 6.1.2 to 6.1.4).</summary>
internal sealed class FileRules : RuleGroup
{
    private const string Header = "%PDF-1.";

    private static readonly Rule HasHeader = new("header", "The first line is %PDF-1.n with a digit from 0 to 7.")
    {
        ArchiveClause = "6.1.2",
        AccessibilityClause = "6.1",
    };

    private static readonly Rule HasBinaryComment = new("binary-comment", "The second line is a comment of at least four bytes above 127.") { ArchiveClause = "6.1.2" };

    private static readonly Rule HasId = new("file-id", "The trailer has a file identifier.") { ArchiveClause = "6.1.3" };

    private static readonly Rule IsPlain = new("not-encrypted", "The file is not encrypted; what is encrypted is not examined.") { ArchiveClause = "6.1.3", AccessibilityClause = "7.16" };

    private static readonly Rule EndsAtMarker = new("end-of-file", "Nothing but a line's end follows the last end-of-file marker.") { ArchiveClause = "6.1.3" };

    private static readonly Rule TableIsSpaced = new("xref-spacing", "One line's end follows the keyword xref, one space parts the numbers of a section.") { ArchiveClause = "6.1.4" };

    public override IReadOnlyList<Rule> Rules => [HasHeader, HasBinaryComment, HasId, IsPlain, EndsAtMarker, TableIsSpaced];

    public override void CheckFile(Examination examination)
    {
        SourceFile file = examination.Source;
        CheckHeader(examination, file.Data.Span);
        if (file.Array(file.Trailer, "ID") is not { Items: [PdfString { Bytes.Length: > 0 }, PdfString { Bytes.Length: > 0 }] })
            examination.Report(HasId, "The trailer has no file identifier of two strings.");
        if (file.IsEncrypted)
            examination.Report(IsPlain, "The file is encrypted.");
        if (file.IsCrossReferenceFlawed)
            examination.Report(TableIsSpaced, "The cross-reference table is spaced otherwise.");
        ReadOnlySpan<byte> data = file.Data.Span;
        int marker = data.LastIndexOf("%%EOF"u8);
        ReadOnlySpan<byte> rest = marker < 0 ? data : data[(marker + 5)..];
        if (marker < 0 || !(rest.IsEmpty || rest.SequenceEqual("\n"u8) || rest.SequenceEqual("\r"u8) || rest.SequenceEqual("\r\n"u8)))
            examination.Report(EndsAtMarker, "Bytes follow the end-of-file marker, or there is none.");
    }

    private static void CheckHeader(Examination examination, ReadOnlySpan<byte> data)
    {
        bool hasHeader = data.StartsWith("%PDF-1."u8) && data.Length > Header.Length + 1
            && data[Header.Length] is >= (byte)'0' and <= (byte)'7' && data[Header.Length + 1] is (byte)'\r' or (byte)'\n';
        if (!hasHeader)
            examination.Report(HasHeader, "The file does not begin with %PDF-1.n and a line's end.");
        int line = data.IndexOfAny((byte)'\r', (byte)'\n');
        ReadOnlySpan<byte> second = line < 0 ? default : data[(line + (data[line..].StartsWith("\r\n"u8) ? 2 : 1))..];
        if (second is not [(byte)'%', > 127, > 127, > 127, > 127, ..])
            examination.Report(HasBinaryComment, "No comment of four bytes above 127 follows the header.");
    }
}
