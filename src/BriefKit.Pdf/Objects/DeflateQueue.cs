using System.Buffers;
using System.Collections.Concurrent;
using BriefKit.Core.Compression;

namespace BriefKit.Pdf.Objects;

/// <summary>
/// Compresses streams, or writes and compresses them, on other threads while the document goes on. They come out in the order in which they
/// went in, each when so many others have gone in behind it: what is written does not depend on how fast the threads are.
/// </summary>
internal sealed class DeflateQueue : IDisposable
{
    // Enough for the others to have something to do, and little enough to keep in memory.
    private const int MostWaiting = 16;

    private readonly Queue<(PdfReference Reference, Action<DictionaryScope>? Describe, Task<byte[]> Deflated)> _waiting = new();
    private readonly ConcurrentBag<DeflateEncoder> _encoders = [];

    public bool IsEmpty => _waiting.Count == 0;

    /// <summary>Whether one must be taken out before the next is put in.</summary>
    public bool IsFull => _waiting.Count == MostWaiting;

    /// <param name="content">The bytes as a reader is to get them; they are copied.</param>
    /// <param name="describe">Adds to the stream's dictionary when it is written.</param>
    public void Add(PdfReference reference, ReadOnlySpan<byte> content, Action<DictionaryScope>? describe)
    {
        byte[] copy = ArrayPool<byte>.Shared.Rent(content.Length);
        content.CopyTo(copy);
        int length = content.Length;
        _waiting.Enqueue((reference, describe, Task.Run(() =>
        {
            byte[] deflated = Deflate(copy.AsSpan(0, length));
            ArrayPool<byte>.Shared.Return(copy);
            return deflated;
        })));
    }

    /// <param name="write">Writes the bytes as a reader is to get them, on another thread.</param>
    /// <param name="describe">Adds to the stream's dictionary when it is written, behind them.</param>
    public void Add(PdfReference reference, Action<PdfBuffer> write, Action<DictionaryScope> describe) =>
        _waiting.Enqueue((reference, describe, Task.Run(() =>
        {
            using PdfBuffer content = new();
            write(content);
            return Deflate(content.Written);
        })));

    /// <summary>The stream that went in first; waits for it.</summary>
    public (PdfReference Reference, Action<DictionaryScope>? Describe, byte[] Deflated) Take()
    {
        (PdfReference reference, Action<DictionaryScope>? describe, Task<byte[]> deflated) = _waiting.Dequeue();
        return (reference, describe, deflated.GetAwaiter().GetResult());
    }

    public void Dispose()
    {
        // A document that broke off leaves streams that nobody takes: they must be done, or have failed, before the encoders go.
        while (_waiting.TryDequeue(out var left))
            Task.WhenAny(left.Deflated).Wait();
        foreach (DeflateEncoder encoder in _encoders)
            encoder.Dispose();
    }

    private byte[] Deflate(ReadOnlySpan<byte> content)
    {
        if (!_encoders.TryTake(out DeflateEncoder? encoder))
            encoder = new DeflateEncoder();
        try
        {
            return encoder.DeflateWithChecksum(content).ToArray();
        }
        finally
        {
            _encoders.Add(encoder);
        }
    }
}
