using System.Security.Cryptography;
using BriefKit.Core.Compression;

namespace BriefKit.Pdf.Objects;

/// <summary>
/// A file in the making (ISO 32000-1, 7.5): hands out object numbers, takes objects in any order, and ends with the cross-reference.
/// Small objects are packed into object streams. Everything goes to the output as soon as a piece of it is full.
/// </summary>
internal sealed class PdfFile : IDisposable
{
    private const int FlushAt = 1 << 16;

    private readonly Stream _output;
    private readonly PdfBuffer _buffer;
    private readonly ObjectPack _packed = new();
    private readonly DeflateEncoder _flate = new();
    private DeflateQueue? _queue;
    private readonly CrossReference _crossReference = new();
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _flushed;

    public PdfFile(Stream output, bool isReadable)
    {
        _output = output;
        IsReadable = isReadable;
        _buffer = new PdfBuffer(IsReadable);
        // ISO 19005-2, 6.1.2: behind the header stands a comment of at least four bytes above 127.
        _buffer.Raw("%PDF-1.7\n%\u00E2\u00E3\n"u8);
    }

    /// <summary>Whether the file is laid out for people: nothing is compressed, and a plain cross-reference table ends it.</summary>
    public bool IsReadable { get; }

    /// <summary>Whether the file is so long that its streams are worth compressing on other threads.</summary>
    public bool IsLong { get; init; }

    private bool IsParallel => IsLong && !IsReadable;

    /// <summary>A number for an object that is written later, or that others refer to.</summary>
    public PdfReference Reserve() => new(_crossReference.Reserve());

    public ObjectScope BeginObject(PdfReference reference)
    {
        if (IsReadable)
        {
            BeginPlainObject(reference);
            return new ObjectScope(this, _buffer);
        }
        if (_packed.IsFull)
            FlushPacked();
        _packed.Begin(reference);
        return new ObjectScope(this, _packed.Content);
    }

    /// <summary>Adds objects that need not wait for each other: in a long file, those of whole object streams are written on other threads.</summary>
    /// <param name="referenceOf">Of an object, by its place among them.</param>
    /// <param name="write">Writes the value of an object, by its place; may be called by several threads at once, until the file is finished.</param>
    public void AddObjects(int count, Func<int, PdfReference> referenceOf, Action<int, PdfBuffer> write)
    {
        for (int i = 0; i < count; i++)
        {
            // A stream is not full before there is an object that finds no room in it.
            while (IsParallel && (_packed.IsFull || _packed.Objects.Count == 0) && count - i > ObjectPack.Size)
            {
                FlushPacked();
                AddPack(i, referenceOf, write);
                i += ObjectPack.Size;
            }
            using ObjectScope scope = BeginObject(referenceOf(i));
            write(i, scope.Content);
        }
    }

    private void AddPack(int start, Func<int, PdfReference> referenceOf, Action<int, PdfBuffer> write)
    {
        PdfReference container = Reserve();
        for (int i = 0; i < ObjectPack.Size; i++)
            _crossReference.SetPacked(referenceOf(start + i).Number, container.Number, i);
        Action<DictionaryScope>? describe = null;
        QueueWithRoom().Add(container, Write, dictionary => describe!(dictionary));

        void Write(PdfBuffer stream)
        {
            using ObjectPack pack = new();
            for (int i = 0; i < ObjectPack.Size; i++)
            {
                pack.Begin(referenceOf(start + i));
                write(start + i, pack.Content);
                pack.End();
            }
            describe = pack.WriteTo(stream);
        }
    }

    /// <summary>Begins a stream; entries may be added to its dictionary until it is disposed of.</summary>
    /// <param name="content">The bytes as a reader is to get them. They must stay as they are until then.</param>
    public StreamScope BeginStream(PdfReference reference, ReadOnlySpan<byte> content) =>
        IsReadable ? BeginRawStream(reference, content) : BeginDeflatedStream(reference, _flate.DeflateWithChecksum(content));

    /// <summary>Adds a stream; in a long file it is compressed on another thread and comes behind what is added meanwhile.</summary>
    /// <param name="content">The bytes as a reader is to get them; they are no longer needed afterwards.</param>
    /// <param name="describe">Adds to the stream's dictionary.</param>
    public void AddStream(PdfReference reference, ReadOnlySpan<byte> content, Action<DictionaryScope>? describe = null)
    {
        if (IsParallel)
        {
            QueueWithRoom().Add(reference, content, describe);
            return;
        }
        using StreamScope stream = BeginStream(reference, content);
        describe?.Invoke(stream.Dictionary);
    }

