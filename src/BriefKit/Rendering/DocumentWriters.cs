using BriefKit.Attaching;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Records;
using BriefKit.Core.Text;
using BriefKit.Html;
using BriefKit.Pdf;
using BriefKit.Pdf.Attachments;
using BriefKit.Typesetting.Fonts;
using BriefKit.Typesetting.Imposing;
using BriefKit.Word;
using BriefKit.Word.Merging;

namespace BriefKit.Rendering;

/// <summary>The writers of all formats, over the fonts of one machine.</summary>
/// <param name="reference">The house style of Word files; null for that of the theme.</param>
internal sealed class DocumentWriters(FontLibrary fonts, ReferenceDocument? reference = null)
{
    // Keeps what documents of one look have in common.
    private readonly WordWriter _word = new() { Reference = reference };

    /// <summary>How the pages of PDF files are put on sheets.</summary>
    public SheetLayout Sheets { get; init; }

    public Parsed<ReadOnlyMemory<byte>> Write(Document document, OutputFormat format, ValueList<Record> attached = default)
    {
        if (!attached.IsEmpty && format != OutputFormat.Pdf)
            throw new ArgumentException($"'{format.Name}' carries no records.", nameof(format));
        Parsed<ValueList<Attachment>> attachments = RecordAttachments.Of(attached);
        if (format == OutputFormat.Word && document.Form is null)
            document = ContentsPages.Number(document, fonts);
        using MemoryStream bytes = new();
        ValueList<Diagnostic> diagnostics = WriterOf(format, attachments.Value).Write(document, bytes);
        return new Parsed<ReadOnlyMemory<byte>>(bytes.ToArray(), [.. attachments.Diagnostics, .. diagnostics]);
    }

    private IDocumentWriter WriterOf(OutputFormat format, ValueList<Attachment> attachments) => format.Name switch
    {
        "pdf" => new PdfWriter(fonts) { Layout = Sheets, Attachments = attachments },
        "docx" => _word,
        "html" => new HtmlWriter(),
        "md" => new MarkdownWriter(),
        "txt" => new PlainTextWriter(),
        _ => throw new ArgumentException($"No writer for '{format.Name}'.", nameof(format)),
    };
}
