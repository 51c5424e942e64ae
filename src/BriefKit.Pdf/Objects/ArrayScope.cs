namespace BriefKit.Pdf.Objects;

/// <summary>An array (ISO 32000-1, 7.3.6) that is open until it is disposed of.</summary>
internal readonly ref struct ArrayScope : IDisposable
{
    private readonly PdfBuffer _buffer;

    public ArrayScope(PdfBuffer buffer)
    {
        _buffer = buffer;
        buffer.Raw((byte)'[');
    }

    public void Dispose() => _buffer.Raw((byte)']');

    public void Name(ReadOnlySpan<byte> value) => _buffer.Name(value);

    public void Integer(long value) => _buffer.Integer(value);

    public void Real(double value) => _buffer.Real(value);

    public void Reference(PdfReference value) => _buffer.Reference(value);

    public void Bytes(ReadOnlySpan<byte> value) => _buffer.Bytes(value);

    public void Text(ReadOnlySpan<char> value) => _buffer.Text(value);

    public void Boolean(bool value) => _buffer.Boolean(value);

    public void Null() => _buffer.Keyword("null"u8);

    public DictionaryScope BeginDictionary() => _buffer.BeginDictionary();

    public ArrayScope BeginArray() => _buffer.BeginArray();
}
