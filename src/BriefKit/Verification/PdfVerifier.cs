using BriefKit.Core.Collections;
using BriefKit.Pdf.Conformance;

namespace BriefKit.Verification;

/// <summary>Checks PDF files, whoever made them, against the standards of archives (PDF/A) and of accessibility (PDF/UA).</summary>
public static class PdfVerifier
{
    /// <summary>The names of what can be asked for: <c>ua1</c>, <c>2a</c> and so on.</summary>
    public static ValueList<string> FlavourNames { get; } = [.. Flavour.Names];

    /// <summary>Checks a file.</summary>
    /// <param name="flavours">Names of <see cref="FlavourNames"/>; none for what the file says of itself.</param>
    /// <returns>Null where the bytes are no PDF file that can be read.</returns>
    /// <exception cref="ArgumentException">A name is not known.</exception>
    public static PdfVerification? Verify(ReadOnlyMemory<byte> file, IEnumerable<string> flavours)
    {
        Flavour? wanted = null;
        foreach (string name in flavours)
        {
            Flavour flavour = Flavour.Find(name) ?? throw new ArgumentException($"There is no flavour '{name}'.", nameof(flavours));
            wanted = wanted?.With(flavour) ?? flavour;
        }
        return ConformanceChecker.Check(file, wanted) is ConformanceReport report
            ? new PdfVerification(report.Flavour.ToString(), report.Findings.Select(finding => new PdfFinding(finding.Rule.Name, finding.Rule.Statement, finding.ToString())).ToValueList())
            : null;
    }
}
