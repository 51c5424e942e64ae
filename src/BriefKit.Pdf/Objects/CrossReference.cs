using System.Globalization;
using System.Text;

namespace BriefKit.Pdf.Objects;

/// <summary>Where each object lies (ISO 32000-1, 7.5.4 and 7.5.8). A number that was reserved and never used is free.</summary>
internal sealed class CrossReference
{
    // Kinds of entries, as in ISO 32000-1, table 18.
    private const byte Free = 0;
    private const byte Plain = 1;
    private const byte Packed = 2;

    private readonly SegmentedList<Entry> _entries = new();

    public CrossReference() => Reserve(); // Number 0 is no object's.

    private readonly record struct Entry(long Place, ushort Index, byte Kind);

    public int Size => _entries.Count;

    public int Reserve()
    {
        _entries.Add(new Entry(0, ushort.MaxValue, Free));
        return _entries.Count - 1;
    }

    public void SetOffset(int number, long offset) => _entries[number] = new Entry(offset, 0, Plain);

    public void SetPacked(int number, int container, int index) => _entries[number] = new Entry(container, (ushort)index, Packed);

    /// <summary>Writes the rows of a cross-reference stream, each as its difference from the one above (PNG predictor "up").</summary>
    /// <param name="offsetWidth">How many bytes the second field takes.</param>
    public void WriteRows(PdfBuffer target, out int offsetWidth)
    {
        long highest = 0;
        for (int i = 0; i < _entries.Count; i++)
            highest = Math.Max(highest, _entries[i].Place);
        offsetWidth = 1;
        while (highest >> (8 * offsetWidth) > 0)
            offsetWidth++;

        int length = offsetWidth + 3;
        Span<byte> above = stackalloc byte[length], row = stackalloc byte[length];
        above.Clear();
        Span<byte> rows = target.GetSpan((length + 1) * _entries.Count);
        for (int number = 0; number < _entries.Count; number++)
        {
            FillRow(row, _entries[number]);
            rows[0] = 2;
            for (int i = 0; i < row.Length; i++)
                rows[1 + i] = (byte)(row[i] - above[i]);
            rows = rows[(length + 1)..];
            row.CopyTo(above);
        }
        target.Advance((length + 1) * _entries.Count);
    }

    public static void DescribeRows(DictionaryScope dictionary, int offsetWidth)
    {
        dictionary.Name("Type"u8, "XRef"u8);
        using (ArrayScope widths = dictionary.BeginArray("W"u8))
        {
            widths.Integer(1);
            widths.Integer(offsetWidth);
            widths.Integer(2);
        }
        using DictionaryScope parameters = dictionary.BeginDictionary("DecodeParms"u8);
        parameters.Integer("Predictor"u8, 12);
        parameters.Integer("Columns"u8, offsetWidth + 3);
    }

    /// <summary>Writes a plain table, the trailer and the end of the file.</summary>
    /// <param name="start">The offset at which <paramref name="target"/> begins.</param>
    public void WriteTable(PdfBuffer target, Trailer trailer, long start)
    {
        long offset = start + target.Length;
        target.Raw("xref\n0 "u8);
        target.Integer(Size);
        target.Raw((byte)'\n');
        for (int number = 0; number < _entries.Count; number++)
        {
            Entry entry = _entries[number];
            string line = string.Create(CultureInfo.InvariantCulture, $"{entry.Place:D10} {(entry.Kind == Free ? ushort.MaxValue : 0):D5} {(entry.Kind == Free ? 'f' : 'n')} \n");
            target.Raw(Encoding.ASCII.GetBytes(line));
        }
        target.Raw("trailer\n"u8);
        using (DictionaryScope dictionary = target.BeginDictionary())
            trailer.WriteEntries(dictionary, Size);
        target.Raw("\nstartxref\n"u8);
        target.Integer(offset);
        target.Raw("\n%%EOF\n"u8);
    }

    private static void FillRow(Span<byte> row, Entry entry)
    {
        row[0] = entry.Kind;
        int width = row.Length - 3;
        for (int i = 0; i < width; i++)
            row[1 + i] = (byte)(entry.Place >> (8 * (width - 1 - i)));
        row[^2] = (byte)(entry.Index >> 8);
        row[^1] = (byte)entry.Index;
    }
}
