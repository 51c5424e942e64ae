using System.Buffers.Binary;

namespace BriefKit.Pdf.Images;

/// <summary>The IHDR chunk of a PNG file (ISO/IEC 15948, 11.2.2).</summary>
internal sealed record PngHeader(int Width, int Height, int BitDepth, ImageColors Colors, bool HasOpacity, bool IsInterlaced)
{
    /// <summary>The samples of a pixel, that of its opacity included.</summary>
    public int Channels => (Colors == ImageColors.Rgb ? 3 : 1) + (HasOpacity ? 1 : 0);

    public int BitsPerPixel => Channels * BitDepth;

    /// <summary>From a byte to the one that filters compare it with.</summary>
    public int FilterDistance => Math.Max(BitsPerPixel / 8, 1);

    public int RowLength(int width) => (int)((((long)width * BitsPerPixel) + 7) / 8);

    /// <summary>Returns null where the file is not as the standard allows.</summary>
    public static PngHeader? Read(ReadOnlySpan<byte> chunk)
    {
        if (chunk.IsEmpty)
            return null;
        int depth = chunk[8], kind = chunk[9], interlace = chunk[12];
        (ImageColors Colors, bool HasOpacity)? colors = (kind, depth) switch
        {
            (0, 1 or 2 or 4 or 8 or 16) => (ImageColors.Gray, false),
            (2, 8 or 16) => (ImageColors.Rgb, false),
            (3, 1 or 2 or 4 or 8) => (ImageColors.Indexed, false),
            (4, 8 or 16) => (ImageColors.Gray, true),
            (6, 8 or 16) => (ImageColors.Rgb, true),
            _ => null,
        };
        bool isKnown = chunk[10] == 0 && chunk[11] == 0 && interlace <= 1;
        return isKnown && colors is (ImageColors Colors, bool HasOpacity) known
            ? new PngHeader(
                BinaryPrimitives.ReadInt32BigEndian(chunk), BinaryPrimitives.ReadInt32BigEndian(chunk[4..]), depth, known.Colors, known.HasOpacity, interlace == 1)
            : null;
    }
}
