using BriefKit.Core.Documents;
using BriefKit.Pdf.Objects;

namespace BriefKit.Pdf.Images;

/// <summary>The pictures of one document. Each is written where it is first used, and only once.</summary>
internal sealed class DocumentImages(PdfFile file)
{
    private readonly Dictionary<ReadOnlyMemory<byte>, PlacedPicture> _pictures = [];

    public PlacedPicture Place(ImageData image)
    {
        if (_pictures.TryGetValue(image.Bytes, out PlacedPicture? known))
            return known;
        EmbeddedImage? embedded = ImageReader.Read(image, out ImageFault fault);
        PlacedPicture picture = new(_pictures.Count + 1, file.Reserve(), embedded?.Opacity is not null, fault);
        if (embedded is not null)
            ImageWriter.Write(file, picture.Reference, embedded);
        _pictures.Add(image.Bytes, picture);
        return picture;
    }
}

/// <param name="Number">Tells it from the document's other pictures, from 1.</param>
/// <param name="IsTransparent">Whether what lies behind shows through.</param>
/// <param name="Fault">Why it could not be embedded, if so.</param>
internal sealed record PlacedPicture(int Number, PdfReference Reference, bool IsTransparent, ImageFault Fault);
