using BriefKit.Pdf.Conformance;

namespace BriefKit.Tests.Shared;

/// <summary>Every PDF that a test makes keeps to the standards that it names.</summary>
internal static class ConformanceAssert
{
    /// <summary>Asserts that the checker finds nothing.</summary>
    /// <param name="isTolerated">Which rules the test breaks on purpose, by name.</param>
    public static void Conforms(ReadOnlyMemory<byte> file, Func<string, bool>? isTolerated = null)
    {
        ConformanceReport? report = ConformanceChecker.Check(file);
        Assert.True(report is not null, "The file cannot be read.");
        Assert.True(report.Flavour.IsAccessible && report.Flavour is { ArchivePart: 2 or 3, ArchiveLevel: ArchiveLevel.Accessible }, $"The file says that it is {report.Flavour}.");
        string[] findings = [.. report.Findings.Where(finding => isTolerated?.Invoke(finding.Rule.Name) != true).Select(finding => $"{finding.Rule.Name}: {finding}")];
        Assert.True(findings.Length == 0, string.Join('\n', findings));
    }
}
