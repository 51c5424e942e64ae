namespace BriefKit.Pdf.Images;

/// <summary>Takes the opacity of samples apart from their colours, since a PDF holds it as a picture of its own (ISO 32000-1, 11.6.5.3).</summary>
internal static class PngOpacity
{
    private const byte Opaque = 255;

    /// <summary>Splits samples whose last channel is their opacity.</summary>
    public static EmbeddedImage Split(PngHeader header, EmbeddedImage image, byte[] samples)
    {
        int depth = header.BitDepth / 8, colorLength = image.Components * depth, pixels = header.Width * header.Height;
        byte[] colors = new byte[pixels * colorLength], opacity = new byte[pixels * depth];
        for (int i = 0; i < pixels; i++)
        {
            ReadOnlySpan<byte> pixel = samples.AsSpan(i * (colorLength + depth), colorLength + depth);
            pixel[..colorLength].CopyTo(colors.AsSpan(i * colorLength));
            pixel[colorLength..].CopyTo(opacity.AsSpan(i * depth));
        }
        return image with { Encoding = ImageEncoding.None, Data = colors, Opacity = Create(header, header.BitDepth, opacity) };
    }

    /// <summary>The opacity of samples that are indices, by the opacity of each index; indices behind its end are opaque.</summary>
    public static EmbeddedImage? OfIndices(PngHeader header, byte[] samples, ReadOnlySpan<byte> opacityOfIndex)
    {
        int rowLength = header.RowLength(header.Width), mask = (1 << header.BitDepth) - 1;
        byte[] opacity = new byte[header.Width * header.Height];
        for (int y = 0; y < header.Height; y++)
        {
            ReadOnlySpan<byte> row = samples.AsSpan(y * rowLength, rowLength);
            for (int x = 0; x < header.Width; x++)
            {
                int bit = x * header.BitDepth;
                int index = (row[bit / 8] >> (8 - header.BitDepth - (bit % 8))) & mask;
                opacity[(y * header.Width) + x] = index < opacityOfIndex.Length ? opacityOfIndex[index] : Opaque;
            }
        }
        return Create(header, 8, opacity);
    }

    // A picture that hides nothing needs none, and a page without it is not transparent.
    private static EmbeddedImage? Create(PngHeader header, int depth, byte[] opacity) =>
        opacity.AsSpan().ContainsAnyExcept(Opaque)
            ? new EmbeddedImage(header.Width, header.Height, depth, ImageColors.Gray, ImageEncoding.None, opacity)
            : null;
}
