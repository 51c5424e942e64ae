using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Pdf.Attachments;
using BriefKit.Pdf.Fonts;
using BriefKit.Pdf.Metadata;
using BriefKit.Pdf.Objects;
using BriefKit.Pdf.Structure;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Pdf;

/// <summary>
/// Turns pages into a PDF 1.7 file that is accessible (PDF/UA-1, ISO 14289-1) and fit for archives (PDF/A-2a, ISO 19005-2; with
/// files attached to it PDF/A-3a, ISO 19005-3). The same pages give the same bytes. It keeps what it read from fonts for the next document; several threads may use it at once.
/// </summary>
public sealed class PdfSerializer
{
    // From here on a document is worth the threads that compress its streams.
    private const int LongDocument = 32;

    private readonly FontCache _fonts = new();

    /// <summary>Whether files are laid out for people who read them in an editor: nothing is compressed, and dictionaries are indented.</summary>
    public bool IsReadable { get; init; }

    /// <summary>Writes a file from start to end; the stream need not be seekable.</summary>
    /// <param name="attachments">Files that travel in it; their names must differ.</param>
    /// <returns>What could not be written as it was given.</returns>
    public ValueList<Diagnostic> Write(PagedDocument document, Stream output, ValueList<Attachment> attachments = default)
    {
        DiagnosticBag diagnostics = new();
        // A file without pages cannot be opened: a document without any gets an empty one.
        ValueList<Page> pages = document.Pages.IsEmpty ? [new Page(PageGeometry.A4.Width, PageGeometry.A4.Height, [])] : document.Pages;
        using PdfFile file = new(output, IsReadable) { IsLong = pages.Length >= LongDocument };
        using DocumentFonts fonts = new(_fonts);
        fonts.Gather(pages, file);
        foreach (DocumentFont font in fonts.InOrder)
        {
            if (font is { Subset: null, Glyphs.IsEmpty: false })
                diagnostics.Add(PdfDiagnostics.FontCannotBeEmbedded(font.Source.Name));
        }
        PdfReference catalog = file.Reserve(), pageTree = file.Reserve();
        StructureTree tree = new(document.Structure, file);
        ParentTree parents = new(pages.Length);
        PdfReference[] references = [.. pages.Select(_ => file.Reserve())];
        DestinationWriter places = new(pages, references);
        LinkWriter links = new(file, tree, parents, document.Destinations, places, diagnostics);
        using (PageWriter writer = new(file, fonts, tree, parents, links, diagnostics, IsReadable))
        {
            for (int i = 0; i < pages.Length; i++)
                writer.Write(pages[i], i, references[i], pageTree);
        }
        foreach (DocumentFont font in fonts.InOrder)
            FontWriter.Write(file, font);
        WritePageTree(file, pageTree, references);
        new StructureWriter(file, tree, parents).Write();
        DocumentDescription description = new(document.Metadata);
        AttachmentWriter attached = new(file, attachments, description.Created);
        new CatalogWriter(file, places, attached).Write(catalog, pageTree, tree.Root, document, description);
        file.Finish(catalog, InformationDictionary.Write(file, description));
        return diagnostics.ToValueList();
    }

    private static void WritePageTree(PdfFile file, PdfReference reference, PdfReference[] pages)
    {
        using ObjectScope scope = file.BeginObject(reference);
        using DictionaryScope dictionary = scope.BeginDictionary();
        dictionary.Name("Type"u8, "Pages"u8);
        dictionary.Integer("Count"u8, pages.Length);
        using ArrayScope kids = dictionary.BeginArray("Kids"u8);
        foreach (PdfReference page in pages)
            kids.Reference(page);
    }
}
