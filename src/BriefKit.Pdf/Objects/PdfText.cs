using System.Buffers.Binary;

namespace BriefKit.Pdf.Objects;

/// <summary>Text strings (ISO 32000-1, 7.9.2.2): ASCII, which PDFDocEncoding shares, or else UTF-16BE with a byte-order mark.</summary>
internal static class PdfText
{
    /// <summary>The most bytes that a string may have: less than the 32767 of ISO 19005-2, 6.1.13, which validators read as the first that is too many.</summary>
    public const int LongestString = 32766;

    private const char Replacement = '\uFFFD';

    public static int MaxEncodedLength(int characters) => Math.Min((2 * characters) + 2, LongestString);

    /// <summary>Whether a text is longer than a string may be, so that <see cref="Encode"/> cuts it.</summary>
    public static bool IsTooLong(ReadOnlySpan<char> text) => (2 * text.Length) + 2 > LongestString && (!IsPlain(text) || text.Length > LongestString);

    /// <summary>Encodes as much of a text as a string may hold. Half a surrogate pair becomes U+FFFD.</summary>
    public static int Encode(ReadOnlySpan<char> text, Span<byte> target, out bool isUtf16)
    {
        isUtf16 = !IsPlain(text);
        if (isUtf16)
            return EncodeUtf16(text, target);
        int count = Math.Min(text.Length, target.Length);
        for (int i = 0; i < count; i++)
            target[i] = (byte)text[i];
        return count;
    }

    /// <summary>Whether the characters can stand in XML and in a text string: no half surrogate pairs, controls or noncharacters.</summary>
    public static bool IsClean(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (CleanAt(text, ref i) is Replacement)
                return false;
        }
        return true;
    }

    /// <summary>The text with U+FFFD for whatever is not a character: half surrogate pairs, controls, noncharacters, stray byte-order marks.</summary>
    public static string Clean(string text)
    {
        if (IsClean(text))
            return text;
        char[] cleaned = text.ToCharArray();
        for (int i = 0; i < cleaned.Length; i++)
        {
            int at = i;
            if (CleanAt(text, ref i) is Replacement)
                cleaned[at] = Replacement;
        }
        return new string(cleaned);
    }

    // Steps over the second half of a surrogate pair.
    private static char CleanAt(ReadOnlySpan<char> text, ref int index)
    {
        char value = text[index];
        if (char.IsHighSurrogate(value) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
        {
            index++;
            return value;
        }
        bool isForbidden = char.IsSurrogate(value) || value is '\uFEFF' or '\uFFFE' or '\uFFFF'
            || (value < ' ' && value is not ('\t' or '\n' or '\r'));
        return isForbidden ? Replacement : value;
    }

    private static bool IsPlain(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange(' ', '~');

    private static int EncodeUtf16(ReadOnlySpan<char> text, Span<byte> target)
    {
        target[0] = 0xFE;
        target[1] = 0xFF;
        int count = 2;
        for (int i = 0; i < text.Length; i++)
        {
            int at = i;
            char value = CleanAt(text, ref i);
            int size = i > at ? 4 : 2;
            if (count + size > target.Length)
                break;
            BinaryPrimitives.WriteUInt16BigEndian(target[count..], value);
            if (size == 4)
                BinaryPrimitives.WriteUInt16BigEndian(target[(count + 2)..], text[i]);
            count += size;
        }
        return count;
    }
}
