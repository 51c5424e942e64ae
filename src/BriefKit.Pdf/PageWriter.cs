using System.Diagnostics;
using BriefKit.Core.Collections;
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
    // The frame that stands for a picture that cannot be shown.
    private const double MissingPictureLine = 0.5;
    private static readonly ThemeColor MissingPictureColor = new(0x80, 0x80, 0x80);

    private readonly PdfFile _file;
    private readonly DocumentFonts _fonts;
    private readonly DocumentImages _images;
    private readonly StructureTree _tree;
    private readonly DiagnosticBag _diagnostics;
    private readonly PdfBuffer _buffer;
    private readonly ContentStream _stream;
    private readonly GlyphRunWriter _runs;

    // Of the page that is drawn.
    private readonly List<PdfReference> _owners = [];
    private readonly SortedSet<int> _shownFonts = [];
    private DrawnPage _page = null!;
    private Mark _open;

    public PageWriter(PdfFile file, DocumentFonts fonts, StructureTree tree, DiagnosticBag diagnostics)
    {
        _file = file;
        _fonts = fonts;
        _tree = tree;
        _images = new DocumentImages(file);
        _diagnostics = diagnostics;
        _buffer = new PdfBuffer(file.IsReadable);
        _stream = new ContentStream(_buffer);
        _runs = new GlyphRunWriter(_stream);
    }

    // What the content that is being drawn belongs to: an element, or the artifacts of a kind.
    private readonly record struct Mark(bool IsOpen, int? ContentId, ArtifactKind Artifact);

    /// <summary>Draws a page.</summary>
    public DrawnPage Write(Page page, PdfReference reference)
    {
        _page = new DrawnPage(reference, page);
        _stream.Begin();
        Draw(page.Items);
        return _page;
    }

    /// <summary>Draws more on a page that was drawn before, on top of it.</summary>
    public void WriteMore(DrawnPage page, ValueList<PageItem> items)
    {
        _page = page;
        _stream.Continue();
        Draw(items);
    }

    public void Dispose() => _buffer.Dispose();

    private void Draw(ValueList<PageItem> items)
    {
        _owners.Clear();
        _owners.AddRange(_page.Owners);
        _shownFonts.Clear();
        _shownFonts.UnionWith(_page.Fonts);
        foreach (PageItem item in items)
            Write(item);
        Close();
        PdfReference content = _file.Reserve();
        _file.AddStream(content, _buffer.Written);
        _page.Contents = [.. _page.Contents, content];
        _page.Owners = [.. _owners];
        _page.Fonts = [.. _shownFonts];
    }

    private void Write(PageItem item)
    {
        if (item is LinkArea link)
        {
            (_page.Links ??= []).Add(link);
            return;
        }
        int owner = item.ContentId is int known ? _tree.Contents.OwnerOf(known) : -1;
        bool isRead = owner >= 0;
        Open(new Mark(true, isRead ? item.ContentId : null, isRead ? default : item.Artifact), owner);
        Draw(item, isRead);
        if (isRead && item.ContentId is int id && _tree[owner].Tag == StructureTag.Figure)
            Cover(id, item);
    }

    // On the first page that shows it.
    private void Cover(int contentId, PageItem item)
    {
        if (_tree.Contents.PlacesOf(contentId)[0].Page == _page.Reference)
            _tree.Contents.Cover(contentId, BoundsOf(item));
    }

    private void Draw(PageItem item, bool isRead)
    {
        switch (item)
        {
            case GlyphRun run:
                DocumentFont font = _fonts[run.Font];
                _shownFonts.Add(font.Number);
                if (run.Turn == 0)
                    _runs.Write(run, font, _page.Height - run.Y, isRead);
                else
                    DrawTurned(run, font, isRead);
                break;
            case FilledRectangle rectangle:
                _stream.SetFill(rectangle.Color);
                _stream.Fill(rectangle.X, _page.Height - rectangle.Y - rectangle.Height, rectangle.Width, rectangle.Height);
                break;
            case StrokedRectangle rectangle:
                Stroke(BoundsOf(rectangle), rectangle.LineWidth, rectangle.Color);
                break;
            case PlacedImage image:
                Draw(image);
                break;
            case PlacedDrawing drawing:
                _stream.Draw(drawing.Drawing, _page.Drawings ??= new DrawingResources(), drawing.X, _page.Height - drawing.Y - drawing.Height, drawing.Width, drawing.Height);
                break;
        }
    }

    private void DrawTurned(GlyphRun run, DocumentFont font, bool isRead)
    {
        ContentStream.KeptState state = _stream.Save();
        _stream.TurnAt(run.X, _page.Height - run.Y, run.Turn);
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
        (_page.Pictures ??= [])[picture.Number] = picture;
        _stream.Image(picture.Number, image.X, _page.Height - image.Y - image.Height, image.Width, image.Height);
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

    private PageArea BoxAt(double x, double y, double width, double height) => new(x, _page.Height - y - height, x + width, _page.Height - y);

    private void Open(Mark mark, int owner)
    {
        if (_open == mark)
            return;
        Close();
        _open = mark;
        if (mark.ContentId is int id)
            OpenContent(id, _tree[owner]);
        else
            OpenArtifact(mark.Artifact);
    }

    private void OpenContent(int id, in StructureEntry owner)
    {
        int number = _owners.Count;
        _tree.Contents.Add(id, new ContentPlace(_page.Reference, number));
        _buffer.Name(StructureNames.Of(owner.Tag));
        using (DictionaryScope properties = _buffer.BeginDictionary())
            properties.Integer("MCID"u8, number);
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
}
