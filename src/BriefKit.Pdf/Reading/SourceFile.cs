namespace BriefKit.Pdf.Reading;

/// <summary>A PDF file, read back from its bytes. Objects are read when they are asked for, and kept.</summary>
/// <remarks>
/// The file may be hostile: nesting, counts, the size of what is decompressed and circles are bounded, and whatever cannot be read is the
/// value null. A file whose cross-reference is broken is not mended, for the standards forbid such files.
/// </remarks>
internal sealed class SourceFile
{
    private const int LongestChain = 16;

    // Objects that overlap can be read over and over again: there is an end to it.
    private const long MostBytes = 1L << 28;
    private const int MostValues = 5_000_000;

    private readonly CrossReferences _references;
    private readonly StreamDecoder _decoder;
    private readonly Dictionary<int, IndirectObject?> _objects = [];
    private readonly Dictionary<int, PackedObjects?> _containers = [];
    private readonly HashSet<int> _open = [];
    private long _bytes;
    private long _values;

    private SourceFile(ReadOnlyMemory<byte> data, CrossReferences references, StreamDecoder decoder)
    {
        Data = data;
        _references = references;
        _decoder = decoder;
    }

    public ReadOnlyMemory<byte> Data { get; }

    /// <summary>The newest trailer.</summary>
    public PdfDictionary Trailer => _references.Trailers[0];

    public IReadOnlyList<PdfDictionary> Trailers => _references.Trailers;

    public bool IsCrossReferenceFlawed => _references.IsSpacingFlawed;

    /// <summary>Whether there was more to read than is read of any file; what is left reads as null.</summary>
    public bool IsCutOff => _bytes > MostBytes || _values > MostValues;

    /// <summary>The numbers of all objects in use, in order.</summary>
    public IReadOnlyList<int> Numbers => field ??= [.. _references.Numbers];

    public PdfDictionary Catalog => Dictionary(Trailer, "Root") ?? PdfDictionary.Empty;

    /// <summary>Opens a file; null where it is none, or its cross-reference cannot be read.</summary>
    public static SourceFile? Open(ReadOnlyMemory<byte> data)
    {
        if (data.Span.IndexOf("%PDF-"u8) < 0 || FindStart(data.Span) is not int start)
            return null;
        StreamDecoder decoder = new();
        if (new CrossReferenceReader(data, decoder).Read(start) is not CrossReferences references)
            return null;
        SourceFile file = new(data, references, decoder);
        return file.Dictionary(file.Trailer, "Root") is null && !file.Trailer.Has("Encrypt") ? null : file;
    }

    /// <summary>The object of a number; null where there is none.</summary>
    public IndirectObject? Find(int number)
    {
        if (_objects.TryGetValue(number, out IndirectObject? known))
            return known;
        // An object that is needed to read itself is none; neither is one at the end of a long chain of such needs.
        if (IsCutOff || _open.Count >= LongestChain || !_open.Add(number))
            return null;
        IndirectObject? found = _references.Find(number) is ObjectPlace place ? Read(number, place) : null;
        _open.Remove(number);
        _bytes += found?.Cost.Bytes ?? 0;
        _values += found?.Cost.Values ?? 0;
        return _objects[number] = found;
    }

    /// <summary>What a value stands for: itself, or the value of the object that it names.</summary>
    public PdfValue Resolve(PdfValue value)
    {
        for (int steps = 0; value is PdfIndirect indirect; steps++)
            value = steps < LongestChain ? Find(indirect.Number)?.Value ?? PdfNull.Value : PdfNull.Value;
        return value;
    }

    public PdfValue Value(PdfDictionary dictionary, string key) => Resolve(dictionary[key]);

    public PdfDictionary? Dictionary(PdfDictionary dictionary, string key) => Value(dictionary, key) as PdfDictionary;

    public PdfStream? Stream(PdfDictionary dictionary, string key) => Value(dictionary, key) as PdfStream;

    public PdfArray? Array(PdfDictionary dictionary, string key) => Value(dictionary, key) as PdfArray;

    public string? Name(PdfDictionary dictionary, string key) => (Value(dictionary, key) as PdfName)?.Value;

    public int? Integer(PdfDictionary dictionary, string key) => (Value(dictionary, key) as PdfNumber)?.Integer;

    public bool? Boolean(PdfDictionary dictionary, string key) => (Value(dictionary, key) as PdfBoolean)?.Value;

    /// <summary>A text string; null where the key has none.</summary>
    public string? Text(PdfDictionary dictionary, string key) => Value(dictionary, key) is PdfString text ? TextString.Decode(text.Bytes) : null;

    /// <summary>A rectangle's four numbers; null where the key has none.</summary>
    public double[]? Rectangle(PdfDictionary dictionary, string key)
    {
        if (Array(dictionary, key) is not { Items.Count: 4 } array)
            return null;
        double[] numbers = [.. array.Items.Select(item => (Resolve(item) as PdfNumber)?.Value ?? double.NaN)];
        return System.Array.Exists(numbers, double.IsNaN) ? null : numbers;
    }

    /// <summary>Whether its bytes are of no use without a key.</summary>
    public bool IsEncrypted => Trailers.Any(trailer => trailer.Has("Encrypt"));

    /// <summary>The decoded bytes of a stream; null where they cannot be had.</summary>
    public ReadOnlyMemory<byte>? Decode(PdfStream stream) => _decoder.Decode(stream, Filters(stream.Dictionary));

    public IReadOnlyList<StreamFilter> Filters(PdfDictionary stream) => StreamFilter.Of(stream, Resolve);

    // ISO 32000-1, 7.5.5: the last line but one says where the cross-reference begins.
    private static int? FindStart(ReadOnlySpan<byte> data)
    {
        int keyword = data.LastIndexOf("startxref"u8);
        if (keyword < 0)
            return null;
        TokenReader tokens = new(data, keyword + "startxref".Length);
        return (tokens.Read().Value as PdfNumber)?.Integer;
    }

    private IndirectObject? Read(int number, ObjectPlace place)
    {
        if (place.Container == 0)
        {
            IndirectObject? found = ObjectReader.Read(Data, place.Place, Resolve);
            return found?.Number == number ? found : null;
        }
        if (!_containers.TryGetValue(place.Container, out PackedObjects? container))
        {
            container = Find(place.Container)?.Value is PdfStream stream ? PackedObjects.Open(this, stream) : null;
            _containers[place.Container] = container;
        }
        return container?.Read(number, place.Place);
    }
}
