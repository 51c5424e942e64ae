using System.IO.Compression;
using System.Xml.Linq;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Tests.Shared;

namespace BriefKit.Word.Tests;

/// <summary>A document as our writer wrote it, with what tests ask of it. No document gets past its making that Word would call damaged, or hard to read.</summary>
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

    public static WordFile Of(Document document, LiveCitations citations = LiveCitations.Native)
    {
        using MemoryStream stream = new();
        ValueList<Diagnostic> diagnostics = new WordWriter { Citations = citations }.Write(document, stream);
        return Checked(stream.ToArray(), diagnostics);
    }

    /// <summary>A file of ours, however it was made.</summary>
    public static WordFile Checked(byte[] bytes, ValueList<Diagnostic> diagnostics)
    {
        WordFile file = new(bytes, diagnostics);
        WordAssert.IsSound(file.Bytes);
        return file;
    }

    /// <summary>A file that somebody else began: how it is laid out is theirs, that Word takes it is ours.</summary>
    public static WordFile Valid(byte[] bytes, ValueList<Diagnostic> diagnostics)
    {
        WordAssert.IsValid(bytes);
        return new WordFile(bytes, diagnostics);
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
}
