using System.IO.Compression;

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
    public ReadOnlyMemory<byte>? Decode(PdfStream stream)
    {
        if (FilterNames(stream.Dictionary) is not IReadOnlyList<string> filters)
            return null;
        ReadOnlyMemory<byte> data = stream.Data;
        for (int i = 0; i < filters.Count; i++)
        {
            if (filters[i] is not "FlateDecode" || Inflate(data) is not byte[] inflated || ParametersOf(stream.Dictionary, i) is not PdfDictionary parameters)
                return null;
            if (Unpredict(inflated, parameters) is not byte[] decoded)
                return null;
            data = decoded;
        }
        return data;
    }

    /// <summary>The filters of a stream, the outermost first; null where they are no names.</summary>
    public static IReadOnlyList<string>? FilterNames(PdfDictionary stream) => stream["Filter"] switch
    {
        PdfNull => [],
        PdfName name => [name.Value],
        PdfArray array when array.Items.All(item => item is PdfName) => [.. array.Items.Select(item => ((PdfName)item).Value)],
        _ => null,
    };

    private static PdfDictionary? ParametersOf(PdfDictionary stream, int filter) => stream["DecodeParms"] switch
    {
        PdfNull => PdfDictionary.Empty,
        PdfDictionary parameters => parameters,
        PdfArray array when filter < array.Items.Count => array.Items[filter] as PdfDictionary ?? PdfDictionary.Empty,
        _ => null,
    };

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
        catch (InvalidDataException)
        {
            return null;
        }
        return target.ToArray();
    }

    // ISO 32000-1, 7.4.4.4.
    private static byte[]? Unpredict(byte[] data, PdfDictionary parameters)
    {
        int predictor = IntegerOf(parameters, "Predictor", 1);
        if (predictor <= 1)
            return data;
        int colors = IntegerOf(parameters, "Colors", 1), bits = IntegerOf(parameters, "BitsPerComponent", 8), columns = IntegerOf(parameters, "Columns", 1);
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
            if (!UnpredictRow(data[i * (row + 1)], current, above, pixel))
                return null;
            above = current;
        }
        return result;
    }

    // ISO/IEC 15948, 9.2.
    private static bool UnpredictRow(byte filter, Span<byte> row, ReadOnlySpan<byte> above, int pixel)
    {
        if (filter > 4)
            return false;
        for (int i = 0; i < row.Length && filter > 0; i++)
        {
            int left = i >= pixel ? row[i - pixel] : 0, corner = i >= pixel ? above[i - pixel] : 0;
            row[i] += (byte)(filter switch
            {
                1 => left,
                2 => above[i],
                3 => (left + above[i]) / 2,
                _ => Paeth(left, above[i], corner),
            });
        }
        return true;
    }

    private static int Paeth(int left, int above, int corner)
    {
        int estimate = left + above - corner;
        int toLeft = Math.Abs(estimate - left), toAbove = Math.Abs(estimate - above), toCorner = Math.Abs(estimate - corner);
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }

    private static int IntegerOf(PdfDictionary dictionary, string key, int otherwise) => (dictionary[key] as PdfNumber)?.Integer ?? otherwise;
}
