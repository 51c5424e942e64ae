namespace BriefKit.Pdf.Reading;

/// <summary>Follows the cross-reference sections of a file from its end to its beginning.</summary>
internal sealed class CrossReferenceReader(ReadOnlyMemory<byte> data, StreamDecoder decoder)
{
    // An update of a file adds a section; no honest file was updated more often.
    private const int MostSections = 256;

    private const int TableEntry = 20;

    // ISO 19005-2, 6.1.13.
    private const int MostObjects = 8_388_607;

    // No object takes less than a byte of a file, however well it is packed.
    private readonly CrossReferences _references = new(Math.Min(data.Length, MostObjects));

    /// <summary>Reads all sections; null where one of them cannot be read.</summary>
    /// <param name="start">Where the newest section begins.</param>
    public CrossReferences? Read(long start)
    {
        HashSet<long> seen = [];
        Queue<long> open = new([start]);
        while (open.TryDequeue(out long offset))
        {
            if (!seen.Add(offset))
                continue;
            if (seen.Count > MostSections || offset < 0 || offset >= data.Length || ReadSection((int)offset) is not PdfDictionary trailer)
                return null;
            _references.Trailers.Add(trailer);
            // A hybrid file's stream counts before the table that came earlier.
            if (trailer["XRefStm"] is PdfNumber { Integer: int hybrid })
                open.Enqueue(hybrid);
            if (trailer["Prev"] is PdfNumber { Integer: int previous })
                open.Enqueue(previous);
        }
        return _references;
    }

    private PdfDictionary? ReadSection(int offset)
    {
        TokenReader tokens = new(data.Span, offset);
        return tokens.Read().Is("xref") ? ReadTable(tokens.Position) : ReadStream(offset);
    }

    private PdfDictionary? ReadTable(int position)
    {
        ReadOnlySpan<byte> bytes = data.Span;
        CheckLineEnd(bytes, position);
        while (true)
        {
            TokenReader tokens = new(bytes, position);
            Token token = tokens.Read();
            if (token.Is("trailer"))
            {
                ValueReader values = new(bytes, tokens.Position, objectNumber: 0);
                return values.Read() as PdfDictionary;
            }
            if (token.Value is not PdfNumber { Integer: int first and >= 0 })
                return null;
            int afterFirst = tokens.Position;
            if (tokens.Read().Value is not PdfNumber { Integer: int count and >= 0 })
                return null;
            // One space parts the two numbers, and nothing but a line's end follows them.
            _references.IsSpacingFlawed |= bytes[afterFirst] != ' ' || TokenReader.IsSpace(bytes[afterFirst + 1]);
            position = CheckLineEnd(bytes, tokens.Position);
            if ((long)count * TableEntry > bytes.Length - position || !ReadEntries(bytes.Slice(position, count * TableEntry), first))
                return null;
            position += count * TableEntry;
        }
    }

    // Notes whether a single line's end stands here; returns what follows it.
    private int CheckLineEnd(ReadOnlySpan<byte> bytes, int position)
    {
        int end = SkipLineEnd(bytes, position);
        _references.IsSpacingFlawed |= end == position || (end < bytes.Length && TokenReader.IsSpace(bytes[end]));
        while (end < bytes.Length && TokenReader.IsSpace(bytes[end]))
            end++;
        return end;
    }

    private static int SkipLineEnd(ReadOnlySpan<byte> bytes, int position)
    {
        ReadOnlySpan<byte> rest = bytes[position..];
        return position + (rest.StartsWith("\r\n"u8) ? 2 : rest.StartsWith("\n"u8) || rest.StartsWith("\r"u8) ? 1 : 0);
    }

    private bool ReadEntries(ReadOnlySpan<byte> entries, int first)
    {
        for (int i = 0; i < entries.Length; i += TableEntry)
        {
            TokenReader tokens = new(entries.Slice(i, TableEntry), 0);
            if (tokens.Read().Value is not PdfNumber { IsInteger: true, Value: double offset } || tokens.Read().Value is not PdfNumber)
                return false;
            bool isUsed = tokens.Read().Is("n");
            if (!_references.Add(first + (i / TableEntry), isUsed ? new ObjectPlace(0, (long)offset) : null))
                return false;
        }
        return true;
    }

    private PdfDictionary? ReadStream(int offset)
    {
        if (ObjectReader.Read(data, offset, resolveLength: null) is not { Value: PdfStream stream } || stream.Dictionary["Type"] is not PdfName { Value: "XRef" })
            return null;
        if (stream.Dictionary["W"] is not PdfArray { Items: [PdfNumber first, PdfNumber second, PdfNumber third] } || decoder.Decode(stream, StreamFilter.Of(stream.Dictionary, static value => value)) is not ReadOnlyMemory<byte> rows)
            return null;
        int[] widths = [first.Integer ?? -1, second.Integer ?? -1, third.Integer ?? -1];
        if (widths.Any(width => width is < 0 or > 8) || widths.Sum() == 0)
            return null;
        int[] ranges = stream.Dictionary["Index"] is PdfArray index
            ? [.. index.Items.Select(item => (item as PdfNumber)?.Integer ?? -1)]
            : [0, (stream.Dictionary["Size"] as PdfNumber)?.Integer ?? 0];
        return ReadRows(rows.Span, widths, ranges) ? stream.Dictionary : null;
    }

    private bool ReadRows(ReadOnlySpan<byte> rows, int[] widths, int[] ranges)
    {
        int width = widths.Sum();
        for (int i = 0; i + 1 < ranges.Length; i += 2)
        {
            for (int j = 0; j < ranges[i + 1]; j++)
            {
                if (rows.Length < width || ranges[i] < 0)
                    return false;
                long kind = widths[0] == 0 ? 1 : Field(rows, widths[0]);
                long second = Field(rows[widths[0]..], widths[1]), third = Field(rows[(widths[0] + widths[1])..], widths[2]);
                ObjectPlace? place = kind switch
                {
                    1 => new ObjectPlace(0, second),
                    2 when second is > 0 and <= int.MaxValue => new ObjectPlace((int)second, third),
                    _ => null,
                };
                if (!_references.Add(ranges[i] + j, place))
                    return false;
                rows = rows[width..];
            }
        }
        return true;
    }

    private static long Field(ReadOnlySpan<byte> row, int width)
    {
        long value = 0;
        for (int i = 0; i < width; i++)
            value = (value << 8) | row[i];
        return value;
    }
}
