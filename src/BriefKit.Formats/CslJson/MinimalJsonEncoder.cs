using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;

namespace BriefKit.Formats.CslJson;

/// <summary>Escapes what JSON says must be escaped (RFC 8259, 7) and leaves all else as it is, so that people can read the file.</summary>
internal sealed class MinimalJsonEncoder : JavaScriptEncoder
{
    public static readonly MinimalJsonEncoder Instance = new();

    private MinimalJsonEncoder() { }

    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        "\"\\\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000a\u000b\u000c\u000d\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f");

    public override int MaxOutputCharactersPerInputCharacter => 6;

    public override bool WillEncode(int unicodeScalar) => unicodeScalar is < 0x20 or '"' or '\\';

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        ReadOnlySpan<char> span = new(text, textLength);
        int escaped = span.IndexOfAny(Escaped);
        // Half a surrogate pair is none of Unicode's characters: the encoder's caller replaces it.
        int broken = IndexOfLoneSurrogate(escaped < 0 ? span : span[..escaped]);
        return broken >= 0 ? broken : escaped;
    }

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        Span<char> target = new(buffer, bufferLength);
        string escape = unicodeScalar switch
        {
            '"' => "\\\"",
            '\\' => @"\\",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            < 0x20 => $"\\u{unicodeScalar:x4}",
            _ => new Rune(unicodeScalar).ToString(),
        };
        numberOfCharactersWritten = escape.TryCopyTo(target) ? escape.Length : 0;
        return numberOfCharactersWritten > 0;
    }

    private static int IndexOfLoneSurrogate(ReadOnlySpan<char> span)
    {
        for (int i = span.IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < span.Length; i++)
        {
            if (!char.IsSurrogate(span[i]))
                continue;
            if (i + 1 == span.Length || !char.IsSurrogatePair(span[i], span[i + 1]))
                return i;
            i++;
        }
        return -1;
    }
}
