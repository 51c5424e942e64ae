using System.Globalization;

namespace BriefKit.Pdf.Reading.Fonts;

/// <summary>The two building blocks of the Compact Font Format (Adobe Technical Note 5176): indexes and dictionaries. What lies outside the data is empty.</summary>
internal static class CompactTable
{
    /// <summary>Reads an index (section 5): its objects, and where the data behind it begin.</summary>
    /// <returns>Null where it is broken.</returns>
    public static ReadOnlyMemory<byte>[]? ReadIndex(ReadOnlyMemory<byte> data, int position, out int end)
    {
        end = position + 2;
        if (position < 0 || position + 2 > data.Length)
            return null;
        int count = (int)Number(data.Span[position..], 2);
        if (count == 0)
            return [];
        int size = position + 2 < data.Length ? data.Span[position + 2] : 0;
        int offsets = position + 3;
        long start = offsets + ((count + 1L) * size) - 1;
        if (size is < 1 or > 4 || start > data.Length)
            return null;
        ReadOnlyMemory<byte>[] objects = new ReadOnlyMemory<byte>[count];
        long from = Number(data.Span[offsets..], size);
        for (int i = 0; i < count; i++)
        {
            long to = Number(data.Span[(offsets + ((i + 1) * size))..], size);
            if (from < 1 || to < from || start + to > data.Length)
                return null;
            objects[i] = data.Slice((int)(start + from), (int)(to - from));
            from = to;
        }
        end = (int)(start + from);
        return objects;
    }

    /// <summary>Reads a dictionary (section 4): operands by operator; those of two bytes are 1200 and more.</summary>
    public static Dictionary<int, double[]> ReadDictionary(ReadOnlySpan<byte> data)
    {
        Dictionary<int, double[]> entries = [];
        List<double> operands = [];
        for (int i = 0; i < data.Length;)
        {
            int first = data[i++];
            if (first <= 21)
            {
                int name = first == 12 && i < data.Length ? 1200 + data[i++] : first;
                entries[name] = [.. operands];
                operands.Clear();
                continue;
            }
            operands.Add(ReadOperand(data, first, ref i));
        }
        return entries;
    }

    public static long Number(ReadOnlySpan<byte> data, int size)
    {
        long value = 0;
        for (int i = 0; i < size; i++)
            value = (value << 8) | (i < data.Length ? data[i] : (byte)0);
        return value;
    }

    private static double ReadOperand(ReadOnlySpan<byte> data, int first, ref int index)
    {
        switch (first)
        {
            case 28:
                index += 2;
                return (short)Number(data[Math.Min(index - 2, data.Length)..], 2);
            case 29:
                index += 4;
                return (int)Number(data[Math.Min(index - 4, data.Length)..], 4);
            case 30:
                return ReadReal(data, ref index);
            case >= 247 and <= 250:
                return ((first - 247) * 256) + Number(data[Math.Min(index++, data.Length)..], 1) + 108;
            case >= 251 and <= 254:
                return (-(first - 251) * 256) - Number(data[Math.Min(index++, data.Length)..], 1) - 108;
            default:
                return first - 139;
        }
    }

    // Nibbles: digits, point, exponents, sign, and the end.
    private static double ReadReal(ReadOnlySpan<byte> data, ref int index)
    {
        string[] marks = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", ".", "E", "E-", "", "-"];
        string text = "";
        while (index < data.Length && text.Length < 64)
        {
            byte pair = data[index++];
            if (pair >> 4 == 15)
                break;
            text += marks[pair >> 4];
            if ((pair & 15) == 15)
                break;
            text += marks[pair & 15];
        }
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : 0;
    }
}
