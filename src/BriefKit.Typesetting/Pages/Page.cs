using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Typesetting.Fonts;

namespace BriefKit.Typesetting.Pages;

/// <summary>A document set in pages: all that a back end needs to draw it, and the structure that assistive technology reads.</summary>
public sealed record PagedDocument(DocumentMetadata Metadata, ValueList<Page> Pages, StructureElement Structure)
{
    /// <summary>The headings of the document, for a reader's side bar.</summary>
    public ValueList<OutlineEntry> Outline { get; init; }

    /// <summary>Where the links that stay inside the document lead, by anchor.</summary>
    public ValueMap<string, Destination> Destinations { get; init; }
}

/// <summary>One page. All lengths are in points (1/72 inch); the origin is the top left corner, and y grows downwards.</summary>
/// <param name="Items">What is drawn, in the order in which it is drawn, which is the order of reading.</param>
public sealed record Page(double Width, double Height, ValueList<PageItem> Items)
{
    /// <summary>The page's own number, as printed on it.</summary>
    public int Number { get; init; } = 1;

    /// <summary>The areas of the page that hold something, from top to bottom. They do not overlap.</summary>
    public ValueList<PageFrame> Frames { get; init; }
}

/// <summary>A rectangle of a page and what it is for. It is as high as what it holds.</summary>
public sealed record PageFrame(FrameKind Kind, double X, double Y, double Width, double Height);

/// <summary>What an area of a page is for.</summary>
public enum FrameKind
{
    Header,
    Body,

    /// <summary>The notes at the foot, below their rule.</summary>
    Notes,
    Footer,
}

/// <summary>Something drawn on a page.</summary>
/// <remarks>
/// <see cref="ContentId"/> ties the item to the <see cref="StructureContent"/> of the same id: to what it means. An item without one is an
/// artifact, which is drawn but not read. Items of one id may stand on several lines and several pages.
/// </remarks>
public abstract record PageItem
{
    private protected PageItem() { }

    public int? ContentId { get; init; }

    /// <summary>Of an artifact: what kind it is (ISO 32000-1, 14.8.2.2).</summary>
    public ArtifactKind Artifact { get; init; }
}

public enum ArtifactKind
{
    /// <summary>Rules, tints and other things that only shape the page.</summary>
    Layout,

    /// <summary>Running heads.</summary>
    Header,

    /// <summary>Running feet and page numbers.</summary>
    Footer,
}

/// <summary>Glyphs of one font, size and colour on one baseline, from left to right.</summary>
/// <param name="Text">The characters that the glyphs stand for, in reading order: what copying and searching give.</param>
/// <param name="X">Where the first glyph's origin lies.</param>
/// <param name="Y">The baseline.</param>
public sealed record GlyphRun(FontFace Font, double Size, ThemeColor Color, double X, double Y, ValueList<PositionedGlyph> Glyphs, string Text) : PageItem
{
    /// <summary>By how many degrees it is turned about its first glyph's origin, clockwise: words in drawings alone are.</summary>
    public double Turn { get; init; }

    /// <summary>How far each glyph is drawn from its origin; empty where all stand on theirs, as nearly all do.</summary>
    public ValueList<GlyphOffset> Offsets { get; init; }

    /// <summary>How far a glyph is drawn from its origin.</summary>
    public GlyphOffset OffsetOf(int glyph) => glyph < Offsets.Length ? Offsets[glyph] : default;

    /// <summary>The sum of the glyphs' advances.</summary>
    public double Width
    {
        get
        {
            double width = 0;
            foreach (PositionedGlyph glyph in Glyphs)
                width += glyph.Advance;
            return width;
        }
    }
}

/// <summary>A glyph of a run. A page has thousands, so that lengths are kept to seven digits, far finer than any device draws.</summary>
public readonly record struct PositionedGlyph
{
    private readonly float _advance;

    public PositionedGlyph(ushort id, double advance, int cluster) => (Id, _advance, Cluster) = (id, (float)advance, cluster);

    /// <summary>Its index in the font.</summary>
    public ushort Id { get; init; }

    /// <summary>How far the next glyph's origin lies to the right, spacing and justification included, in points.</summary>
    public double Advance { get => _advance; init => _advance = (float)value; }

    /// <summary>
    /// Where in the run's <see cref="GlyphRun.Text"/> the characters begin that the glyph stands for. Several glyphs may share a cluster, and one
    /// glyph may stand for all characters up to the next cluster. The first part of a divided word stands for all of it; its rest, on the next
    /// line, stands for nothing and has the cluster of what follows it.
    /// </summary>
    public int Cluster { get; init; }
}

/// <summary>How far a glyph is drawn from its origin, in points, to seven digits.</summary>
/// <param name="Right">To the right.</param>
/// <param name="Up">Above the baseline.</param>
public readonly record struct GlyphOffset(float Right, float Up);

/// <summary>A filled rectangle: a rule, a tint, an underline.</summary>
public sealed record FilledRectangle(double X, double Y, double Width, double Height, ThemeColor Color) : PageItem;

/// <summary>The outline of a rectangle, drawn inside its edges.</summary>
public sealed record StrokedRectangle(double X, double Y, double Width, double Height, double LineWidth, ThemeColor Color) : PageItem;

/// <summary>A picture, scaled to a rectangle.</summary>
public sealed record PlacedImage(double X, double Y, double Width, double Height, ImageData Image) : PageItem;

/// <summary>A picture made of shapes, scaled to a rectangle and cut off at its edges.</summary>
public sealed record PlacedDrawing(double X, double Y, double Width, double Height, Drawing Drawing) : PageItem;

/// <summary>A rectangle that can be clicked. Its <see cref="PageItem.ContentId"/> names a <see cref="StructureAnnotation"/>.</summary>
/// <param name="Target">An address, or <c>#</c> and the name of a destination.</param>
/// <param name="Description">What the link says to who cannot see it.</param>
public sealed record LinkArea(double X, double Y, double Width, double Height, string Target, string Description) : PageItem;

/// <summary>A place that a link leads to.</summary>
/// <param name="Page">Index into <see cref="PagedDocument.Pages"/>.</param>
public sealed record Destination(int Page, double X, double Y);

/// <summary>A heading in the outline.</summary>
/// <param name="Level">1 for the top.</param>
public sealed record OutlineEntry(int Level, string Title, Destination Destination);
