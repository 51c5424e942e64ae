using System.Diagnostics;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Pdf.Fonts;
using BriefKit.Pdf.Images;
using BriefKit.Pdf.Objects;
using BriefKit.Pdf.Structure;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Pdf;

/// <summary>Draws the pages of a document one after another, and marks what is drawn with its place in the structure or as an artifact.</summary>
internal sealed class PageWriter : IDisposable
{
    // ISO 19005-2, 6.1.13: the sides of a page are between 3 and 14400 units.
    private const double SmallestSide = 3;
    private const double LargestSide = 14400;

    // The frame that stands for a picture that cannot be shown.
    private const double MissingPictureLine = 0.5;
    private static readonly ThemeColor MissingPictureColor = new(0x80, 0x80, 0x80);

    private readonly PdfFile _file;
    private readonly DocumentFonts _fonts;
    private readonly DocumentImages _images;
    private readonly StructureTree _tree;
    private readonly ParentTree _parents;
    private readonly LinkWriter _links;
    private readonly DiagnosticBag _diagnostics;
    private readonly PdfBuffer _buffer;
    private readonly ContentStream _stream;
    private readonly GlyphRunWriter _runs;
    private readonly DrawingResources _drawings = new();
    private readonly SortedSet<int> _usedFonts = [];
    private readonly SortedDictionary<int, PlacedPicture> _usedPictures = [];
    private readonly List<PdfReference> _owners = [];
    private readonly List<PdfReference> _annotations = [];
    private PdfReference _page;
    private double _height;
    private Mark _open;

    public PageWriter(
        PdfFile file, DocumentFonts fonts, StructureTree tree, ParentTree parents, LinkWriter links, DiagnosticBag diagnostics, bool isReadable)
    {
        _file = file;
        _fonts = fonts;
        _tree = tree;
        _parents = parents;
        _links = links;
        _images = new DocumentImages(file);
        _diagnostics = diagnostics;
        _buffer = new PdfBuffer(isReadable);
        _stream = new ContentStream(_buffer);
        _runs = new GlyphRunWriter(_stream);
    }

    // What the content that is being drawn belongs to: an element, or the artifacts of a kind.
    private readonly record struct Mark(bool IsOpen, ContentPlaces? Places, ArtifactKind Artifact);

    /// <summary>The side of a page that is drawn for a side that was asked for.</summary>
    public static double BoundSide(double side) => double.IsNaN(side) ? SmallestSide : Math.Clamp(side, SmallestSide, LargestSide);

    public void Write(Page page, int index, PdfReference reference, PdfReference parent)
    {
        _page = reference;
        _height = BoundSide(page.Height);
        _stream.Reset();
        _usedFonts.Clear();
        _usedPictures.Clear();
        _drawings.Clear();
        _owners.Clear();
        _annotations.Clear();
        foreach (PageItem item in page.Items)
            Write(item);
        Close();

        PdfReference content = _file.Reserve();
        _file.AddStream(content, _buffer.Written);
        if (_owners.Count > 0)
            _parents.AddPage(index, _owners, _file);
        WriteDictionary(page, index, parent, content);
    }

    public void Dispose() => _buffer.Dispose();

    private void Write(PageItem item)
    {
        if (item is LinkArea link)
        {
            PdfReference annotation = _links.Write(link, _page, _height);
            if (!annotation.IsNone)
                _annotations.Add(annotation);
            return;
        }
        ContentPlaces? places = _tree.FindContent(item.ContentId);
        Open(new Mark(true, places, places is null ? item.Artifact : default));
        Draw(item, places is not null);
        if (places is not null && _tree.Entries[places.Owner].Tag == StructureTag.Figure && places.Places[0].Page == _page)
            places.Cover(BoundsOf(item));
    }

    private void Draw(PageItem item, bool isRead)
    {
        switch (item)
        {
            case GlyphRun run:
                DocumentFont font = _fonts[run.Font];
                _usedFonts.Add(font.Number);
                if (run.Turn == 0)
                    _runs.Write(run, font, _height - run.Y, isRead);
                else
                    DrawTurned(run, font, isRead);
                break;
            case FilledRectangle rectangle:
                _stream.SetFill(rectangle.Color);
                _stream.Fill(rectangle.X, _height - rectangle.Y - rectangle.Height, rectangle.Width, rectangle.Height);
                break;
            case StrokedRectangle rectangle:
                Stroke(BoundsOf(rectangle), rectangle.LineWidth, rectangle.Color);
                break;
            case PlacedImage image:
                Draw(image);
                break;
            case PlacedDrawing drawing:
                _stream.Draw(drawing.Drawing, _drawings, drawing.X, _height - drawing.Y - drawing.Height, drawing.Width, drawing.Height);
                break;
        }
    }

    private void DrawTurned(GlyphRun run, DocumentFont font, bool isRead)
    {
        ContentStream.KeptState state = _stream.Save();
        _stream.TurnAt(run.X, _height - run.Y, run.Turn);
        _runs.Write(run with { X = 0, Y = 0 }, font, 0, isRead);
        _stream.Restore(state);
    }

    private void Draw(PlacedImage image)
    {
        PlacedPicture picture = _images.Place(image.Image);
        if (picture.Fault != ImageFault.None)
        {
            _diagnostics.Add(PdfDiagnostics.PictureCannotBeEmbedded(picture.Fault));
            Stroke(BoundsOf(image), MissingPictureLine, MissingPictureColor);
            return;
        }
        _usedPictures[picture.Number] = picture;
        _stream.Image(picture.Number, image.X, _height - image.Y - image.Height, image.Width, image.Height);
    }

