using System.Text;
using BriefKit.Pdf.Reading;

namespace BriefKit.Pdf.Conformance;

/// <summary>The beginning of an ICC profile (ICC.1:2004-10, 7.2).</summary>
internal sealed record ColorProfileHeader(int Version, string Class, string Space)
{
    private const int HeaderSize = 128;

    public int Components => Space switch
    {
        "GRAY" => 1,
        "CMYK" => 4,
        _ => 3,
    };

    /// <summary>Reads a profile's header; null where it is none.</summary>
    public static ColorProfileHeader? Read(SourceFile file, PdfStream stream)
    {
        if (file.Decode(stream) is not ReadOnlyMemory<byte> data || data.Length < HeaderSize || !data.Span[36..].StartsWith("acsp"u8))
            return null;
        string text = Encoding.Latin1.GetString(data.Span[..HeaderSize]);
        return new ColorProfileHeader(text[8], text[12..16], text[16..20]);
    }
}
