using BriefKit.Pdf.Reading;
using BriefKit.Pdf.Reading.Content;

namespace BriefKit.Pdf.Conformance;

/// <summary>How large things may be (ISO 19005-2, 6.1.13). A file of more objects than 8,388,607 is not read at all.</summary>
internal sealed class LimitRules : RuleGroup
{
    private const double LargestReal = 3.403e38;
    private const double SmallestReal = 1.175e-38;
    private const int LongestString = 32767;
    private const int LongestName = 127;
    private const int DeepestState = 28;
    private const double SmallestSide = 3;
    private const double LargestSide = 14400;

    private static readonly Rule Integers = new("integer-range", "Integers are from -2147483648 to 2147483647.") { ArchiveClause = "6.1.13" };

    private static readonly Rule Reals = new("real-range", "Real numbers are within 3.403E38 of 0, and no nearer to it than 1.175E-38.") { ArchiveClause = "6.1.13" };

    private static readonly Rule Strings = new("string-length", "Strings are shorter than 32767 bytes.") { ArchiveClause = "6.1.13" };

    private static readonly Rule Names = new("name-length", "Names have at most 127 bytes.") { ArchiveClause = "6.1.13" };

    private static readonly Rule States = new("state-nesting", "Graphics states are nested at most 28 deep.") { ArchiveClause = "6.1.13" };

    private static readonly Rule Sides = new("page-sides", "The sides of pages are from 3 to 14400 units.") { ArchiveClause = "6.1.13" };

    private static readonly string[] Boxes = ["MediaBox", "CropBox", "BleedBox", "TrimBox", "ArtBox"];

    public override IReadOnlyList<Rule> Rules => [Integers, Reals, Strings, Names, States, Sides];

    public override void CheckPage(Examination examination, SourcePage page, ContentFacts content)
    {
        if (content.DeepestNesting > DeepestState)
            examination.Report(States, $"Graphics states are nested {content.DeepestNesting} deep.", page.ObjectNumber, page.Number);
        foreach (string box in Boxes)
        {
            if (examination.Source.Rectangle(page.Dictionary, box) is double[] sides && !(IsSide(sides[2] - sides[0]) && IsSide(sides[3] - sides[1])))
                examination.Report(Sides, $"A side of the {box} is shorter than 3 or longer than 14400 units.", page.ObjectNumber, page.Number);
        }
    }

    public override void CheckFile(Examination examination)
    {
        foreach (int number in examination.Source.Numbers)
        {
            if (examination.Source.Find(number) is not IndirectObject found)
                continue;
            foreach (PdfValue value in ValueWalk.Of(found.Value))
                Check(examination, value, number);
        }
    }

    private static bool IsSide(double side) => Math.Abs(side) is >= SmallestSide and <= LargestSide;

    private static void Check(Examination examination, PdfValue value, int number)
    {
        switch (value)
        {
            case PdfNumber { IsInteger: true, Integer: null }:
                examination.Report(Integers, "An integer is out of range.", number);
                break;
            case PdfNumber { IsInteger: false } real when Math.Abs(real.Value) > LargestReal || (real.Value != 0 && Math.Abs(real.Value) < SmallestReal):
                examination.Report(Reals, "A real number is out of range.", number);
                break;
            case PdfString text when text.Bytes.Length >= LongestString:
                examination.Report(Strings, $"A string has {text.Bytes.Length} bytes.", number);
                break;
            case PdfName name when name.Value.Length > LongestName:
                examination.Report(Names, $"A name has {name.Value.Length} bytes.", number);
                break;
            case PdfDictionary dictionary:
                foreach (string key in dictionary.Entries.Keys.Where(key => key.Length > LongestName))
                    examination.Report(Names, $"A name has {key.Length} bytes.", number);
                break;
        }
    }
}
