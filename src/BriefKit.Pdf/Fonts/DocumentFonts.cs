using BriefKit.Core.Collections;
using BriefKit.Pdf.Objects;
using BriefKit.Typesetting.Fonts;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Pdf.Fonts;

/// <summary>The fonts of one document, in the order of their first use.</summary>
internal sealed class DocumentFonts(FontCache cache) : IDisposable
{
    private readonly Dictionary<FontFace, DocumentFont> _fonts = [];
    private readonly List<DocumentFont> _inOrder = [];

    public IReadOnlyList<DocumentFont> InOrder => _inOrder;

    public DocumentFont this[FontFace face] => _fonts[face];

    /// <summary>Notes all glyphs of all pages and cuts the fonts to them.</summary>
    public void Gather(ValueList<Page> pages, PdfFile file)
    {
        foreach (Page page in pages)
        {
            foreach (PageItem item in page.Items)
            {
                if (item is GlyphRun run)
                    FontOf(run, file).Gather(run);
            }
        }
        foreach (DocumentFont font in _inOrder)
            font.Cut();
    }

    public void Dispose()
    {
        foreach (DocumentFont font in _inOrder)
            font.Dispose();
    }

    private DocumentFont FontOf(GlyphRun run, PdfFile file)
    {
        if (_inOrder is [.., var latest] && ReferenceEquals(latest.Face, run.Font))
            return latest;
        if (!_fonts.TryGetValue(run.Font, out DocumentFont? font))
        {
            font = new DocumentFont(run.Font, cache.Get(run.Font), file.Reserve(), _fonts.Count + 1);
            _fonts.Add(run.Font, font);
            _inOrder.Add(font);
        }
        return font;
    }
}
