using System.Buffers.Binary;

namespace BriefKit.Pdf.Images;

/// <summary>Reads the headers of JPEG files (ITU-T T.81): a PDF holds the file as it is.</summary>
internal static class JpegReader
{
    private const int StartOfScan = 0xDA;
    private const int AdobeSegment = 0xEE;
    private const int ProfileSegment = 0xE2;
    private const int ProfileHeader = 14;

    public static bool IsJpeg(ReadOnlySpan<byte> bytes) => bytes is [0xFF, 0xD8, 0xFF, ..];

    public static EmbeddedImage? Read(ReadOnlyMemory<byte> file, out ImageFault fault)
    {
        ReadOnlySpan<byte> bytes = file.Span;
        EmbeddedImage? image = null;
        bool isAdobe = false, hasScan = false;
        SortedDictionary<int, byte[]> profile = [];
        for (int position = 2; position + 4 <= bytes.Length && !hasScan;)
        {
            int marker = bytes[position + 1];
            int length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(position + 2)..]);
            if (bytes[position] != 0xFF || length < 2 || position + 2 + length > bytes.Length)
                break;
            ReadOnlySpan<byte> segment = bytes.Slice(position + 4, length - 2);
            if (IsFrame(marker))
                image = ReadFrame(marker, segment, file);
            else if (marker == ProfileSegment && segment.StartsWith("ICC_PROFILE\0"u8) && segment.Length > ProfileHeader)
                profile[segment[ProfileHeader - 2]] = segment[ProfileHeader..].ToArray();
            isAdobe |= marker == AdobeSegment && segment.StartsWith("Adobe"u8);
            hasScan = marker == StartOfScan;
            position += 2 + length;
        }
        return Judge(hasScan ? image : null, isAdobe, [.. profile.Values.SelectMany(part => part)], out fault);
    }

    // The frames of Huffman coding that DCTDecode knows: baseline, extended and progressive, with samples of eight bits.
    private static EmbeddedImage? ReadFrame(int marker, ReadOnlySpan<byte> segment, ReadOnlyMemory<byte> file)
    {
        if (marker > 0xC2 || segment.Length < 6 || segment[0] != 8)
            return null;
        ImageColors? colors = segment[5] switch { 1 => ImageColors.Gray, 3 => ImageColors.Rgb, 4 => ImageColors.Cmyk, _ => null };
        int height = BinaryPrimitives.ReadUInt16BigEndian(segment[1..]), width = BinaryPrimitives.ReadUInt16BigEndian(segment[3..]);
        return colors is ImageColors known ? new EmbeddedImage(width, height, 8, known, ImageEncoding.Jpeg, file) : null;
    }

    // Start-of-frame markers are C0 to CF without those of tables and arithmetic conditioning.
    private static bool IsFrame(int marker) => marker is >= 0xC0 and <= 0xCF && marker is not (0xC4 or 0xC8 or 0xCC);

    private static EmbeddedImage? Judge(EmbeddedImage? image, bool isAdobe, byte[] profile, out ImageFault fault)
    {
        fault = image is null ? ImageFault.Broken : ImageReader.CheckSize(image.Width, image.Height);
        if (fault != ImageFault.None || image!.Colors != ImageColors.Cmyk)
            return fault == ImageFault.None ? image : null;
        // ISO 19005-2, 6.2.4.3: inks mean colours only with a profile.
        if (!IsInkProfile(profile))
        {
            fault = ImageFault.InksWithoutProfile;
            return null;
        }
        return image with { Profile = profile, IsInverted = isAdobe };
    }

    // ICC.1:2004-10, 7.2: the profile's version, class and colour space.
    private static bool IsInkProfile(ReadOnlySpan<byte> profile) =>
        profile.Length >= 128 && profile[8] < 5 && profile[12..16].SequenceEqual("prtr"u8) && profile[16..20].SequenceEqual("CMYK"u8);
}
