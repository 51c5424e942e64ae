namespace BriefKit.Pdf.Objects;

/// <summary>Objects on their way into an object stream (ISO 32000-1, 7.5.7).</summary>
internal sealed class ObjectPack : IDisposable
{
    /// <summary>The number of objects that one stream takes.</summary>
    public const int Size = 200;

    private readonly List<PdfReference> _objects = [];
    private readonly List<int> _offsets = [];

    /// <summary>The values of the objects.</summary>
    public PdfBuffer Content { get; } = new();

    public IReadOnlyList<PdfReference> Objects => _objects;

    public bool IsFull => _objects.Count == Size;

    /// <summary>Begins an object, whose value is what is written into the content next.</summary>
    public void Begin(PdfReference reference)
    {
        _objects.Add(reference);
        _offsets.Add(Content.Length);
    }

    /// <summary>Ends the object that was begun.</summary>
    public void End() => Content.Raw((byte)'\n');

    /// <summary>Writes what a stream of these objects has in it.</summary>
    /// <returns>Adds to the dictionary of that stream, whatever becomes of this pack.</returns>
    public Action<DictionaryScope> WriteTo(PdfBuffer stream)
    {
        for (int i = 0; i < _objects.Count; i++)
        {
            stream.Integer(_objects[i].Number);
            stream.Integer(_offsets[i]);
        }
        stream.Raw((byte)'\n');
        (int count, int first) = (_objects.Count, stream.Length);
        stream.Raw(Content.Written);
        return dictionary =>
        {
            dictionary.Name("Type"u8, "ObjStm"u8);
            dictionary.Integer("N"u8, count);
            dictionary.Integer("First"u8, first);
        };
    }

    public void Clear()
    {
        _objects.Clear();
        _offsets.Clear();
        Content.Clear();
    }

    public void Dispose() => Content.Dispose();
}
