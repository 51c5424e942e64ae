using System.Collections.Frozen;
using System.Text.Unicode;
using BriefKit.Pdf.Reading;

namespace BriefKit.Pdf.Conformance;

/// <summary>How objects are written (ISO 19005-2, 6.1.6 to 6.1.9).</summary>
internal sealed class ObjectRules : RuleGroup
{
    private static readonly Rule IsWellFormed = new("well-formed", "Every object is there and is put together as ISO 32000-1, 7.3, has it.") { ArchiveClause = "6.1.1", AccessibilityClause = "6.1" };

    private static readonly Rule HasDigitPairs = new("hexadecimal-strings", "Hexadecimal strings consist of pairs of digits.") { ArchiveClause = "6.1.6" };

    private static readonly Rule HasLength = new("stream-length", "Streams are as long as they say.") { ArchiveClause = "6.1.7.1" };

    private static readonly Rule HasLineEnds = new("stream-line-ends", "A line's end follows the keyword stream, and one stands before endstream.") { ArchiveClause = "6.1.7.1" };

    private static readonly Rule IsInside = new("stream-inside", "The bytes of streams are in the file itself: no keys F, FFilter, FDecodeParms.") { ArchiveClause = "6.1.7.1" };

    private static readonly Rule HasKnownFilter = new("filters", "Streams go through filters of ISO 32000-1, but not LZW or Crypt.") { ArchiveClause = "6.1.7.2" };

    private static readonly Rule NamesAreText = new("names-utf8", "Names of fonts, colorants and structure types are UTF-8.") { ArchiveClause = "6.1.8" };

    private static readonly Rule IsSpaced = new("object-spacing", "Number, generation and obj stand on one line by single spaces; endobj stands on a line of its own.") { ArchiveClause = "6.1.9" };

    private static readonly FrozenSet<string> Filters = FrozenSet.Create(
        StringComparer.Ordinal, "ASCIIHexDecode", "ASCII85Decode", "FlateDecode", "RunLengthDecode", "CCITTFaxDecode", "JBIG2Decode", "DCTDecode", "JPXDecode");

    private static readonly string[] TextNames = ["BaseFont", "FontName", "S"];

    public override IReadOnlyList<Rule> Rules => [IsWellFormed, HasDigitPairs, HasLength, HasLineEnds, IsInside, HasKnownFilter, NamesAreText, IsSpaced];

    public override void CheckFile(Examination examination)
    {
        CheckValues(examination, examination.Source.Trailer, 0);
        foreach (int number in examination.Source.Numbers)
        {
            if (examination.Source.Find(number) is not IndirectObject found)
            {
                examination.Report(IsWellFormed, "There is no object where the cross-reference says.", number);
                continue;
            }
            CheckFaults(examination, found);
            if (found.Value is PdfStream stream)
                CheckStream(examination, stream);
            CheckValues(examination, found.Value, number);
        }
    }

    private static void CheckFaults(Examination examination, IndirectObject found)
    {
        if (found.Faults.HasFlag(SyntaxFaults.Value))
            examination.Report(IsWellFormed, "The object is not put together as it should be.", found.Number);
        if (found.Faults.HasFlag(SyntaxFaults.Spacing))
            examination.Report(IsSpaced, "The keywords of the object are spaced otherwise.", found.Number);
        if (found.Faults.HasFlag(SyntaxFaults.StreamLength))
            examination.Report(HasLength, "The stream has another length than its dictionary says.", found.Number);
        if (found.Faults.HasFlag(SyntaxFaults.StreamLineEnds))
            examination.Report(HasLineEnds, "A line's end is missing at the beginning or the end of the stream.", found.Number);
    }

    private static void CheckStream(Examination examination, PdfStream stream)
    {
        PdfDictionary dictionary = stream.Dictionary;
        if (dictionary.Has("F") || dictionary.Has("FFilter") || dictionary.Has("FDecodeParms"))
            examination.Report(IsInside, "The stream's bytes are in another file.", stream.ObjectNumber);
        foreach (StreamFilter filter in examination.Source.Filters(dictionary))
        {
            if (filter.Name is not string name || !Filters.Contains(name))
                examination.Report(HasKnownFilter, $"The stream goes through the filter '{filter.Name}'.", stream.ObjectNumber);
        }
    }

    private static void CheckValues(Examination examination, PdfValue root, int number)
    {
        foreach (PdfValue value in ValueWalk.Of(root))
        {
            if (value is PdfString { IsFlawed: true })
                examination.Report(HasDigitPairs, "A hexadecimal string has an odd number of digits, or something else among them.", number);
            if (value is PdfDictionary dictionary && TextNames.Any(key => dictionary[key] is PdfName name && !Utf8.IsValid(name.Bytes)))
                examination.Report(NamesAreText, "A name is not UTF-8.", number);
        }
    }
}
