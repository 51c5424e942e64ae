using System.IO.Compression;
using System.Xml.Linq;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace BriefKit.Word.Tests;

/// <summary>A document as our writer wrote it, with what tests ask of it. No document gets past its making that Word would call damaged.</summary>
internal sealed class WordFile
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private WordFile(byte[] bytes, ValueList<Diagnostic> diagnostics)
    {
        Bytes = bytes;
        Diagnostics = diagnostics;
    }

    public byte[] Bytes { get; }

    public ValueList<Diagnostic> Diagnostics { get; }

    public XElement Body => Part("word/document.xml").Element(W + "body")!;

    public IEnumerable<XElement> Paragraphs => Body.Descendants(W + "p");

    public static WordFile Of(Document document)
    {
        using MemoryStream stream = new();
        ValueList<Diagnostic> diagnostics = new WordWriter().Write(document, stream);
        return Checked(stream.ToArray(), diagnostics);
    }

    /// <summary>A file of ours, however it was made.</summary>
    public static WordFile Checked(byte[] bytes, ValueList<Diagnostic> diagnostics)
    {
        WordFile file = new(bytes, diagnostics);
        file.Validate(FileFormatVersions.Office2019);
        file.Validate(FileFormatVersions.Microsoft365);
        return file;
    }

    public XElement Part(string path) => XDocument.Parse(Text(path), LoadOptions.PreserveWhitespace).Root!;

    public string Text(string path)
    {
        using ZipArchive archive = new(new MemoryStream(Bytes));
        using StreamReader reader = new((archive.GetEntry(path) ?? throw new InvalidOperationException($"There is no part {path}.")).Open());
        return reader.ReadToEnd();
    }

    public IReadOnlyList<string> PartNames => OfEntries(entry => entry.FullName);

    public IReadOnlyList<DateTimeOffset> PartTimes => OfEntries(entry => entry.LastWriteTime);

    private IReadOnlyList<T> OfEntries<T>(Func<ZipArchiveEntry, T> select)
    {
        using ZipArchive archive = new(new MemoryStream(Bytes));
        return [.. archive.Entries.Select(select)];
    }

    private void Validate(FileFormatVersions version)
    {
        using MemoryStream stream = new(Bytes);
        using WordprocessingDocument package = WordprocessingDocument.Open(stream, isEditable: false);
        IEnumerable<string> errors = new OpenXmlValidator(version).Validate(package)
            .Select(error => $"{version} {error.Part?.Uri} {error.Path?.XPath}: {error.Description}");
        Assert.Empty(errors);
    }
}
