using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using BriefKit.Core.Documents;

namespace BriefKit.Pdf.Tests;

/// <summary>Makes small PNG files of every kind that the standard knows.</summary>
internal static class PngMaker
{
    /// <param name="kind">ISO/IEC 15948, table 11: 0 grey, 2 colour, 3 indices, 4 grey with opacity, 6 colour with opacity.</param>
    /// <param name="sample">The value of a channel of a pixel.</param>
    public static ImageData Make(
        int width, int height, int depth, int kind, Func<int, int, int, int> sample, byte[]? palette = null, byte[]? transparency = null, bool isInterlaced = false)
    {
        int channels = kind switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };
        using MemoryStream rows = new();
        (int X, int Y, int StepX, int StepY)[] passes = isInterlaced
            ? [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]
            : [(0, 0, 1, 1)];
        foreach ((int X, int Y, int StepX, int StepY) pass in passes)
        {
            for (int y = pass.Y; y < height && pass.X < width; y += pass.StepY)
            {
                rows.WriteByte(0);
                int bits = 0, count = 0;
                for (int x = pass.X; x < width; x += pass.StepX)
                {
                    for (int channel = 0; channel < channels; channel++)
                    {
                        int value = sample(x, y, channel);
                        if (depth == 16)
                            rows.Write([(byte)(value >> 8), (byte)value]);
                        else if (depth == 8)
                            rows.WriteByte((byte)value);
                        else
                            (bits, count) = ((bits << depth) | value, count + depth);
                        if (count == 8)
                        {
                            rows.WriteByte((byte)bits);
                            (bits, count) = (0, 0);
                        }
                    }
                }
                if (count > 0)
                    rows.WriteByte((byte)(bits << (8 - count)));
            }
        }
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = (byte)depth;
        header[9] = (byte)kind;
        header[12] = isInterlaced ? (byte)1 : (byte)0;
        using MemoryStream data = new();
        using (ZLibStream compressor = new(data, CompressionLevel.Fastest, leaveOpen: true))
            compressor.Write(rows.ToArray());
        using MemoryStream file = new();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        Chunk(file, "IHDR", header);
        if (palette is not null)
            Chunk(file, "PLTE", palette);
        if (transparency is not null)
            Chunk(file, "tRNS", transparency);
        Chunk(file, "IDAT", data.ToArray());
        Chunk(file, "IEND", []);
        return new ImageData("image/png", file.ToArray());
    }

    private static void Chunk(MemoryStream file, string type, byte[] content)
    {
        byte[] length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. content];
        byte[] checksum = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(checksum, Crc(body));
        file.Write(length);
        file.Write(body);
        file.Write(checksum);
    }

    private static uint Crc(byte[] bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte value in bytes)
        {
            crc ^= value;
            for (int i = 0; i < 8; i++)
                crc = (crc >> 1) ^ ((crc & 1) == 1 ? 0xEDB88320 : 0);
        }
        return ~crc;
    }
}
