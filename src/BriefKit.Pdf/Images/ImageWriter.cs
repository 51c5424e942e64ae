using BriefKit.Pdf.Objects;

namespace BriefKit.Pdf.Images;

/// <summary>Writes pictures as image objects (ISO 32000-1, 8.9.5).</summary>
internal static class ImageWriter
{
    public static void Write(PdfFile file, PdfReference reference, EmbeddedImage image)
    {
        PdfReference opacity = image.Opacity is null ? default : file.Reserve();
        PdfReference profile = image.Profile.IsEmpty ? default : file.Reserve();
        using (StreamScope stream = Begin(file, reference, image))
        {
            DictionaryScope dictionary = stream.Dictionary;
            dictionary.Name("Type"u8, "XObject"u8);
            dictionary.Name("Subtype"u8, "Image"u8);
            dictionary.Integer("Width"u8, image.Width);
            dictionary.Integer("Height"u8, image.Height);
            dictionary.Integer("BitsPerComponent"u8, image.BitsPerComponent);
            WriteColorSpace(dictionary, image, profile);
            if (image.IsInverted)
                WriteInversion(dictionary, image.Components);
            if (image.TransparentColor is int[] color)
                WriteColorKey(dictionary, color);
            if (!opacity.IsNone)
                dictionary.Reference("SMask"u8, opacity);
        }
        if (image.Opacity is not null)
            Write(file, opacity, image.Opacity);
        if (profile.IsNone)
            return;
        using StreamScope profileStream = file.BeginStream(profile, image.Profile.Span);
        profileStream.Dictionary.Integer("N"u8, image.Components);
    }

    private static StreamScope Begin(PdfFile file, PdfReference reference, EmbeddedImage image)
    {
        if (image.Encoding == ImageEncoding.None)
            return file.BeginStream(reference, image.Data.Span);
        StreamScope stream = file.BeginRawStream(reference, image.Data.Span);
        if (image.Encoding == ImageEncoding.Jpeg)
        {
            stream.Dictionary.Name("Filter"u8, "DCTDecode"u8);
            return stream;
        }
        stream.Dictionary.Name("Filter"u8, "FlateDecode"u8);
        using DictionaryScope parameters = stream.Dictionary.BeginDictionary("DecodeParms"u8);
        // ISO 32000-1, table 10: each row says which of PNG's filters it went through.
        parameters.Integer("Predictor"u8, 15);
        parameters.Integer("Colors"u8, image.Components);
        parameters.Integer("BitsPerComponent"u8, image.BitsPerComponent);
        parameters.Integer("Columns"u8, image.Width);
        return stream;
    }

    private static void WriteColorSpace(DictionaryScope dictionary, EmbeddedImage image, PdfReference profile)
    {
        switch (image.Colors)
        {
            case ImageColors.Gray:
                dictionary.Name("ColorSpace"u8, "DeviceGray"u8);
                break;
            case ImageColors.Rgb:
                dictionary.Name("ColorSpace"u8, "DeviceRGB"u8);
                break;
            case ImageColors.Cmyk:
            {
                using ArrayScope space = dictionary.BeginArray("ColorSpace"u8);
                space.Name("ICCBased"u8);
                space.Reference(profile);
                break;
            }
            case ImageColors.Indexed:
            {
                using ArrayScope space = dictionary.BeginArray("ColorSpace"u8);
                space.Name("Indexed"u8);
                space.Name("DeviceRGB"u8);
                space.Integer((image.Palette.Length / 3) - 1);
                space.Bytes(image.Palette.Span);
                break;
            }
        }
    }

    private static void WriteInversion(DictionaryScope dictionary, int components)
    {
        using ArrayScope decode = dictionary.BeginArray("Decode"u8);
        for (int i = 0; i < components; i++)
        {
            decode.Integer(1);
            decode.Integer(0);
        }
    }

    // ISO 32000-1, 8.9.6.4: a range for each component.
    private static void WriteColorKey(DictionaryScope dictionary, int[] color)
    {
        using ArrayScope mask = dictionary.BeginArray("Mask"u8);
        foreach (int value in color)
        {
            mask.Integer(value);
            mask.Integer(value);
        }
    }
}
