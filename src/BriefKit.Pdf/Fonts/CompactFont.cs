namespace BriefKit.Pdf.Fonts;

/// <summary>Changes tables of the Compact Font Format (Adobe Technical Note 5176).</summary>
internal static class CompactFont
{
    private const int Escape = 12;
    private const int CharsetOperator = 15;
    private const int RegistryOperator = (Escape << 8) | 30;

    /// <summary>
    /// Makes the CIDs of a CID-keyed font equal to its glyph ids, so that codes, CIDs and glyphs are one number. (In a font that is keyed by
    /// names they already are: ISO 32000-1, 9.7.4.2.) The new charset is one range, which fits wherever any charset of as many glyphs stood.
    /// </summary>
    public static void NumberByGlyph(Span<byte> font, int glyphCount)
    {
        if (glyphCount < 2 || !TryFindCharset(font, out int charset) || charset + 3 > font.Length)
            return;
        int last = glyphCount - 2;
        ReadOnlySpan<byte> replacement = glyphCount switch
        {
            2 => [0, 0, 1],
            <= 257 => [1, 0, 1, (byte)last],
            _ => [2, 0, 1, (byte)(last >> 8), (byte)last],
        };
        if (charset + replacement.Length <= font.Length)
            replacement.CopyTo(font[charset..]);
    }

    // Only a CID-keyed font has a charset of CIDs; small offsets name predefined charsets.
    private static bool TryFindCharset(ReadOnlySpan<byte> font, out int offset)
    {
        offset = 0;
        int position = SkipIndex(font, font.Length > 2 ? font[2] : 0);
        ReadOnlySpan<byte> dictionary = FirstOf(font, position);
        bool isKeyedByCid = false;
        int operand = 0;
        for (int i = 0; i < dictionary.Length;)
        {
            int code = dictionary[i];
            if (code > 21)
            {
                operand = ReadOperand(dictionary, ref i);
                continue;
            }
            i++;
            if (code == Escape && i < dictionary.Length)
                code = (Escape << 8) | dictionary[i++];
            if (code == CharsetOperator)
                offset = operand;
            isKeyedByCid |= code == RegistryOperator;
        }
        return isKeyedByCid && offset > 2;
    }

    private static int ReadOperand(ReadOnlySpan<byte> data, ref int index)
    {
        int first = data[index++];
        switch (first)
        {
            case 28:
                index += 2;
                return FontTables.Int16(data, index - 2);
            case 29:
                index += 4;
                return (int)FontTables.UInt32(data, index - 4);
            case 30:
                while (index < data.Length && (data[index] & 15) != 15 && data[index] >> 4 != 15)
                    index++;
                index++;
                return 0;
            case >= 247 and <= 254:
                index++;
                return 0;
            default:
                return first - 139;
        }
    }

    private static int SkipIndex(ReadOnlySpan<byte> font, int position)
    {
        int count = FontTables.UInt16(font, position);
        if (count == 0)
            return position + 2;
        int size = position + 2 < font.Length ? font[position + 2] : 1;
        return position + 2 + ((count + 1) * size) + ReadOffset(font, position + 3 + (count * size), size);
    }

    private static ReadOnlySpan<byte> FirstOf(ReadOnlySpan<byte> font, int position)
    {
        int count = FontTables.UInt16(font, position);
        if (count == 0 || position + 2 >= font.Length)
            return default;
        int size = font[position + 2];
        int data = position + 2 + ((count + 1) * size);
        int start = data + ReadOffset(font, position + 3, size), end = data + ReadOffset(font, position + 3 + size, size);
        return start >= 0 && start <= end && end <= font.Length ? font[start..end] : default;
    }

    private static int ReadOffset(ReadOnlySpan<byte> font, int position, int size)
    {
        int value = 0;
        for (int i = 0; i < size && position + i < font.Length; i++)
            value = (value << 8) | font[position + i];
        return value;
    }
}
