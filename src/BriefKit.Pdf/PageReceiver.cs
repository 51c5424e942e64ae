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
    private PageCollector? _first = new();
    private DocumentFile? _file;

    public void AddStructure(ValueList<StructureNode> nodes)
    {
        _first?.AddStructure(nodes);
        _file?.AddStructure(nodes);
    }

    public void AddPage(int index, Page page)
    {
        if (_first is not null && index >= PdfSerializer.LongDocument)
            Begin(_first);
        _first?.AddPage(index, page);
        _file?.AddPage(index, page);
    }

    public void AddRunningMatter(int index, ValueList<PageItem> items, ValueList<PageFrame> frames)
    {
        _first?.AddRunningMatter(index, items, frames);
        _file?.AddTo(index, items);
    }

    /// <summary>Ends the file.</summary>
    /// <param name="attachments">Files that travel in it; their names must differ.</param>
    /// <returns>What could not be written as it was given.</returns>
    public ValueList<Diagnostic> Finish(DocumentPlaces document, ValueList<Attachment> attachments) =>
        _file?.Finish(document, attachments) ?? serializer.Write(_first!.ToDocument(document), target, attachments);

    public void Dispose() => _file?.Dispose();

    // From here on nothing is kept.
    private void Begin(PageCollector first)
    {
        _first = null;
        _file = serializer.Begin(new StructureElement(StructureTag.Document, []) { Language = language }, target);
        _file.AddStructure(first.Structure);
        for (int i = 0; i < first.Pages.Count; i++)
        {
            if (first.Pages[i] is Page page)
                _file.AddPage(i, page);
        }
    }
}
