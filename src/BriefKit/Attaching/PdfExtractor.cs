using BriefKit.Core.Collections;
using BriefKit.Core.Text;
using BriefKit.Pdf.Attachments;

namespace BriefKit.Attaching;

/// <summary>Gets the files back that travel in PDF files, byte for byte.</summary>
public static class PdfExtractor
{
    /// <summary>The files in a PDF file; null where the bytes are no PDF file that can be read.</summary>
    public static Parsed<ValueList<AttachedFile>>? Extract(ReadOnlyMemory<byte> pdf) => AttachmentReader.Read(pdf) is Parsed<ValueList<Attachment>> read
        ? new(read.Value.Select(file => new AttachedFile(file.Name, file.MediaType, file.Description, file.Content)).ToValueList(), read.Diagnostics)
        : null;
}
