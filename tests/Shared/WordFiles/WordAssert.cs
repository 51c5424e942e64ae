using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace BriefKit.Tests.Shared;

/// <summary>What every Word file of ours keeps to.</summary>
internal static class WordAssert
{
    /// <summary>Asserts that Word would open the file without a word, in both versions that the validator knows best, and that anybody can read it.</summary>
    public static void IsSound(byte[] docx)
    {
        IsValid(docx);
        Require(CheckerOf(docx).CheckWriting());
    }

    /// <summary>Asserts that Word would open the file without a word, in both versions that the validator knows best.</summary>
    public static void IsValid(byte[] docx)
    {
        Validate(docx, FileFormatVersions.Office2019);
        Validate(docx, FileFormatVersions.Microsoft365);
    }

    /// <summary>Asserts that the accessibility checker of Word would find nothing.</summary>
    public static void IsAccessible(byte[] docx) => Require(CheckerOf(docx).CheckAll());

    private static void Require(IReadOnlyList<string> findings) => Assert.True(findings.Count == 0, string.Join('\n', findings));

    private static AccessibilityChecker CheckerOf(byte[] docx) => new(path =>
    {
        using ZipArchive archive = new(new MemoryStream(docx));
        using Stream? stream = archive.GetEntry(path)?.Open();
        return stream is null ? null : XElement.Load(stream, LoadOptions.PreserveWhitespace);
    });

    private static void Validate(byte[] docx, FileFormatVersions version)
    {
        using MemoryStream stream = new(docx);
        using WordprocessingDocument package = WordprocessingDocument.Open(stream, isEditable: false);
        string[] errors = [.. new OpenXmlValidator(version).Validate(package).Select(error => $"{version} {error.Part?.Uri} {error.Path?.XPath}: {error.Description}")];
        Assert.True(errors.Length == 0, string.Join('\n', errors));
    }
}
