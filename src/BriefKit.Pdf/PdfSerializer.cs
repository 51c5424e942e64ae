using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Pdf.Attachments;
using BriefKit.Pdf.Fonts;
using BriefKit.Pdf.Objects;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Pdf;

/// <summary>
/// Turns pages into a PDF 1.7 file that is accessible (PDF/UA-1, ISO 14289-1) and fit for archives (PDF/A-2a, ISO 19005-2; with
/// files attached to it PDF/A-3a, ISO 19005-3). The same pages give the same bytes. It keeps what it read from fonts for the next document; several threads may use it at once.
/// </summary>
public sealed class PdfSerializer
{
    /// <summary>From so many pages on a document is worth the threads that compress its streams, and one that is still being set is written as it comes.</summary>
    internal const int LongDocument = 32;

    private readonly FontCache _fonts = new();

    /// <summary>Whether files are laid out for people who read them in an editor: nothing is compressed, and dictionaries are indented.</summary>
    public bool IsReadable { get; init; }

    /// <summary>Writes a file from start to end; the stream need not be seekable.</summary>
    /// <param name="attachments">Files that travel in it; their names must differ.</param>
    /// <returns>What could not be written as it was given.</returns>
    public ValueList<Diagnostic> Write(PagedDocument document, Stream target, ValueList<Attachment> attachments = default)
    {
        // A file without pages cannot be opened: a document without any gets an empty one.
        ValueList<Page> pages = document.Pages.IsEmpty ? [new Page(PageGeometry.A4.Width, PageGeometry.A4.Height, [])] : document.Pages;
        PdfFile output = new(target, IsReadable) { IsLong = pages.Length >= LongDocument };
        DocumentFonts fonts = new(_fonts, output, areGrowing: false);
        foreach (Page page in pages)
            fonts.Gather(page.Items);
        fonts.Cut();
        using DocumentFile file = new(output, fonts, document.Structure);
        file.AddStructure(document.Structure.Children);
        file.Expect(pages.Length);
        for (int i = 0; i < pages.Length; i++)
            file.AddPage(i, pages[i]);
        return file.Finish(new DocumentPlaces(document.Metadata, document.Outline, document.Destinations), attachments);
    }

    /// <summary>Begins a file whose pages are written as they come.</summary>
    /// <param name="root">The root of the structure; its children come later.</param>
    internal DocumentFile Begin(StructureElement root, Stream target)
    {
        PdfFile file = new(target, IsReadable) { IsLong = true };
        return new DocumentFile(file, new DocumentFonts(_fonts, file, areGrowing: true), root);
    }
}
