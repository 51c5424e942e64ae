using System.Buffers;
using System.Collections.Concurrent;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Typesetting.Fonts;
using BriefKit.Typesetting.Pages;
using HarfBuzzSharp;

namespace BriefKit.Pdf.Tests;

/// <summary>Makes pages by hand: a line of text for each call, from top to bottom, each with its place in the structure.</summary>
internal sealed class PageBuilder
{
    private static readonly ConcurrentDictionary<FontFace, Lazy<Font>> Shapers = [];

    private readonly List<Page> _pages = [];
    private readonly List<PageItem> _items = [];
    private int _contents;

    public double Y { get; set; } = 80;

    public FontFace Font { get; set; } = TestFonts.Serif;

    public double Size { get; set; } = 12;

    public List<StructureNode> Nodes { get; } = [];

    public List<OutlineEntry> Outline { get; } = [];

    public ValueMap<string, Destination> Destinations { get; set; }

    public DocumentMetadata Metadata { get; set; } = new("A test");

    public int PageIndex => _pages.Count;

    public static GlyphRun Shape(string text, FontFace font, double size, double x, double y)
    {
        Font shaper = Shapers.GetOrAdd(font, static font => new Lazy<Font>(() => Open(font))).Value;
        using HarfBuzzSharp.Buffer buffer = new();
        buffer.AddUtf16(text);
        buffer.GuessSegmentProperties();
        shaper.Shape(buffer);
        double scale = size / font.Metrics.UnitsPerEm;
        List<PositionedGlyph> glyphs = [];
        List<GlyphOffset> offsets = [];
        for (int i = 0; i < buffer.Length; i++)
        {
            GlyphInfo info = buffer.GlyphInfos[i];
            GlyphPosition position = buffer.GlyphPositions[i];
            glyphs.Add(new((ushort)info.Codepoint, position.XAdvance * scale, (int)info.Cluster));
            offsets.Add(new((float)(position.XOffset * scale), (float)(position.YOffset * scale)));
        }
        return new GlyphRun(font, size, new ThemeColor(0x1A, 0x1A, 0x1A), x, y, [.. glyphs], text) { Offsets = [.. offsets] };
    }

    // The shaper reads the font's own bytes, which must not move while it lives: they stay pinned until the tests end.
    private static unsafe Font Open(FontFace font)
    {
        MemoryHandle pin = font.Data.Pin();
        using Blob blob = new((nint)pin.Pointer, font.Data.Length, MemoryMode.ReadOnly);
        using Face face = new(blob, font.Index);
        return new Font(face);
    }

    /// <summary>Adds a line of text and returns its content.</summary>
    public StructureContent Line(string text, double x = 72)
    {
        StructureContent content = new(_contents++);
        Add(Shape(text, Font, Size, x, Y) with { ContentId = content.ContentId });
        Y += Size * 1.4;
        return content;
    }

    public void Paragraph(string text) => Nodes.Add(new StructureElement(StructureTag.Paragraph, [Line(text)]));

    public void Heading(int level, string text) => Nodes.Add(new StructureElement(StructureTag.Heading1 + level - 1, [Line(text)]));

    public int NewContentId() => _contents++;

    public void Add(PageItem item) => _items.Add(item);

    public void EndPage()
    {
        _pages.Add(new Page(PageGeometry.A4.Width, PageGeometry.A4.Height, [.. _items]) { Number = _pages.Count + 1 });
        _items.Clear();
        Y = 80;
    }

    public PagedDocument Build()
    {
        if (_items.Count > 0 || _pages.Count == 0)
            EndPage();
        return new PagedDocument(Metadata, [.. _pages], new StructureElement(StructureTag.Document, [.. Nodes]))
        {
            Outline = [.. Outline],
            Destinations = Destinations,
        };
    }
}
