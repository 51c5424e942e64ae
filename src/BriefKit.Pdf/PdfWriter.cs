using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Pdf.Attachments;
using BriefKit.Typesetting;
using BriefKit.Typesetting.Fonts;
using BriefKit.Typesetting.Imposing;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Pdf;

/// <summary>
/// Sets documents in pages and writes the pages as PDF files (see <see cref="PdfSerializer"/>), those of long documents as they are set: such a file
/// has the same pages as one of <see cref="PdfSerializer.Write"/>, in another order of objects. What it read from fonts serves the next document too;
/// several threads may use it at once.
/// </summary>
/// <param name="fonts">The fonts that documents may be set in.</param>
public sealed class PdfWriter(FontLibrary fonts) : IDocumentWriter
{
    private readonly PdfSerializer _serializer = new();

    /// <summary>How pages are put on sheets.</summary>
    public SheetLayout Layout { get; init; }

    /// <inheritdoc/>
    /// <returns>What typesetting had to say, then what the file could not hold.</returns>
    public ValueList<Diagnostic> Write(Document document, Stream output) => Write(document, output, []);

    /// <summary>Writes a document and files that travel in it.</summary>
    /// <param name="attachments">Their names must differ.</param>
    /// <returns>What typesetting had to say, then what the file could not hold.</returns>
    public ValueList<Diagnostic> Write(Document document, Stream output, ValueList<Attachment> attachments)
    {
        if (Layout != SheetLayout.OnePage)
        {
            Parsed<PagedDocument> pages = Typesetter.Typeset(document, fonts);
            return [.. pages.Diagnostics, .. _serializer.Write(Imposer.Impose(pages.Value, Layout), output, attachments)];
        }
        using PageReceiver receiver = new(_serializer, output, document.Metadata.Language);
        Parsed<DocumentPlaces> set = Typesetter.Typeset(document, fonts, receiver);
        return [.. set.Diagnostics, .. receiver.Finish(set.Value, attachments)];
    }
}
