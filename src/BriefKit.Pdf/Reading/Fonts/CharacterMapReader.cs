using System.Text;

namespace BriefKit.Pdf.Reading.Fonts;

/// <summary>Reads which text each code stands for out of a ToUnicode CMap (ISO 32000-1, 9.10.3).</summary>
internal static class CharacterMapReader
{
    private const int MostCodes = 65536;

    public static IReadOnlyDictionary<int, string> Read(ReadOnlyMemory<byte> map)
    {
        Dictionary<int, string> texts = [];
        ValueReader values = new(map.Span, 0, 0) { AllowsIndirect = false };
        while (true)
        {
            Token token = values.ReadToken();
            if (token.Kind == TokenKind.End)
                return texts;
            if (token.Is("beginbfchar"))
                ReadCharacters(ref values, texts);
            else if (token.Is("beginbfrange"))
                ReadRanges(ref values, texts);
        }
    }

    private static void ReadCharacters(ref ValueReader values, Dictionary<int, string> texts)
    {
        while (values.ReadToken() is { Value: PdfString code })
        {
            if (values.Read() is PdfString text)
                Add(texts, CodeOf(code), TextOf(text));
        }
    }

    private static void ReadRanges(ref ValueReader values, Dictionary<int, string> texts)
    {
        while (values.ReadToken() is { Value: PdfString first })
        {
            if (values.Read() is not PdfString last)
                continue;
            int from = CodeOf(first), to = Math.Min(CodeOf(last), from + MostCodes);
            switch (values.Read())
            {
                case PdfArray array:
                    for (int i = 0; i < array.Items.Count && from + i <= to; i++)
                        Add(texts, from + i, array.Items[i] is PdfString text ? TextOf(text) : "");
                    break;
                case PdfString { Bytes.Length: > 0 } text:
                    byte[] bytes = text.Bytes.ToArray();
                    for (int code = from; code <= to; code++, bytes[^1]++)
                        Add(texts, code, Encoding.BigEndianUnicode.GetString(bytes));
                    break;
            }
        }
    }

    private static void Add(Dictionary<int, string> texts, int code, string text)
    {
        if (texts.Count < MostCodes)
            texts.TryAdd(code, text);
    }

    private static int CodeOf(PdfString code) => (int)(CompactTable.Number(code.Bytes, Math.Min(code.Bytes.Length, 3)));

    private static string TextOf(PdfString text) => Encoding.BigEndianUnicode.GetString(text.Bytes);
}
