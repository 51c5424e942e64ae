using System.Buffers.Binary;
using BriefKit.Core.Documents;

namespace BriefKit.Word.Content;

/// <summary>How large a picture is on paper, in points.</summary>
internal readonly record struct PictureSize(double Width, double Height)
{
    private const double AssumedDotsPerInch = 96, InchesPerMetre = 39.37, CentimetresPerInch = 2.54, PointsPerInch = 72;

    /// <summary>The size that a picture states of itself, at 96 dots to the inch where it states no resolution; null where it cannot be read.</summary>
    public static PictureSize? Of(ImageData image) => image.MediaType switch
    {
        "image/png" => OfPng(image.Bytes.Span),
        "image/jpeg" => OfJpeg(image.Bytes.Span),
        "image/svg+xml" => DrawingSize.Of(image.Bytes),
        _ => null,
    };

    /// <summary>The size, brought down to fit where it is larger.</summary>
    public PictureSize Within(double width, double height)
    {
        double scale = Math.Min(1, Math.Min(width / Width, height / Height));
        return new PictureSize(Width * scale, Height * scale);
    }

    // ISO/IEC 15948: the header chunk comes first; pHYs, if there is one, before the data.
    private static PictureSize? OfPng(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
        if (bytes.Length < 33 || !bytes.StartsWith(signature) || !bytes[12..16].SequenceEqual("IHDR"u8))
            return null;
        uint width = BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]), height = BinaryPrimitives.ReadUInt32BigEndian(bytes[20..]);
        (double across, double down) = PngResolution(bytes[signature.Length..]);
        return FromPixels(width, height, across, down);
    }

    private static (double Across, double Down) PngResolution(ReadOnlySpan<byte> chunks)
    {
        const int frame = 12;
        while (chunks.Length >= frame)
        {
            uint length = BinaryPrimitives.ReadUInt32BigEndian(chunks);
            if (length > chunks.Length - frame || chunks[4..8].SequenceEqual("IDAT"u8))
                break;
            bool isInMetres = chunks[4..8].SequenceEqual("pHYs"u8) && length >= 9 && chunks[16] == 1;
            if (isInMetres)
                return (BinaryPrimitives.ReadUInt32BigEndian(chunks[8..]) / InchesPerMetre, BinaryPrimitives.ReadUInt32BigEndian(chunks[12..]) / InchesPerMetre);
            chunks = chunks[((int)length + frame)..];
        }
        return (0, 0);
    }

    // ISO/IEC 10918-1, B.2.2: the frame header of any coding process; JFIF, part 5: the density.
    private static PictureSize? OfJpeg(ReadOnlySpan<byte> bytes)
    {
        if (bytes is not [0xFF, 0xD8, ..])
            return null;
        double across = 0, down = 0;
        ReadOnlySpan<byte> rest = bytes[2..];
        while (rest.Length >= 4 && rest[0] == 0xFF)
        {
            byte marker = rest[1];
            if (marker == 0xFF)
            {
                rest = rest[1..];
                continue;
            }
            int length = BinaryPrimitives.ReadUInt16BigEndian(rest[2..]);
            if (length < 2 || length + 2 > rest.Length)
                return null;
            ReadOnlySpan<byte> segment = rest[4..(length + 2)];
            if (marker == 0xE0 && segment.Length >= 12 && segment.StartsWith("JFIF\0"u8))
                (across, down) = JpegResolution(segment);
            bool isFrame = marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC) && segment.Length >= 5;
            if (isFrame)
                return FromPixels(BinaryPrimitives.ReadUInt16BigEndian(segment[3..]), BinaryPrimitives.ReadUInt16BigEndian(segment[1..]), across, down);
            rest = rest[(length + 2)..];
        }
        return null;
    }

    private static (double Across, double Down) JpegResolution(ReadOnlySpan<byte> segment)
    {
        double unit = segment[7] switch { 1 => 1, 2 => CentimetresPerInch, _ => 0 };
        return (BinaryPrimitives.ReadUInt16BigEndian(segment[8..]) * unit, BinaryPrimitives.ReadUInt16BigEndian(segment[10..]) * unit);
    }

    private static PictureSize? FromPixels(uint width, uint height, double across, double down)
    {
        if (width == 0 || height == 0)
            return null;
        return new PictureSize(
            width / (across > 1 ? across : AssumedDotsPerInch) * PointsPerInch,
            height / (down > 1 ? down : AssumedDotsPerInch) * PointsPerInch);
    }
}
