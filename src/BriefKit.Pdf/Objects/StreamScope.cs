namespace BriefKit.Pdf.Objects;

/// <summary>A stream (ISO 32000-1, 7.3.8) whose dictionary is open until it is disposed of.</summary>
internal readonly ref struct StreamScope : IDisposable
{
    private readonly PdfFile _file;
    private readonly PdfBuffer _buffer;
    private readonly ReadOnlySpan<byte> _content;

    public StreamScope(PdfFile file, PdfBuffer buffer, ReadOnlySpan<byte> content)
    {
        _file = file;
        _buffer = buffer;
        _content = content;
        Dictionary = buffer.BeginDictionary();
        Dictionary.Integer("Length"u8, content.Length);
    }

    public DictionaryScope Dictionary { get; }

    public void Dispose()
    {
        Dictionary.Dispose();
        // ISO 19005-2, 6.1.7.1: the length does not count the line end before "endstream".
        _buffer.Raw("\nstream\n"u8);
        _buffer.Raw(_content);
        _buffer.Raw("\nendstream"u8);
        _file.EndPlainObject();
    }
}
