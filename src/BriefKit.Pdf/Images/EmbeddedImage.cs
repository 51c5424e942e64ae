namespace BriefKit.Pdf.Images;

/// <summary>A picture as a PDF holds it (ISO 32000-1, 8.9.5).</summary>
/// <param name="Data">The samples, encoded as <paramref name="Encoding"/> says.</param>
internal sealed record EmbeddedImage(int Width, int Height, int BitsPerComponent, ImageColors Colors, ImageEncoding Encoding, ReadOnlyMemory<byte> Data)
{
    /// <summary>The red, green and blue of each index, where the samples are indices; else empty.</summary>
    public ReadOnlyMemory<byte> Palette { get; init; }

    /// <summary>The profile that gives samples of four inks their meaning.</summary>
    public ReadOnlyMemory<byte> Profile { get; init; }

    /// <summary>How opaque each sample is; null where all are.</summary>
    public EmbeddedImage? Opacity { get; init; }

    /// <summary>The one colour that is not painted, a value for each component; null for none.</summary>
    public int[]? TransparentColor { get; init; }

    /// <summary>Whether 0 means the most ink, as some programs write it.</summary>
    public bool IsInverted { get; init; }

    public int Components => Colors switch { ImageColors.Rgb => 3, ImageColors.Cmyk => 4, _ => 1 };
}

internal enum ImageColors
{
    Gray,
    Rgb,
    Cmyk,
    Indexed,
}

internal enum ImageEncoding
{
    /// <summary>Rows without anything before them.</summary>
    None,

    /// <summary>Deflated rows, each behind the number of its PNG filter.</summary>
    Png,

    Jpeg,
}

/// <summary>Why a picture cannot be embedded.</summary>
internal enum ImageFault
{
    None,
    UnknownFormat,
    Broken,
    TooLarge,
    InksWithoutProfile,
}