    private void Stroke(PageArea box, double line, ThemeColor color)
    {
        _stream.SetStroke(color);
        _stream.SetLineWidth(line);
        _stream.Stroke(box.Left + (line / 2), box.Bottom + (line / 2), box.Right - box.Left - line, box.Top - box.Bottom - line);
    }

    private PageArea BoundsOf(PageItem item) => item switch
    {
        GlyphRun { Turn: not 0 } run => BoxAt(run.X - run.Width, run.Y - run.Width, 2 * run.Width, 2 * run.Width), // Whichever way it runs.
        GlyphRun run => BoxAt(run.X, run.Y - run.Size, run.Width, run.Size),
        FilledRectangle rectangle => BoxAt(rectangle.X, rectangle.Y, rectangle.Width, rectangle.Height),
        StrokedRectangle rectangle => BoxAt(rectangle.X, rectangle.Y, rectangle.Width, rectangle.Height),
        PlacedImage image => BoxAt(image.X, image.Y, image.Width, image.Height),
        PlacedDrawing drawing => BoxAt(drawing.X, drawing.Y, drawing.Width, drawing.Height),
        LinkArea link => BoxAt(link.X, link.Y, link.Width, link.Height),
        _ => throw new UnreachableException($"No bounds for {item.GetType().Name}."),
    };

    private PageArea BoxAt(double x, double y, double width, double height) => new(x, _height - y - height, x + width, _height - y);

    private void Open(Mark mark)
    {
        if (_open == mark)
            return;
        Close();
        _open = mark;
        if (mark.Places is ContentPlaces places)
            OpenContent(places);
        else
            OpenArtifact(mark.Artifact);
    }

    private void OpenContent(ContentPlaces places)
    {
        StructureEntry owner = _tree.Entries[places.Owner];
        places.Add(new ContentPlace(_page, _owners.Count, default));
        _buffer.Name(StructureNames.Of(owner.Tag));
        using (DictionaryScope properties = _buffer.BeginDictionary())
            properties.Integer("MCID"u8, _owners.Count);
        _buffer.Operator("BDC"u8);
        _owners.Add(owner.Reference);
    }

    // ISO 32000-1, 14.8.2.2.2.
    private void OpenArtifact(ArtifactKind kind)
    {
        _buffer.Name("Artifact"u8);
        using (DictionaryScope properties = _buffer.BeginDictionary())
        {
            properties.Name("Type"u8, kind == ArtifactKind.Layout ? "Layout"u8 : "Pagination"u8);
            if (kind != ArtifactKind.Layout)
            {
                properties.Name("Subtype"u8, kind == ArtifactKind.Header ? "Header"u8 : "Footer"u8);
                using ArrayScope edges = properties.BeginArray("Attached"u8);
                edges.Name(kind == ArtifactKind.Header ? "Top"u8 : "Bottom"u8);
            }
        }
        _buffer.Operator("BDC"u8);
    }

    private void Close()
    {
        if (_open.IsOpen)
            _stream.EndMarkedContent();
        _open = default;
    }

    private void WriteDictionary(Page page, int index, PdfReference parent, PdfReference content)
    {
        using ObjectScope scope = _file.BeginObject(_page);
        using DictionaryScope dictionary = scope.BeginDictionary();
        dictionary.Name("Type"u8, "Page"u8);
        dictionary.Reference("Parent"u8, parent);
        using (ArrayScope box = dictionary.BeginArray("MediaBox"u8))
        {
            box.Integer(0);
            box.Integer(0);
            box.Real(BoundSide(page.Width));
            box.Real(_height);
        }
        dictionary.Reference("Contents"u8, content);
        WriteResources(dictionary);
        // ISO 14289-1, 7.18.3: the order of the keyboard is that of the structure.
        dictionary.Name("Tabs"u8, "S"u8);
        if (_owners.Count > 0)
            dictionary.Integer("StructParents"u8, index);
        if (_drawings.IsTransparent || _usedPictures.Values.Any(picture => picture.IsTransparent))
            WriteGroup(dictionary);
        if (_annotations.Count == 0)
            return;
        using ArrayScope annotations = dictionary.BeginArray("Annots"u8);
        foreach (PdfReference annotation in _annotations)
            annotations.Reference(annotation);
    }

    private void WriteResources(DictionaryScope dictionary)
    {
        using DictionaryScope resources = dictionary.BeginDictionary("Resources"u8);
        if (_usedFonts.Count > 0)
        {
            using DictionaryScope fonts = resources.BeginDictionary("Font"u8);
            foreach (int number in _usedFonts)
            {
                DocumentFont font = _fonts.InOrder[number - 1];
                if (font.Subset is not null)
                    fonts.ResourceKey((byte)'F', number).Reference(font.Reference);
            }
        }
        _drawings.Write(resources);
        if (_usedPictures.Count == 0)
            return;
        using DictionaryScope pictures = resources.BeginDictionary("XObject"u8);
        foreach ((int number, PlacedPicture picture) in _usedPictures)
            pictures.ResourceKey((byte)'I', number).Reference(picture.Reference);
    }

    // ISO 32000-1, 11.4.7: what shows through is mixed as the colours of screens are.
    private static void WriteGroup(DictionaryScope dictionary)
    {
        using DictionaryScope group = dictionary.BeginDictionary("Group"u8);
        group.Name("Type"u8, "Group"u8);
        group.Name("S"u8, "Transparency"u8);
        group.Name("CS"u8, "DeviceRGB"u8);
    }
}
