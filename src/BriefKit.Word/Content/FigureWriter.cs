using BriefKit.Core.Documents;
using BriefKit.Word.Markup;
using BriefKit.Word.Packaging;
using BriefKit.Word.Styles;

namespace BriefKit.Word.Content;

/// <summary>Writes pictures, in the line, with their description and their caption.</summary>
internal sealed class FigureWriter(Job job, Story story, ParagraphWriter paragraphs, CaptionWriter captions)
{
    // Of the height of the text area: room for a caption is left.
    private const double Tallest = 0.85;

    private readonly MarkupWriter _xml = story.Xml;

    public void Write(Figure figure, Place place)
    {
        job.Check(figure.AlternativeText, figure.Origin);
        if (PictureSize.Of(figure.Image) is PictureSize size)
        {
            if (figure.Image.MediaType == Pictures.DrawingType)
                job.Diagnostics.Add(WordDiagnostics.DrawingNeedsNewWord(figure.Origin));
            WritePicture(figure, size, place);
        }
        else
        {
            job.Diagnostics.Add(WordDiagnostics.PictureUnreadable(figure.Origin, figure.Image.MediaType));
            paragraphs.Write(new() { Style = StyleId.Figure }, [new TextRun(figure.AlternativeText)], place);
        }
        if (!Blank.Is(figure.Caption))
            captions.Write(figure.Caption, place);
    }

    private void WritePicture(Figure figure, PictureSize size, Place place)
    {
        PageGeometry page = job.Theme.Page;
        if (figure.Width?.In(place.Width / 20.0) is double asked)
            size = new PictureSize(asked, size.Height * asked / size.Width);
        PictureSize shown = size.Within(place.Width / 20.0, (page.Height - page.Top - page.Bottom) * Tallest);
        string part = job.Pictures.Add(figure.Image);
        string relationship = story.Relationships.Add(RelationshipType.Image, part);
        Place line = place with { KeepsWithNext = place.KeepsWithNext || !Blank.Is(figure.Caption) };
        using MarkupWriter.Scope paragraph = paragraphs.Begin(new() { Style = StyleId.Figure }, line);
        using MarkupWriter.Scope run = _xml.Element("w:r"u8);
        using MarkupWriter.Scope drawing = _xml.Element("w:drawing"u8);
        using MarkupWriter.Scope inline = _xml.Element("wp:inline"u8);
        _xml.Attribute("distT"u8, 0);
        _xml.Attribute("distB"u8, 0);
        _xml.Attribute("distL"u8, 0);
        _xml.Attribute("distR"u8, 0);
        WriteExtent("wp:extent"u8, shown);
        WriteDescription(figure, job.Pictures.NextId());
        WriteGraphic(relationship, part, shown);
    }

    private void WriteDescription(Figure figure, int id)
    {
        using (MarkupWriter.Scope properties = _xml.Element("wp:docPr"u8))
        {
            _xml.Attribute("id"u8, id);
            _xml.Attribute("name"u8, $"Picture {id}");
            _xml.Attribute("descr"u8, figure.AlternativeText);
        }
        using MarkupWriter.Scope frame = _xml.Element("wp:cNvGraphicFramePr"u8);
        _xml.Empty("a:graphicFrameLocks"u8, "noChangeAspect"u8, 1);
    }

    private void WriteGraphic(string relationship, string part, PictureSize size)
    {
        using MarkupWriter.Scope graphic = _xml.Element("a:graphic"u8);
        using MarkupWriter.Scope data = _xml.Element("a:graphicData"u8);
        _xml.Attribute("uri"u8, XmlNamespace.Picture);
        using MarkupWriter.Scope picture = _xml.Element("pic:pic"u8);
        using (MarkupWriter.Scope names = _xml.Element("pic:nvPicPr"u8))
        {
            using (MarkupWriter.Scope name = _xml.Element("pic:cNvPr"u8))
            {
                _xml.Attribute("id"u8, 0);
                _xml.Attribute("name"u8, part.AsSpan(part.LastIndexOf('/') + 1));
            }
            _xml.Empty("pic:cNvPicPr"u8);
        }
        using (MarkupWriter.Scope fill = _xml.Element("pic:blipFill"u8))
        {
            WriteBlip(relationship, part);
            using MarkupWriter.Scope stretch = _xml.Element("a:stretch"u8);
            _xml.Empty("a:fillRect"u8);
        }
        WriteShape(size);
    }

    // A drawing is named once for programs that take it where a picture stands, and once where Word looks for it ([MS-ODRAWXML] 2.6, svgBlip).
    private void WriteBlip(string relationship, string part)
    {
        using MarkupWriter.Scope blip = _xml.Element("a:blip"u8);
        _xml.Attribute("r:embed"u8, relationship);
        if (!part.EndsWith(".svg", StringComparison.Ordinal))
            return;
        using MarkupWriter.Scope extensions = _xml.Element("a:extLst"u8);
        using MarkupWriter.Scope extension = _xml.Element("a:ext"u8);
        _xml.Attribute("uri"u8, "{96DAC541-7B7A-43D3-8B79-37D633B846F1}");
        using MarkupWriter.Scope drawing = _xml.Element("asvg:svgBlip"u8);
        _xml.Attribute("xmlns:asvg"u8, "http://schemas.microsoft.com/office/drawing/2016/SVG/main");
        _xml.Attribute("r:embed"u8, relationship);
    }

    private void WriteShape(PictureSize size)
    {
        using MarkupWriter.Scope shape = _xml.Element("pic:spPr"u8);
        using (MarkupWriter.Scope transform = _xml.Element("a:xfrm"u8))
        {
            using (MarkupWriter.Scope offset = _xml.Element("a:off"u8))
            {
                _xml.Attribute("x"u8, 0);
                _xml.Attribute("y"u8, 0);
            }
            WriteExtent("a:ext"u8, size);
        }
        using MarkupWriter.Scope geometry = _xml.Element("a:prstGeom"u8);
        _xml.Attribute("prst"u8, "rect");
        _xml.Empty("a:avLst"u8);
    }

    private void WriteExtent(ReadOnlySpan<byte> name, PictureSize size)
    {
        using MarkupWriter.Scope extent = _xml.Element(name);
        _xml.Attribute("cx"u8, Measure.Emus(size.Width));
        _xml.Attribute("cy"u8, Measure.Emus(size.Height));
    }
}
