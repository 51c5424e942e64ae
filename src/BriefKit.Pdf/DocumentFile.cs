using BriefKit.Core.Collections;
using BriefKit.Core.Text;
using BriefKit.Pdf.Attachments;
using BriefKit.Pdf.Fonts;
using BriefKit.Pdf.Metadata;
using BriefKit.Pdf.Objects;
using BriefKit.Pdf.Structure;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Pdf;

/// <summary>A document on its way into a file: what its pages show is written as they come, and all that leads to it at the end.</summary>
internal sealed class DocumentFile : IDisposable
{
    private readonly PdfFile _file;
    private readonly DocumentFonts _fonts;
    private readonly StructureTree _tree;
    private readonly PageWriter _writer;
    private readonly DiagnosticBag _diagnostics = new();
    private readonly PdfReference _catalog;
    private readonly PdfReference _pageTree;
    private readonly List<PdfReference> _references = [];
    private readonly List<DrawnPage?> _pages = [];

    /// <param name="file">Belongs to this document from now on, as do the fonts.</param>
    /// <param name="fonts">Either cut to all that the pages show, or growing with them.</param>
    /// <param name="root">The root of the structure; its children are added later.</param>
    public DocumentFile(PdfFile file, DocumentFonts fonts, StructureElement root)
    {
        (_file, _fonts) = (file, fonts);
        _catalog = file.Reserve();
        _pageTree = file.Reserve();
        _tree = new StructureTree(root, file);
        _writer = new PageWriter(file, fonts, _tree, _diagnostics);
    }

    /// <summary>Says how many pages there are at least. The order of pages is that of their numbers, by which an element knows in which order its parts are read.</summary>
    public void Expect(int count)
    {
        while (_pages.Count < count)
        {
            _references.Add(_file.Reserve());
            _pages.Add(null);
        }
    }

    /// <summary>Adds elements below the root of the structure, before any page that shows their content.</summary>
    public void AddStructure(ValueList<StructureNode> nodes) => _tree.Append(nodes, _file);

    /// <param name="index">Which page it is, from 0; they may come in any order.</param>
    public void AddPage(int index, Page page)
    {
        Expect(index + 1);
        _fonts.Gather(page.Items);
        _pages[index] = _writer.Write(page, _references[index]);
    }

    /// <summary>Draws more on a page, on top of what it has.</summary>
    /// <param name="items">Artifacts alone.</param>
    public void AddTo(int index, ValueList<PageItem> items)
    {
        if (items.IsEmpty)
            return;
        _fonts.Gather(items);
        _writer.WriteMore(_pages[index]!, items);
    }

    /// <summary>Ends the file.</summary>
    /// <param name="attachments">Files that travel in it; their names must differ.</param>
    /// <returns>What could not be written as it was given.</returns>
    public ValueList<Diagnostic> Finish(DocumentPlaces document, ValueList<Attachment> attachments)
    {
        _fonts.Cut();
        foreach (DocumentFont font in _fonts.InOrder)
        {
            if (font is { Subset: null, Glyphs.IsEmpty: false })
                _diagnostics.Add(PdfDiagnostics.FontCannotBeEmbedded(font.Source.Name));
            FontWriter.Write(_file, font);
        }
        List<DrawnPage> pages = _pages.ConvertAll(page => page ?? throw new InvalidOperationException("A page has not come."));
        ParentTree parents = new(pages.Count);
        DestinationWriter places = new(pages);
        LinkWriter links = new(_file, _tree, parents, document.Destinations, places, _diagnostics);
        new PageDictionaryWriter(_file, _fonts, parents, links).Write(pages, _pageTree);
        new StructureWriter(_file, _tree, parents).Write();
        DocumentDescription description = new(document.Metadata);
        AttachmentWriter attached = new(_file, attachments, description.Created);
        new CatalogWriter(_file, places, attached).Write(_catalog, _pageTree, _tree.Root, document, pages, description);
        _file.Finish(_catalog, InformationDictionary.Write(_file, description));
        return _diagnostics.ToValueList();
    }

    public void Dispose()
    {
        _writer.Dispose();
        _fonts.Dispose();
        _file.Dispose();
    }
}
