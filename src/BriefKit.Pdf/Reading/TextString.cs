using System.Text;

namespace BriefKit.Pdf.Reading;

/// <summary>Text strings read back (ISO 32000-1, 7.9.2.2).</summary>
internal static class TextString
{
    // ISO 32000-1, annex D.3: where PDFDocEncoding is not Latin 1.
    private const string FromEighteen = "\u02D8\u02C7\u02C6\u02D9\u02DD\u02DB\u02DA\u02DC";
    private const string FromEighty =
        "\u2022\u2020\u2021\u2026\u2014\u2013\u0192\u2044\u2039\u203A\u2212\u2030\u201E\u201C\u201D\u2018" +
        "\u2019\u201A\u2122\uFB01\uFB02\u0141\u0152\u0160\u0178\u017D\u0131\u0142\u0153\u0161\u017E\uFFFD\u20AC";

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFE, 0xFF, .. var big])
            return Encoding.BigEndianUnicode.GetString(big);
        if (bytes is [0xEF, 0xBB, 0xBF, .. var utf8])
            return Encoding.UTF8.GetString(utf8);
        StringBuilder text = new(bytes.Length);
        foreach (byte value in bytes)
        {
            text.Append(value switch
            {
                >= 0x18 and < 0x20 => FromEighteen[value - 0x18],
                >= 0x80 and <= 0xA0 => FromEighty[value - 0x80],
                _ => (char)value,
            });
        }
        return text.ToString();
    }
}
