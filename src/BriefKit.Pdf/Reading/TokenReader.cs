using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace BriefKit.Pdf.Reading;

/// <summary>Takes bytes apart into tokens. It never fails: whatever bytes there are, they are tokens of some kind.</summary>
internal ref struct TokenReader(ReadOnlySpan<byte> data, int position)
{
    private static readonly SearchValues<byte> Space = SearchValues.Create(0, 9, 10, 12, 13, 32);
    private static readonly SearchValues<byte> Irregular = SearchValues.Create("\0\t\n\f\r ()<>[]{}/%"u8);

    private static readonly SearchValues<byte> NumberParts = SearchValues.Create("0123456789."u8);

    private readonly ReadOnlySpan<byte> _data = data;

    /// <summary>Where the next token, or white space before it, begins.</summary>
    public int Position { get; set; } = Math.Clamp(position, 0, data.Length);

    public static bool IsSpace(byte value) => Space.Contains(value);

    public Token Read()
    {
        SkipSpace();
        if (Position >= _data.Length)
            return new Token(TokenKind.End, null, "");
        byte first = _data[Position];
        switch (first)
        {
            case (byte)'[': Position++; return new Token(TokenKind.ArrayBegin, null, "");
            case (byte)']': Position++; return new Token(TokenKind.ArrayEnd, null, "");
            case (byte)'/': return new Token(TokenKind.Name, ReadName(), "");
            case (byte)'(': return new Token(TokenKind.String, ReadLiteral(), "");
            case (byte)'<' when Next == '<': Position += 2; return new Token(TokenKind.DictionaryBegin, null, "");
            case (byte)'<': return new Token(TokenKind.String, ReadHexadecimal(), "");
            case (byte)'>' when Next == '>': Position += 2; return new Token(TokenKind.DictionaryEnd, null, "");
        }
        ReadOnlySpan<byte> word = ReadWord();
        return first is >= (byte)'0' and <= (byte)'9' or (byte)'+' or (byte)'-' or (byte)'.' && ParseNumber(word) is PdfNumber number
            ? new Token(TokenKind.Number, number, "")
            : new Token(TokenKind.Keyword, null, Encoding.Latin1.GetString(word));
    }

    private readonly int Next => Position + 1 < _data.Length ? _data[Position + 1] : -1;

    private void SkipSpace()
    {
        while (Position < _data.Length)
        {
            if (Space.Contains(_data[Position]))
            {
                Position++;
                continue;
            }
            if (_data[Position] != '%')
                return;
            int end = _data[Position..].IndexOfAny((byte)'\r', (byte)'\n');
            Position = end < 0 ? _data.Length : Position + end;
        }
    }

    // Regular characters; a delimiter that begins no token is a word of its own.
    private ReadOnlySpan<byte> ReadWord()
    {
        ReadOnlySpan<byte> rest = _data[Position..];
        int length = rest.IndexOfAny(Irregular);
        length = length < 0 ? rest.Length : Math.Max(length, 1);
        Position += length;
        return rest[..length];
    }

    private static PdfNumber? ParseNumber(ReadOnlySpan<byte> word)
    {
        ReadOnlySpan<byte> digits = word[0] is (byte)'+' or (byte)'-' ? word[1..] : word;
        bool isInteger = digits.IndexOf((byte)'.') < 0;
        // PDF has no exponents, and a point alone is no number.
        if (digits.IndexOfAnyExcept(NumberParts) >= 0 || digits.IndexOfAnyInRange((byte)'0', (byte)'9') < 0)
            return null;
        ReadOnlySpan<byte> number = word[0] == '+' ? digits : word;
        return Utf8Parser.TryParse(number, out double value, out int length) && length == number.Length ? new PdfNumber(value, isInteger) : null;
    }

    private PdfName ReadName()
    {
        Position++;
        ReadOnlySpan<byte> rest = _data[Position..];
        int length = rest.IndexOfAny(Irregular);
        ReadOnlySpan<byte> written = length < 0 ? rest : rest[..length];
        Position += written.Length;
        if (written.IndexOf((byte)'#') < 0)
            return new PdfName(Encoding.Latin1.GetString(written));
        StringBuilder name = new();
        for (int i = 0; i < written.Length; i++)
        {
            bool isEscape = written[i] == '#' && i + 2 < written.Length && Digit(written[i + 1]) >= 0 && Digit(written[i + 2]) >= 0;
            name.Append(isEscape ? (char)((Digit(written[i + 1]) << 4) | Digit(written[i + 2])) : (char)written[i]);
            i += isEscape ? 2 : 0;
        }
        return new PdfName(name.ToString());
    }

    private PdfString ReadHexadecimal()
    {
        Position++;
        ArrayBufferWriter<byte> bytes = new();
        int count = 0, high = 0;
        bool isFlawed = false;
        for (; Position < _data.Length && _data[Position] != '>'; Position++)
        {
            byte value = _data[Position];
            if (Space.Contains(value))
                continue;
            int digit = Digit(value);
            isFlawed |= digit < 0;
            if (count++ % 2 == 0)
                high = Math.Max(digit, 0);
            else
                bytes.Write([(byte)((high << 4) | Math.Max(digit, 0))]);
        }
        isFlawed |= count % 2 != 0 || Position >= _data.Length;
        if (count % 2 != 0)
            bytes.Write([(byte)(high << 4)]);
        Position = Math.Min(Position + 1, _data.Length);
        return new PdfString(bytes.WrittenSpan.ToArray(), isFlawed);
    }

    // ISO 32000-1, 7.3.4.2: parentheses nest, and a backslash escapes.
    private PdfString ReadLiteral()
    {
        Position++;
        ArrayBufferWriter<byte> bytes = new();
        for (int depth = 1; Position < _data.Length; Position++)
        {
            byte value = _data[Position];
            if (value == '\\')
            {
                ReadEscape(bytes);
                continue;
            }
            depth += value == '(' ? 1 : value == ')' ? -1 : 0;
            if (depth == 0)
                break;
            bool isTwoByteEnd = value == '\r' && Next == '\n';
            bytes.Write([value == '\r' ? (byte)'\n' : value]);
            Position += isTwoByteEnd ? 1 : 0;
        }
        Position = Math.Min(Position + 1, _data.Length);
        return new PdfString(bytes.WrittenSpan.ToArray(), isFlawed: false);
    }

    // Leaves the position at the escape's last byte.
    private void ReadEscape(ArrayBufferWriter<byte> bytes)
    {
        int value = Next;
        Position++;
        switch (value)
        {
            case -1: return;
            case 'n': bytes.Write("\n"u8); return;
            case 'r': bytes.Write("\r"u8); return;
            case 't': bytes.Write("\t"u8); return;
            case 'b': bytes.Write("\b"u8); return;
            case 'f': bytes.Write("\f"u8); return;
            case '\n': return;
            case '\r': Position += Next == '\n' ? 1 : 0; return;
            case < '0' or > '7': bytes.Write([(byte)value]); return;
        }
        int code = value - '0';
        for (int i = 0; i < 2 && Next is >= '0' and <= '7'; i++, Position++)
            code = (code << 3) | (Next - '0');
        bytes.Write([(byte)code]);
    }

    private static int Digit(byte value) => value switch
    {
        >= (byte)'0' and <= (byte)'9' => value - '0',
        >= (byte)'A' and <= (byte)'F' => value - 'A' + 10,
        >= (byte)'a' and <= (byte)'f' => value - 'a' + 10,
        _ => -1,
    };
}
