using System.Text;

namespace BriefKit.Core.Text;

/// <summary>The encodings that texts come in. All of them refuse a byte that is not theirs.</summary>
internal static class KnownEncodings
{
    public static Encoding Utf8 { get; } = new UTF8Encoding(false, throwOnInvalidBytes: true);

    public static Encoding Utf16 { get; } = new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true);

    public static Encoding Utf16BigEndian { get; } = new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true);

    public static Encoding Utf32 { get; } = new UTF32Encoding(bigEndian: false, byteOrderMark: true, throwOnInvalidCharacters: true);

    public static Encoding Utf32BigEndian { get; } = new UTF32Encoding(bigEndian: true, byteOrderMark: true, throwOnInvalidCharacters: true);

    /// <summary>The encoding of a name, or null where there is none.</summary>
    public static Encoding? Find(string name)
    {
        switch (name.ToLowerInvariant())
        {
            case "utf-8" or "utf8":
                return Utf8;
            case "utf-16" or "utf-16le":
                return Utf16;
            case "utf-16be":
                return Utf16BigEndian;
            case "utf-32" or "utf-32le":
                return Utf32;
            case "utf-32be":
                return Utf32BigEndian;
        }
        try
        {
            return CodePages.Find(name)
                ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        // An encoding that .NET knows of and refuses, such as UTF-7, is no encoding for us.
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>The encoding that a byte-order mark names, or null where there is none.</summary>
    public static Encoding? OfMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Utf8,
        [0xFF, 0xFE, 0, 0, ..] => Utf32,
        [0, 0, 0xFE, 0xFF, ..] => Utf32BigEndian,
        [0xFF, 0xFE, ..] => Utf16,
        [0xFE, 0xFF, ..] => Utf16BigEndian,
        _ => null,
    };
}
