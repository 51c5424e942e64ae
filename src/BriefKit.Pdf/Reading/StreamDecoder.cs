using System.IO.Compression;
using BriefKit.Pdf.Images;

namespace BriefKit.Pdf.Reading;

/// <summary>Undoes the filters of streams (ISO 32000-1, 7.4): Flate, with the predictors of PNG. It remembers how much it gave, so that no file can ask for more than there is room.</summary>
internal sealed class StreamDecoder
{
    /// <summary>The most bytes that one stream may have once it is decoded.</summary>
    public const int LargestStream = 64 << 20;

    /// <summary>The most bytes that all streams together may have.</summary>
    public const long LargestFile = 512L << 20;

    private long _given;

    /// <summary>The bytes of a stream; null where they are broken, too many, or behind a filter that is not known here.</summary>
    /// <param name="filters">Those of the stream, the outermost first.</param>
    public ReadOnlyMemory<byte>? Decode(PdfStream stream, IReadOnlyList<StreamFilter> filters)
    {
        ReadOnlyMemory<byte> data = stream.Data;
        foreach (StreamFilter filter in filters)
        {
            if (filter.Name is not "FlateDecode" || Inflate(data) is not byte[] inflated || Unpredict(inflated, filter) is not byte[] decoded)
                return null;
            data = decoded;
        }
        return data;
    }

    private byte[]? Inflate(ReadOnlyMemory<byte> data)
    {
        using MemoryStream target = new();
        byte[] buffer = new byte[1 << 14];
        try
        {
            using ZLibStream source = new(new MemoryStream(data.ToArray(), writable: false), CompressionMode.Decompress);
            int count;
            while ((count = source.Read(buffer)) > 0)
            {
                _given += count;
                if (target.Length + count > LargestStream || _given > LargestFile)
                    return null;
                target.Write(buffer, 0, count);
            }
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException) // The latter where the bytes want a dictionary that is not there.
        {
            return null;
        }
        return target.ToArray();
    }

    // ISO 32000-1, 7.4.4.4.
    private static byte[]? Unpredict(byte[] data, StreamFilter filter)
    {
        int predictor = filter.Parameter("Predictor", 1);
        if (predictor <= 1)
            return data;
        int colors = filter.Parameter("Colors", 1), bits = filter.Parameter("BitsPerComponent", 8), columns = filter.Parameter("Columns", 1);
        if (predictor < 10 || colors is < 1 or > 32 || bits is < 1 or > 16 || columns is < 1 or > (1 << 20))
            return null;
        int pixel = Math.Max(colors * bits / 8, 1), row = ((colors * bits * columns) + 7) / 8;
        int rows = data.Length / (row + 1);
        byte[] result = new byte[rows * row];
        ReadOnlySpan<byte> above = new byte[row];
        for (int i = 0; i < rows; i++)
        {
            Span<byte> current = result.AsSpan(i * row, row);
            data.AsSpan((i * (row + 1)) + 1, row).CopyTo(current);
            byte prediction = data[i * (row + 1)];
            if (prediction > PngFilter.Last)
                return null;
            PngFilter.Undo(prediction, current, above, pixel);
            above = current;
        }
        return result;
    }
}
