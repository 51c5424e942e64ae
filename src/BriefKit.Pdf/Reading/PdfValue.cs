using System.Text;

namespace BriefKit.Pdf.Reading;

/// <summary>A value as it stands in a file (ISO 32000-1, 7.3). The family is closed; values never change once they are read.</summary>
internal abstract class PdfValue
{
    private protected PdfValue() { }
}

/// <summary>Also what stands for a value that is not there, or that cannot be read.</summary>
internal sealed class PdfNull : PdfValue
{
    private PdfNull() { }

    public static PdfNull Value { get; } = new();
}

internal sealed class PdfBoolean(bool value) : PdfValue
{
    public bool Value => value;
}

/// <param name="value">Numbers beyond what a double holds are infinite.</param>
internal sealed class PdfNumber(double value, bool isInteger) : PdfValue
{
    public double Value => value;

    public bool IsInteger => isInteger;

    /// <summary>The integer, or null where this is none that fits.</summary>
    public int? Integer => isInteger && value is >= int.MinValue and <= int.MaxValue ? (int)value : null;
}

/// <summary>A name, each byte as one character: what its escapes stand for, not how it was written.</summary>
internal sealed class PdfName(string value) : PdfValue
{
    public string Value => value;

    public ReadOnlySpan<byte> Bytes => Encoding.Latin1.GetBytes(value);
}

/// <summary>A string of bytes.</summary>
/// <param name="isFlawed">Whether it was written in hexadecimal, but not in pairs of digits only (ISO 19005-2, 6.1.6).</param>
internal sealed class PdfString(byte[] bytes, bool isFlawed) : PdfValue
{
    public ReadOnlySpan<byte> Bytes => bytes;

    public bool IsFlawed => isFlawed;
}

internal sealed class PdfArray(IReadOnlyList<PdfValue> items) : PdfValue
{
    public IReadOnlyList<PdfValue> Items => items;
}

internal sealed class PdfDictionary(IReadOnlyDictionary<string, PdfValue> entries, int objectNumber) : PdfValue
{
    private static readonly Dictionary<string, PdfValue> NoEntries = [];

    public static PdfDictionary Empty { get; } = new(NoEntries, 0);

    public IReadOnlyDictionary<string, PdfValue> Entries => entries;

    /// <summary>The indirect object that it is in; 0 for none.</summary>
    public int ObjectNumber => objectNumber;

    /// <summary>The value of a key, not yet resolved; null, the value, where the key is not there.</summary>
    public PdfValue this[string key] => entries.GetValueOrDefault(key, PdfNull.Value);

    public bool Has(string key) => entries.ContainsKey(key);
}

/// <param name="data">The bytes as they lie in the file, encoded.</param>
internal sealed class PdfStream(PdfDictionary dictionary, ReadOnlyMemory<byte> data) : PdfValue
{
    public PdfDictionary Dictionary => dictionary;

    public ReadOnlyMemory<byte> Data => data;

    public int ObjectNumber => dictionary.ObjectNumber;
}

/// <summary>Stands for the indirect object of a number.</summary>
internal sealed class PdfIndirect(int number) : PdfValue
{
    public int Number => number;
}
