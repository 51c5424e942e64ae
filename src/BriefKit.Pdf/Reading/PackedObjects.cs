namespace BriefKit.Pdf.Reading;

/// <summary>An object stream (ISO 32000-1, 7.5.7).</summary>
internal sealed class PackedObjects
{
    private readonly ReadOnlyMemory<byte> _data;
    private readonly List<(int Number, int Offset)> _objects;

    private PackedObjects(ReadOnlyMemory<byte> data, List<(int Number, int Offset)> objects)
    {
        _data = data;
        _objects = objects;
    }

    /// <summary>Reads which objects a stream holds; null where it is no object stream.</summary>
    public static PackedObjects? Open(SourceFile file, PdfStream stream)
    {
        bool isContainer = file.Name(stream.Dictionary, "Type") == "ObjStm";
        if (!isContainer || file.Integer(stream.Dictionary, "First") is not (int first and >= 0) || file.Integer(stream.Dictionary, "N") is not (int count and >= 0))
            return null;
        if (file.Decode(stream) is not ReadOnlyMemory<byte> data || first > data.Length)
            return null;
        List<(int Number, int Offset)> objects = [];
        TokenReader tokens = new(data.Span[..first], 0);
        for (int i = 0; i < count; i++)
        {
            if (tokens.Read().Value is not PdfNumber { Integer: int number } || tokens.Read().Value is not PdfNumber { Integer: int offset and >= 0 })
                break;
            objects.Add((number, first + offset));
        }
        return new PackedObjects(data, objects);
    }

    /// <summary>The object at an index; null where it is not there or has another number.</summary>
    public IndirectObject? Read(int number, long index)
    {
        if (index < 0 || index >= _objects.Count || _objects[(int)index].Number != number)
            return null;
        ValueReader values = new(_data.Span, _objects[(int)index].Offset, number);
        PdfValue value = values.Read();
        // A stream, or another object stream's content, cannot be in here: it is no value.
        return new IndirectObject(number, value, values.IsFlawed ? SyntaxFaults.Value : SyntaxFaults.None);
    }
}
