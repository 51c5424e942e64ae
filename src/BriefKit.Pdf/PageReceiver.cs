using BriefKit.Core.Collections;
using BriefKit.Core.Text;
using BriefKit.Pdf.Attachments;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Pdf;

/// <summary>
/// Takes the pages of a document as they are set. The first ones are kept: of most documents there are no more, and their fonts are best cut when all
/// glyphs are known. Of a longer document each page is written when it comes, so that it need not stay in memory.
/// </summary>
/// <param name="language">Of the document.</param>
internal sealed class PageReceiver(PdfSerializer serializer, Stream target, string language) : IPageReceiver, IDisposable
{
    private readonly PageCollector _first = new();
    private DocumentFile? _file;

    public void AddStructure(ValueList<StructureNode> nodes)
    {
        if (_file is null)
            _first.AddStructure(nodes);
        else
            _file.AddStructure(nodes);
    }

    public void AddPage(int index, Page page)
    {
        if (_file is null && index < PdfSerializer.LongDocument)
        {
            _first.AddPage(index, page);
            return;
        }
        _file ??= Begin();
        _file.AddPage(index, page);
    }

    public void AddRunningMatter(int index, ValueList<PageItem> items, ValueList<PageFrame> frames)
    {
        if (_file is null)
            _first.AddRunningMatter(index, items, frames);
        else
            _file.AddTo(index, items);
    }

    /// <summary>Ends the file.</summary>
    /// <param name="attachments">Files that travel in it; their names must differ.</param>
    /// <returns>What could not be written as it was given.</returns>
    public ValueList<Diagnostic> Finish(DocumentPlaces document, ValueList<Attachment> attachments) =>
        _file is null ? serializer.Write(_first.ToDocument(document), target, attachments) : _file.Finish(document, attachments);

    public void Dispose() => _file?.Dispose();

    private DocumentFile Begin()
    {
        DocumentFile file = serializer.Begin(new StructureElement(StructureTag.Document, []) { Language = language }, target);
        file.AddStructure(_first.Structure);
        for (int i = 0; i < _first.Pages.Count; i++)
        {
            if (_first.Pages[i] is Page page)
                file.AddPage(i, page);
        }
        return file;
    }
}
