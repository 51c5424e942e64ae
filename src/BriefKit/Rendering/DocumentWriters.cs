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

namespace BriefKit.Rendering;

/// <summary>The writers of all formats, over the fonts of one machine.</summary>
/// <param name="sheets">How the pages of PDF files are put on sheets.</param>
/// <param name="word">Writes Word files; it keeps what documents of one look have in common.</param>
internal sealed class DocumentWriters(FontLibrary fonts, SheetLayout sheets, WordWriter word)
{
    private readonly PdfWriter _pdf = new(fonts) { Layout = sheets };

    public Parsed<ReadOnlyMemory<byte>> Write(Document document, OutputFormat format, ValueList<Record> attached = default)
    {
        if (!attached.IsEmpty && format != OutputFormat.Pdf)
            throw new ArgumentException($"'{format.Name}' carries no records.", nameof(format));
        if (format == OutputFormat.Word && document.Form is null)
            document = ContentsPages.Number(word.Reference is { } house ? document with { Theme = document.Theme with { Page = house.Page } } : document, fonts);
        using MemoryStream bytes = new();
        ValueList<Diagnostic> diagnostics = attached.IsEmpty ? WriterOf(format).Write(document, bytes) : WriteAttached(document, bytes, attached);
        return new Parsed<ReadOnlyMemory<byte>>(bytes.ToArray(), diagnostics);
    }

    private ValueList<Diagnostic> WriteAttached(Document document, Stream output, ValueList<Record> records)
    {
        Parsed<ValueList<Attachment>> attachments = RecordAttachments.Of(records);
        return [.. attachments.Diagnostics, .. _pdf.Write(document, output, attachments.Value)];
    }

    private IDocumentWriter WriterOf(OutputFormat format) => format.Name switch
    {
        "pdf" => _pdf,
        "docx" => word,
        "html" => new HtmlWriter(),
        "md" => new MarkdownWriter(),
        "txt" => new PlainTextWriter(),
        _ => throw new ArgumentException($"No writer for '{format.Name}'.", nameof(format)),
    };
}