    /// <summary>Begins a stream that other files hold, too.</summary>
    public StreamScope BeginStream(PdfReference reference, SharedStream stream) =>
        IsReadable ? BeginRawStream(reference, stream.Content) : BeginDeflatedStream(reference, stream.Deflated);

    /// <summary>Begins a stream whose bytes are written as they are: either not encoded, or by filters that the caller names.</summary>
    public StreamScope BeginRawStream(PdfReference reference, ReadOnlySpan<byte> content)
    {
        BeginPlainObject(reference);
        return new StreamScope(this, _buffer, content);
    }

    private StreamScope BeginDeflatedStream(PdfReference reference, ReadOnlySpan<byte> deflated)
    {
        StreamScope scope = BeginRawStream(reference, deflated);
        scope.Dictionary.Name("Filter"u8, "FlateDecode"u8);
        return scope;
    }

    /// <summary>Writes the cross-reference and the trailer: the file is whole.</summary>
    public void Finish(PdfReference catalog, PdfReference information)
    {
        FlushPacked();
        while (_queue is { IsEmpty: false })
            WriteWaiting(_queue);
        FlushBuffer();
        byte[] id = _hash.GetCurrentHash().AsSpan(0, 16).ToArray();
        Trailer trailer = new(catalog, information, id);
        if (IsReadable)
            _crossReference.WriteTable(_buffer, trailer, _flushed);
        else
            WriteCrossReferenceStream(trailer);
        FlushBuffer();
    }

    public void Dispose()
    {
        _buffer.Dispose();
        _packed.Dispose();
        _flate.Dispose();
        _queue?.Dispose();
        _hash.Dispose();
    }

    internal void EndObject(PdfBuffer buffer)
    {
        if (ReferenceEquals(buffer, _packed.Content))
            _packed.End();
        else
            EndPlainObject();
    }

    internal void EndPlainObject()
    {
        _buffer.Raw("\nendobj\n"u8);
        if (_buffer.Length >= FlushAt)
            FlushBuffer();
    }

    // ISO 19005-2, 6.1.9: the number stands at the start of a line, and "obj" and "endobj" end theirs.
    private void BeginPlainObject(PdfReference reference)
    {
        _crossReference.SetOffset(reference.Number, _flushed + _buffer.Length);
        _buffer.Integer(reference.Number);
        _buffer.Raw(" 0 obj\n"u8);
    }

    private void FlushPacked()
    {
        if (_packed.Objects.Count == 0)
            return;
        PdfReference container = Reserve();
        for (int i = 0; i < _packed.Objects.Count; i++)
            _crossReference.SetPacked(_packed.Objects[i].Number, container.Number, i);
        using PdfBuffer content = new();
        Action<DictionaryScope> describe = _packed.WriteTo(content);
        AddStream(container, content.Written, describe);
        _packed.Clear();
    }

    private DeflateQueue QueueWithRoom()
    {
        _queue ??= new DeflateQueue();
        if (_queue.IsFull)
            WriteWaiting(_queue);
        return _queue;
    }

    private void WriteWaiting(DeflateQueue queue)
    {
        (PdfReference reference, Action<DictionaryScope>? describe, byte[] deflated) = queue.Take();
        using StreamScope stream = BeginDeflatedStream(reference, deflated);
        describe?.Invoke(stream.Dictionary);
    }

    private void WriteCrossReferenceStream(Trailer trailer)
    {
        PdfReference reference = Reserve();
        long offset = _flushed + _buffer.Length;
        _crossReference.SetOffset(reference.Number, offset);
        using PdfBuffer rows = new();
        _crossReference.WriteRows(rows, out int offsetWidth);
        using (StreamScope stream = BeginStream(reference, rows.Written))
        {
            CrossReference.DescribeRows(stream.Dictionary, offsetWidth);
            trailer.WriteEntries(stream.Dictionary, _crossReference.Size);
        }
        _buffer.Raw("startxref\n"u8);
        _buffer.Integer(offset);
        _buffer.Raw("\n%%EOF\n"u8);
    }

    private void FlushBuffer()
    {
        _output.Write(_buffer.Written);
        _hash.AppendData(_buffer.Written);
        _flushed += _buffer.Length;
        _buffer.Clear();
    }
}
