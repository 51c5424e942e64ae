using BriefKit.Core.Documents;

namespace BriefKit.Pdf.Images;

/// <summary>Reads pictures so far as embedding needs it. What it is told by is the content, not the media type that came with it.</summary>
internal static class ImageReader
{
    // A picture of this many samples fills a poster at 300 dots an inch; more would only fill the memory.
    private const long MostSamples = 100_000_000;

    public static EmbeddedImage? Read(ImageData image, out ImageFault fault)
    {
        ReadOnlySpan<byte> bytes = image.Bytes.Span;
        if (PngReader.IsPng(bytes))
            return PngReader.Read(bytes, out fault);
        if (JpegReader.IsJpeg(bytes))
            return JpegReader.Read(image.Bytes, out fault);
        fault = ImageFault.UnknownFormat;
        return null;
    }

    public static ImageFault CheckSize(long width, long height) => (width, height) switch
    {
        ( <= 0, _) or (_, <= 0) => ImageFault.Broken,
        _ when width > MostSamples || height > MostSamples || width * height > MostSamples => ImageFault.TooLarge,
        _ => ImageFault.None,
    };
}
