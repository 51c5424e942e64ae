using BriefKit.Core.Collections;
using BriefKit.Pdf.Objects;
using BriefKit.Typesetting.Fonts;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Pdf.Fonts;

/// <summary>The fonts of one document, in the order of their first use.</summary>
/// <param name="file">Where they will be written.</param>
/// <param name="areGrowing">Whether pages are written before all of them are known, so that glyphs have their codes as soon as they are met.</param>
internal sealed class DocumentFonts(FontCache cache, PdfFile file, bool areGrowing) : IDisposable
{
    private readonly Dictionary<FontFace, DocumentFont> _fonts = [];
    private readonly List<DocumentFont> _inOrder = [];
    private bool _areCut;

    public IReadOnlyList<DocumentFont> InOrder => _inOrder;

    public DocumentFont this[FontFace face] => _fonts[face];

    /// <summary>Notes all glyphs that are shown, unless the fonts have been cut.</summary>
    public void Gather(ValueList<PageItem> items)
    {
        if (_areCut)
            return;
        foreach (PageItem item in items)
        {
            if (item is GlyphRun run)
                FontOf(run).Gather(run);
        }
    }

    /// <summary>Cuts the fonts to the glyphs that were noted.</summary>
    public void Cut()
    {
        if (_areCut)
            return;
        _areCut = true;
        foreach (DocumentFont font in _inOrder)
            font.Cut();
    }

    public void Dispose()
    {
        foreach (DocumentFont font in _inOrder)
            font.Dispose();
    }

    private DocumentFont FontOf(GlyphRun run)
    {
        if (_inOrder is [.., var latest] && ReferenceEquals(latest.Face, run.Font))
            return latest;
        if (!_fonts.TryGetValue(run.Font, out DocumentFont? font))
        {
            font = new DocumentFont(run.Font, cache.Get(run.Font), file.Reserve(), _fonts.Count + 1, areGrowing);
            _fonts.Add(run.Font, font);
            _inOrder.Add(font);
        }
        return font;
    }
}
