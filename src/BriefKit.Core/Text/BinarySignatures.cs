namespace BriefKit.Core.Text;

/// <summary>Knows files that are no text by their first bytes.</summary>
internal static class BinarySignatures
{
    /// <summary>What the file seems to be, with its article; null where it may be text.</summary>
    public static string? Recognise(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => "a PDF file",
        [(byte)'P', (byte)'K', 3 or 5, 4 or 6, ..] => "a ZIP archive, such as a Word or OpenDocument file",
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "a PNG picture",
        [0xFF, 0xD8, 0xFF, ..] => "a JPEG picture",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "a GIF picture",
        [(byte)'I', (byte)'I', (byte)'*', 0, ..] or [(byte)'M', (byte)'M', 0, (byte)'*', ..] => "a TIFF picture",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, ..] => "a RIFF file, such as a WebP picture",
        [0xD0, 0xCF, 0x11, 0xE0, ..] => "a document of an old Microsoft Office",
        [0x1F, 0x8B, ..] => "a gzip archive",
        [(byte)'7', (byte)'z', 0xBC, 0xAF, ..] => "a 7-Zip archive",
        [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] => "a program",
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => "an RTF document",
        [(byte)'S', (byte)'Q', (byte)'L', (byte)'i', (byte)'t', (byte)'e', (byte)' ', ..] => "an SQLite database",
        _ => null,
    };
}
