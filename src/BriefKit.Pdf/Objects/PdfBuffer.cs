using System.Buffers;
using System.Buffers.Text;

namespace BriefKit.Pdf.Objects;

/// <summary>
/// Bytes that grow in pooled memory, and the tokens of ISO 32000-1, 7.3 that are written into them. White space stands only where two tokens
/// would else run together; a readable buffer spaces and indents them for people.
/// </summary>
internal sealed class PdfBuffer(bool isReadable = false) : IDisposable
{
    private const int LongestNumber = 32;

    // ISO 19005-2, 6.1.13: an integer is at most 2^31 - 1, and no viewer needs lengths anywhere near it.
    private const double LargestReal = 1_000_000_000;

    // ISO 32000-1, 7.3.5: regular characters that are printed, but for the one that begins an escape.
    private static readonly SearchValues<byte> PlainInNames = SearchValues.Create(
        [.. Enumerable.Range('!', '~' - '!' + 1).Select(value => (byte)value).Where(value => value != '#' && !IsDelimiter(value))]);

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(4096);

    public bool IsReadable { get; } = isReadable;

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>How deep in dictionaries the next token stands; readable buffers indent by it.</summary>
    public int Depth { get; set; }

    public void Clear() => Length = 0;

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        Length = 0;
    }

    /// <summary>Room for at least <paramref name="size"/> bytes behind what is written; <see cref="Advance"/> says how many were used.</summary>
    public Span<byte> GetSpan(int size)
    {
        if (_bytes.Length - Length < size)
            Grow(size);
        return _bytes.AsSpan(Length);
    }

    public void Advance(int count) => Length += count;

    public void Raw(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(GetSpan(bytes.Length));
        Length += bytes.Length;
    }

    public void Raw(byte value)
    {
        GetSpan(1)[0] = value;
        Length++;
    }

    /// <summary>A keyword or an operator.</summary>
    public void Keyword(ReadOnlySpan<byte> keyword)
    {
        SeparateRegular();
        Raw(keyword);
    }

    /// <summary>An operator of a content stream, which ends a line for people.</summary>
    public void Operator(ReadOnlySpan<byte> name)
    {
        Keyword(name);
        if (IsReadable)
            Raw((byte)'\n');
    }

    public void Integer(long value)
    {
        SeparateRegular();
        Digits(value);
    }

    /// <summary>The digits of a number that goes on with the token before it.</summary>
    public void Digits(long value)
    {
        Utf8Formatter.TryFormat(value, GetSpan(LongestNumber), out int count);
        Length += count;
    }

    /// <summary>A number with at most three decimals. What is no number at all becomes 0.</summary>
    public void Real(double value)
    {
        double bounded = double.IsFinite(value) ? Math.Clamp(value, -LargestReal, LargestReal) : 0;
        long thousandths = (long)Math.Round(bounded * 1000, MidpointRounding.AwayFromZero);
        if (thousandths % 1000 == 0)
        {
            Integer(thousandths / 1000);
            return;
        }
        SeparateRegular();
        Span<byte> target = GetSpan(LongestNumber);
        int count = 0;
        if (thousandths < 0)
            target[count++] = (byte)'-';
        long magnitude = Math.Abs(thousandths);
        if (magnitude >= 1000)
        {
            Utf8Formatter.TryFormat(magnitude / 1000, target[count..], out int digits);
            count += digits;
        }
        target[count++] = (byte)'.';
        for (long rest = magnitude % 1000, unit = 100; rest > 0; rest %= unit, unit /= 10)
            target[count++] = (byte)('0' + (rest / unit));
        Length += count;
    }

    public void Boolean(bool value) => Keyword(value ? "true"u8 : "false"u8);

    public void Reference(PdfReference reference)
    {
        Integer(reference.Number);
        Raw(" 0 R"u8);
    }

    /// <summary>A name; bytes that a name cannot hold as they are become <c>#xx</c> (ISO 32000-1, 7.3.5).</summary>
    public void Name(ReadOnlySpan<byte> name)
    {
        Separate();
        Raw((byte)'/');
        for (int plain; (plain = name.IndexOfAnyExcept(PlainInNames)) >= 0; name = name[(plain + 1)..])
        {
            Raw(name[..plain]);
            EscapeInName(name[plain]);
        }
        Raw(name);
    }

    /// <summary>A byte string: in parentheses, or in hexadecimal digits for people.</summary>
    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        Separate();
        if (IsReadable)
            HexString(bytes);
        else
            LiteralString(bytes);
    }

    /// <summary>A text string (ISO 32000-1, 7.9.2.2).</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        Separate();
        int longest = PdfText.MaxEncodedLength(text.Length);
        byte[] encoded = ArrayPool<byte>.Shared.Rent(longest);
        int length = PdfText.Encode(text, encoded.AsSpan(0, longest), out bool isUtf16);
        if (isUtf16 && IsReadable)
            HexString(encoded.AsSpan(0, length));
        else
            LiteralString(encoded.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(encoded);
    }

    /// <summary>A byte as addresses hold it: <c>%xx</c>.</summary>
    public void PercentEncoded(byte value)
    {
        Raw((byte)'%');
        Hex(value);
    }

    /// <summary>Begins a string of two-byte character codes.</summary>
    public void BeginCodes() => Raw(IsReadable ? (byte)'<' : (byte)'(');

    public void Code(ushort code)
    {
        if (IsReadable)
        {
            Hex((byte)(code >> 8));
            Hex((byte)code);
            return;
        }
        Span<byte> target = GetSpan(4);
        int count = Escape((byte)(code >> 8), target);
        count += Escape((byte)code, target[count..]);
        Length += count;
    }

    public void EndCodes() => Raw(IsReadable ? (byte)'>' : (byte)')');

    public DictionaryScope BeginDictionary()
    {
        Separate();
        return new DictionaryScope(this);
    }

    public ArrayScope BeginArray()
    {
        Separate();
        return new ArrayScope(this);
    }

    /// <summary>Begins the line of a dictionary's entry, for people.</summary>
    public void BeginEntry()
    {
        if (!IsReadable)
            return;
        Raw((byte)'\n');
        GetSpan(2 * Depth)[..(2 * Depth)].Fill((byte)' ');
        Length += 2 * Depth;
    }

    private void LiteralString(ReadOnlySpan<byte> bytes)
    {
        Span<byte> target = GetSpan((2 * bytes.Length) + 2);
        int count = 0;
        target[count++] = (byte)'(';
        foreach (byte value in bytes)
            count += Escape(value, target[count..]);
        target[count++] = (byte)')';
        Length += count;
    }

    public void HexString(ReadOnlySpan<byte> bytes)
    {
        Raw((byte)'<');
        foreach (byte value in bytes)
            Hex(value);
        Raw((byte)'>');
    }

    private void Hex(byte value)
    {
        Span<byte> target = GetSpan(2);
        target[0] = HexDigit(value >> 4);
        target[1] = HexDigit(value & 15);
        Length += 2;
    }

    /// <summary>Whether a byte of a string stands behind a backslash: a bare carriage return would be read as a line feed (ISO 32000-1, 7.3.4.2).</summary>
    private static bool IsEscaped(byte value) => value is (byte)'(' or (byte)')' or (byte)'\\' or (byte)'\r';

    /// <summary>Writes a byte as strings hold it, and returns how many it takes: one, or two.</summary>
    public static int Escape(byte value, Span<byte> target)
    {
        if (!IsEscaped(value))
        {
            target[0] = value;
            return 1;
        }
        target[0] = (byte)'\\';
        target[1] = value == '\r' ? (byte)'r' : value;
        return 2;
    }

    private void EscapeInName(byte value)
    {
        Raw((byte)'#');
        Hex(value);
    }

    private static byte HexDigit(int value) => (byte)(value < 10 ? '0' + value : 'A' + value - 10);

    private void Separate()
    {
        if (IsReadable && Length > 0 && !IsWhiteSpace(_bytes[Length - 1]) && _bytes[Length - 1] != '[')
            Raw((byte)' ');
    }

    private void SeparateRegular()
    {
        Separate();
        if (!IsReadable && Length > 0 && !IsWhiteSpace(_bytes[Length - 1]) && !IsDelimiter(_bytes[Length - 1]))
            Raw((byte)' ');
    }

    private static bool IsWhiteSpace(byte value) => value is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsDelimiter(byte value) =>
        value is (byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'/' or (byte)'%';

    private void Grow(int size)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, Length + size));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
