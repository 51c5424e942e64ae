using System.Buffers.Binary;
using BriefKit.Core.Documents;

namespace BriefKit.Typesetting.Layout;

/// <summary>The size at which a picture wants to be printed, in points, read from the head of its file.</summary>
/// <remarks>Where a file does not state its resolution, a pixel is 1/96 inch, as on the web.</remarks>
internal readonly record struct PictureSize(double Width, double Height)
{
    private const double PixelSize = 72.0 / 96;
    private const int MaxPixels = 1 << 20;

    /// <summary>The size of a PNG or JPEG picture; null for what is neither.</summary>
    public static PictureSize? Read(ImageData image)
    {
        ReadOnlySpan<byte> bytes = image.Bytes.Span;
        PictureSize? size = bytes switch
        {
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => ReadPng(bytes),
            [0xFF, 0xD8, ..] => ReadJpeg(bytes),
            _ => null,
        };
        return size is { Width: > 0 and < MaxPixels, Height: > 0 and < MaxPixels } ? size : null;
    }

    private static PictureSize? ReadPng(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 33)
            return null;
        double width = BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]), height = BinaryPrimitives.ReadUInt32BigEndian(bytes[20..]);
        (double x, double y) = PngResolution(bytes);
        return new PictureSize(width * x, height * y);
    }

    // PNG, 11.3.4.3: pHYs has the pixels per metre.
    private static (double X, double Y) PngResolution(ReadOnlySpan<byte> bytes)
    {
        long position = 8;
        while (position + 20 < bytes.Length)
        {
            ReadOnlySpan<byte> chunk = bytes[(int)position..];
            uint length = BinaryPrimitives.ReadUInt32BigEndian(chunk);
            if (chunk.Slice(4, 4).SequenceEqual("IDAT"u8))
                break;
            if (chunk.Slice(4, 4).SequenceEqual("pHYs"u8) && length == 9 && chunk[16] == 1)
            {
                uint x = BinaryPrimitives.ReadUInt32BigEndian(chunk[8..]), y = BinaryPrimitives.ReadUInt32BigEndian(chunk[12..]);
                return (PointsOf(x), PointsOf(y));
            }
            position += 12L + length;
        }
        return (PixelSize, PixelSize);
    }

    private static double PointsOf(uint pixelsPerMetre) => pixelsPerMetre is > 1_000 and < 100_000 ? 72 / (pixelsPerMetre * 0.0254) : PixelSize;

    // ITU-T T.81, B.2.2: the frame header has the size; other segments are passed over by their length.
    private static PictureSize? ReadJpeg(ReadOnlySpan<byte> bytes)
    {
        double scale = PixelSize;
        int position = 2;
        while (position + 10 <= bytes.Length && bytes[position] == 0xFF)
        {
            byte marker = bytes[position + 1];
            if (marker is 0xFF or 0x01 or (>= 0xD0 and <= 0xD8))
            {
                position += marker == 0xFF ? 1 : 2;
                continue;
            }
            ReadOnlySpan<byte> segment = bytes[(position + 2)..];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return new PictureSize(BinaryPrimitives.ReadUInt16BigEndian(segment[5..]) * scale, BinaryPrimitives.ReadUInt16BigEndian(segment[3..]) * scale);
            if (marker == 0xE0)
                scale = JfifScale(segment);
            position += 2 + BinaryPrimitives.ReadUInt16BigEndian(segment);
        }
        return null;
    }

    private static double JfifScale(ReadOnlySpan<byte> segment)
    {
        if (segment.Length < 14 || !segment.Slice(2, 4).SequenceEqual("JFIF"u8))
            return PixelSize;
        int density = BinaryPrimitives.ReadUInt16BigEndian(segment[10..]);
        return (segment[9], density) switch
        {
            (1, >= 30 and < 5_000) => 72.0 / density,
            (2, >= 12 and < 2_000) => 72.0 / (density * 2.54),
            _ => PixelSize,
        };
    }
}
