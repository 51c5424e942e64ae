namespace BriefKit.Pdf.Objects;

/// <summary>A dictionary (ISO 32000-1, 7.3.7) that is open until it is disposed of.</summary>
internal readonly ref struct DictionaryScope : IDisposable
{
    private readonly PdfBuffer _buffer;

    public DictionaryScope(PdfBuffer buffer)
    {
        _buffer = buffer;
        buffer.Raw("<<"u8);
        buffer.Depth++;
    }

    public void Dispose()
    {
        _buffer.Depth--;
        _buffer.BeginEntry();
        _buffer.Raw(">>"u8);
    }

    public void Name(ReadOnlySpan<byte> key, ReadOnlySpan<byte> value) => Key(key).Name(value);

    public void Integer(ReadOnlySpan<byte> key, long value) => Key(key).Integer(value);

    public void Real(ReadOnlySpan<byte> key, double value) => Key(key).Real(value);

    public void Boolean(ReadOnlySpan<byte> key, bool value) => Key(key).Boolean(value);

    public void Reference(ReadOnlySpan<byte> key, PdfReference value) => Key(key).Reference(value);

    public void Bytes(ReadOnlySpan<byte> key, ReadOnlySpan<byte> value) => Key(key).Bytes(value);

    public void Text(ReadOnlySpan<byte> key, ReadOnlySpan<char> value) => Key(key).Text(value);

    public DictionaryScope BeginDictionary(ReadOnlySpan<byte> key) => Key(key).BeginDictionary();

    public ArrayScope BeginArray(ReadOnlySpan<byte> key) => Key(key).BeginArray();

    /// <summary>Writes a key; the next token is its value.</summary>
    public PdfBuffer Key(ReadOnlySpan<byte> key)
    {
        _buffer.BeginEntry();
        _buffer.Name(key);
        return _buffer;
    }

    /// <summary>Writes the key of a resource: a letter and a number.</summary>
    public PdfBuffer ResourceKey(byte kind, int number)
    {
        Key([kind]).Digits(number);
        return _buffer;
    }
}
