using System.IO.Compression;

namespace BriefKit.Pdf.Images;

/// <summary>Takes the samples out of the compressed rows of a PNG file (ISO/IEC 15948, 8 to 10).</summary>
internal static class PngDecoder
{
    // ISO/IEC 15948, 8.2: where the pixels of each pass begin, and how far apart they lie.
    private static readonly (int X, int Y, int StepX, int StepY)[] Passes =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    /// <summary>Returns all rows from top to bottom, each filled up to a whole byte; null where the data are broken or too short.</summary>
    public static byte[]? Decode(PngHeader header, ReadOnlyMemory<byte> data)
    {
        try
        {
            using ZLibStream stream = new(new MemoryStream(data.ToArray()), CompressionMode.Decompress);
            byte[] samples = new byte[(long)header.RowLength(header.Width) * header.Height];
            if (!header.IsInterlaced)
                return ReadRows(stream, header, header.Width, header.Height, samples) ? samples : null;
            foreach ((int X, int Y, int StepX, int StepY) pass in Passes)
            {
                if (!ReadPass(stream, header, pass, samples))
                    return null;
            }
            return samples;
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException) // The latter where the bytes want a dictionary that is not there.
        {
            return null;
        }
    }

    private static bool ReadPass(Stream stream, PngHeader header, (int X, int Y, int StepX, int StepY) pass, byte[] samples)
    {
        int width = (header.Width - pass.X + pass.StepX - 1) / pass.StepX, height = (header.Height - pass.Y + pass.StepY - 1) / pass.StepY;
        if (width <= 0 || height <= 0)
            return true;
        int rowLength = header.RowLength(width), fullLength = header.RowLength(header.Width);
        byte[] rows = new byte[rowLength * height];
        if (!ReadRows(stream, header, width, height, rows))
            return false;
        for (int y = 0; y < height; y++)
        {
            ReadOnlySpan<byte> source = rows.AsSpan(y * rowLength, rowLength);
            Span<byte> target = samples.AsSpan((pass.Y + (y * pass.StepY)) * fullLength, fullLength);
            for (int x = 0; x < width; x++)
                CopyPixel(source, x, target, pass.X + (x * pass.StepX), header.BitsPerPixel);
        }
        return true;
    }

    private static void CopyPixel(ReadOnlySpan<byte> source, int from, Span<byte> target, int to, int bits)
    {
        if (bits >= 8)
        {
            int bytes = bits / 8;
            source.Slice(from * bytes, bytes).CopyTo(target[(to * bytes)..]);
            return;
        }
        int value = (source[from * bits / 8] >> (8 - bits - (from * bits % 8))) & ((1 << bits) - 1);
        target[to * bits / 8] |= (byte)(value << (8 - bits - (to * bits % 8)));
    }

    private static bool ReadRows(Stream stream, PngHeader header, int width, int height, byte[] rows)
    {
        int length = header.RowLength(width);
        byte[] above = new byte[length];
        for (int y = 0; y < height; y++)
        {
            int filter = stream.ReadByte();
            Span<byte> row = rows.AsSpan(y * length, length);
            if (filter is < 0 or > PngFilter.Last || stream.ReadAtLeast(row, length, throwOnEndOfStream: false) < length)
                return false;
            PngFilter.Undo(filter, row, y == 0 ? above : rows.AsSpan((y - 1) * length, length), header.FilterDistance);
        }
        return true;
    }
}
