namespace BriefKit.Pdf.Reading;

/// <summary>Reads an indirect object that lies plainly in a file, and looks how its keywords are spaced (ISO 19005-2, 6.1.7 and 6.1.9).</summary>
internal ref struct ObjectReader
{
    private readonly ReadOnlyMemory<byte> _data;
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly Func<PdfValue, PdfValue>? _resolveLength;
    private SyntaxFaults _faults;

    private ObjectReader(ReadOnlyMemory<byte> data, Func<PdfValue, PdfValue>? resolveLength)
    {
        _data = data;
        _bytes = data.Span;
        _resolveLength = resolveLength;
    }

    /// <summary>The object at an offset; null where none begins there.</summary>
    /// <param name="resolveLength">Finds the length of a stream where it is an object of its own; null while no object can be found.</param>
    public static IndirectObject? Read(ReadOnlyMemory<byte> data, long offset, Func<PdfValue, PdfValue>? resolveLength) =>
        offset < 0 || offset >= data.Length ? null : new ObjectReader(data, resolveLength).Read((int)offset);

    private IndirectObject? Read(int offset)
    {
        TokenReader head = new(_bytes, offset);
        Token number = head.Read();
        int afterNumber = head.Position;
        Token generation = head.Read();
        int afterGeneration = head.Position;
        if (number.Value is not PdfNumber { Integer: int name and > 0 } || generation.Value is not PdfNumber { Integer: >= 0 } || !head.Read().Is("obj"))
            return null;
        bool isSpaced = !TokenReader.IsSpace(_bytes[offset]) && IsAfterLineEnd(offset)
            && IsSingleSpace(afterNumber) && IsSingleSpace(afterGeneration) && IsLineEnd(head.Position);
        Note(SyntaxFaults.Spacing, !isSpaced);

        ValueReader values = new(_bytes, head.Position, name);
        PdfValue value = values.Read();
        Note(SyntaxFaults.Value, values.IsFlawed);
        int end = values.Position;
        Token next = values.ReadToken();
        if (next.Is("stream") && value is PdfDictionary dictionary)
        {
            value = ReadStream(dictionary, values.Position, out end);
            values.Position = end;
            next = values.ReadToken();
        }
        Note(SyntaxFaults.Value, !next.Is("endobj"));
        int keyword = values.Position - "endobj".Length;
        Note(SyntaxFaults.Spacing, next.Is("endobj") && !(IsAfterLineEnd(keyword) && IsLineEnd(values.Position)));
        return new IndirectObject(name, value, _faults);
    }

    private PdfStream ReadStream(PdfDictionary dictionary, int afterKeyword, out int end)
    {
        ReadOnlySpan<byte> rest = _bytes[afterKeyword..];
        int lineEnd = rest.StartsWith("\r\n"u8) ? 2 : rest.StartsWith("\n"u8) ? 1 : 0;
        Note(SyntaxFaults.StreamLineEnds, lineEnd == 0);
        int start = afterKeyword + lineEnd;
        int? length = ((_resolveLength?.Invoke(dictionary["Length"]) ?? dictionary["Length"]) as PdfNumber)?.Integer;
        if (length is int known && known >= 0 && known <= _bytes.Length - start && IsEndOfStream(start + known, out end))
            return new PdfStream(dictionary, _data.Slice(start, known));

        // The keyword tells where the bytes end, if the dictionary does not.
        Note(SyntaxFaults.StreamLength, true);
        int found = _bytes[start..].IndexOf("endstream"u8);
        Note(SyntaxFaults.Value, found < 0);
        int stop = found < 0 ? _bytes.Length : start + found;
        end = Math.Min(stop + "endstream".Length, _bytes.Length);
        int trimmed = stop > start && _bytes[stop - 1] == '\n' ? stop - 1 : stop;
        trimmed = trimmed > start && _bytes[trimmed - 1] == '\r' ? trimmed - 1 : trimmed;
        return new PdfStream(dictionary, _data[start..trimmed]);
    }

    private bool IsEndOfStream(int position, out int end)
    {
        ReadOnlySpan<byte> rest = _bytes[position..];
        int lineEnd = rest.StartsWith("\r\n"u8) ? 2 : rest.StartsWith("\n"u8) || rest.StartsWith("\r"u8) ? 1 : 0;
        bool isEnd = rest[lineEnd..].StartsWith("endstream"u8);
        Note(SyntaxFaults.StreamLineEnds, isEnd && lineEnd == 0);
        end = position + lineEnd + "endstream".Length;
        return isEnd;
    }

    private void Note(SyntaxFaults fault, bool isFound) => _faults |= isFound ? fault : SyntaxFaults.None;

    private readonly bool IsAfterLineEnd(int position) => position == 0 || _bytes[position - 1] is (byte)'\n' or (byte)'\r';

    private readonly bool IsLineEnd(int position) => position < _bytes.Length && _bytes[position] is (byte)'\n' or (byte)'\r';

    private readonly bool IsSingleSpace(int position) =>
        position + 1 < _bytes.Length && TokenReader.IsSpace(_bytes[position]) && !TokenReader.IsSpace(_bytes[position + 1]);
}
