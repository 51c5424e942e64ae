using System.Buffers.Binary;

namespace BriefKit.Pdf.Images;

/// <summary>
/// Reads PNG files (ISO/IEC 15948). A PDF can hold the compressed rows as they are; only what it keeps apart, the opacity of each sample,
/// and the rows of interlaced files are taken out and compressed anew.
/// </summary>
internal static class PngReader
{
    private const int HeaderLength = 13;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static bool IsPng(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Signature);

    public static EmbeddedImage? Read(ReadOnlySpan<byte> bytes, out ImageFault fault)
    {
        PngChunks chunks = ReadChunks(bytes);
        if (PngHeader.Read(chunks.Header) is not PngHeader header)
        {
            fault = ImageFault.Broken;
            return null;
        }
        fault = ImageReader.CheckSize(header.Width, header.Height);
        if (fault != ImageFault.None)
            return null;
        byte[]? samples = PngDecoder.Decode(header, chunks.Data);
        fault = samples is null || (header.Colors == ImageColors.Indexed && chunks.Palette.Length < 3) ? ImageFault.Broken : ImageFault.None;
        return fault == ImageFault.None ? Embed(header, chunks, samples!) : null;
    }

    private static EmbeddedImage Embed(PngHeader header, PngChunks chunks, byte[] samples)
    {
        int paletteLength = chunks.Palette.Length / 3 * 3;
        EmbeddedImage image = new(header.Width, header.Height, header.BitDepth, header.Colors, ImageEncoding.Png, chunks.Data)
        {
            Palette = header.Colors == ImageColors.Indexed ? chunks.Palette[..Math.Min(paletteLength, 3 << header.BitDepth)] : default,
        };
        if (header.HasOpacity)
            return PngOpacity.Split(header, image, samples);
        if (header.IsInterlaced)
            image = image with { Encoding = ImageEncoding.None, Data = samples };
        if (chunks.Transparency.IsEmpty)
            return image;
        return header.Colors == ImageColors.Indexed
            ? image with { Opacity = PngOpacity.OfIndices(header, samples, chunks.Transparency.Span) }
            : image with { TransparentColor = ReadColor(chunks.Transparency.Span, image.Components) };
    }

    private static int[]? ReadColor(ReadOnlySpan<byte> transparency, int components)
    {
        if (transparency.Length < 2 * components)
            return null;
        int[] color = new int[components];
        for (int i = 0; i < components; i++)
            color[i] = BinaryPrimitives.ReadUInt16BigEndian(transparency[(2 * i)..]);
        return color;
    }

    private static PngChunks ReadChunks(ReadOnlySpan<byte> bytes)
    {
        byte[] header = [], palette = [], transparency = [];
        using MemoryStream data = new();
        for (int position = Signature.Length; position + 12 <= bytes.Length;)
        {
            uint length = BinaryPrimitives.ReadUInt32BigEndian(bytes[position..]);
            if (length > bytes.Length - position - 12)
                break;
            ReadOnlySpan<byte> type = bytes.Slice(position + 4, 4), content = bytes.Slice(position + 8, (int)length);
            if (type.SequenceEqual("IHDR"u8) && content.Length == HeaderLength)
                header = content.ToArray();
            else if (type.SequenceEqual("PLTE"u8))
                palette = content.ToArray();
            else if (type.SequenceEqual("tRNS"u8))
                transparency = content.ToArray();
            else if (type.SequenceEqual("IDAT"u8))
                data.Write(content);
            position += 12 + (int)length;
        }
        return new PngChunks(header, palette, transparency, data.ToArray());
    }

    private readonly record struct PngChunks(byte[] Header, ReadOnlyMemory<byte> Palette, ReadOnlyMemory<byte> Transparency, ReadOnlyMemory<byte> Data);
}
