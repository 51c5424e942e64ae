using System.Text;

namespace BriefKit.Pdf.Reading.Fonts;

/// <summary>Reads which text each code stands for out of a ToUnicode CMap (ISO 32000-1, 9.10.3).</summary>
internal sealed class CharacterMapReader
{
    private const int MostCodes = 65536;

    private readonly Dictionary<int, string> _texts = [];

    // Ranges that name the same codes again are work as well, though nothing comes of them.
    private int _left = 4 * MostCodes;

    private CharacterMapReader() { }

    /// <summary>The texts by their codes; of a code that is named twice, the first counts. A map of more codes than a font can have is read in part.</summary>
    public static IReadOnlyDictionary<int, string> Read(ReadOnlyMemory<byte> map)
    {
        CharacterMapReader reader = new();
        reader.ReadAll(map);
        return reader._texts;
    }

    private void ReadAll(ReadOnlyMemory<byte> map)
    {
        ValueReader values = new(map.Span, 0, 0) { AllowsIndirect = false };
        while (_left > 0)
        {
            Token token = values.ReadToken();
            if (token.Kind == TokenKind.End)
                return;
            if (token.Is("beginbfchar"))
                ReadCharacters(ref values);
            else if (token.Is("beginbfrange"))
                ReadRanges(ref values);
        }
    }

    private void ReadCharacters(ref ValueReader values)
    {
        while (_left > 0 && values.ReadToken() is { Value: PdfString code })
        {
            if (values.Read() is PdfString text)
                Add(CodeOf(code), TextOf(text));
        }
    }

    private void ReadRanges(ref ValueReader values)
    {
        while (_left > 0 && values.ReadToken() is { Value: PdfString first })
        {
            if (values.Read() is not PdfString last)
                continue;
            int from = CodeOf(first), to = Math.Min(CodeOf(last), from + MostCodes);
            switch (values.Read())
            {
                case PdfArray array:
                    for (int i = 0; i < array.Items.Count && from + i <= to && _left > 0; i++)
                        Add(from + i, array.Items[i] is PdfString text ? TextOf(text) : "");
                    break;
                case PdfString { Bytes.Length: > 0 } text:
                    byte[] bytes = text.Bytes.ToArray();
                    for (int code = from; code <= to && _left > 0; code++, bytes[^1]++)
                        Add(code, Encoding.BigEndianUnicode.GetString(bytes));
                    break;
            }
        }
    }

    private void Add(int code, string text)
    {
        _left--;
        if (_texts.Count < MostCodes)
            _texts.TryAdd(code, text);
    }

    private static int CodeOf(PdfString code) => (int)(CompactTable.Number(code.Bytes, Math.Min(code.Bytes.Length, 3)));

    private static string TextOf(PdfString text) => Encoding.BigEndianUnicode.GetString(text.Bytes);
}
