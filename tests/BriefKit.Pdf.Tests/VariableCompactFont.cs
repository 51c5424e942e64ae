using System.Buffers.Binary;
using System.Text;

namespace BriefKit.Pdf.Tests;

/// <summary>Makes a variable font whose outlines are of the Compact Font Format 2: a bar for the letter I, which grows with the weight.</summary>
internal static class VariableCompactFont
{
    public const int Light = 400, BarLeft = 100, LightBar = 200, BoldBar = 500, SemiBoldBar = 400, Height = 700, Advance = 800;

    public static byte[] Make()
    {
        (string Tag, byte[] Bytes)[] tables =
        [
            ("CFF2", Outlines()),
            ("OS/2", Os2()),
            ("cmap", Bytes("0000 0001 0003 000A 0000000C 000C 0000 0000001C 00000000 00000001 00000049 00000049 00000001")),
            ("fvar", Bytes("0001 0000 0010 0002 0001 0014 0000 0008 77676874 01900000 01900000 02BC0000 0000 0100")),
            ("head", Bytes("0001 0000 00010000 00000000 5F0F3CF5 0003 03E8 0000000000000000 0000000000000000 0000 0000 0320 02BC 0000 0008 0002 0000 0000")),
            ("hhea", Bytes("0001 0000 0320 FF38 0000 0320 0000 0000 0320 0001 0000 0000 0000 0000 0000 0000 0000 0002")),
            ("hmtx", Bytes("0320 0000 0320 0064")),
            ("maxp", Bytes("00005000 0002")),
            ("name", Names()),
            ("post", Bytes("00030000 00000000 0000 0000 00000000 00000000 00000000 00000000 00000000")),
        ];
        MemoryStream font = new();
        font.Write(Bytes($"4F54544F {tables.Length:X4} 0080 0003 0020"));
        int offset = 12 + (16 * tables.Length);
        foreach ((string tag, byte[] bytes) in tables)
        {
            font.Write(Encoding.ASCII.GetBytes(tag));
            font.Write(Bytes($"00000000 {offset:X8} {bytes.Length:X8}"));
            offset += (bytes.Length + 3) / 4 * 4;
        }
        foreach ((_, byte[] bytes) in tables)
        {
            font.Write(bytes);
            font.Write(new byte[(4 - (bytes.Length % 4)) % 4]);
        }
        return font.ToArray();
    }

    // OpenType, "CFF2": header, top dictionary, global subroutines (none), variation store, glyphs, font dictionary, private dictionary.
    private static byte[] Outlines()
    {
        const int Header = 5, TopDictionary = 6 + 6 + 7, Subroutines = 4;
        byte[] store = [.. Bytes("001E"), .. Bytes("0001 0000000C 0001 00000016 0001 0001 0000 4000 4000 0000 0000 0001 0000")];
        byte[] bar = [Number(BarLeft), Number(0), 21, .. Long(LightBar), .. Long(BoldBar - LightBar), Number(1), 16, Number(0), 5, Number(0), .. Long(Height), 5, .. Long(-LightBar), .. Long(LightBar - BoldBar), Number(1), 16, Number(0), 5];
        byte[] glyphs = Index([], bar);
        int storeAt = Header + TopDictionary + Subroutines, glyphsAt = storeAt + store.Length, dictionariesAt = glyphsAt + glyphs.Length;
        int dictionariesLength = Index(new byte[11]).Length;
        byte[] dictionaries = Index([.. Offset(2), .. Offset(dictionariesAt + dictionariesLength), 18]);
        return
        [
            2, 0, Header, 0, TopDictionary, .. Offset(storeAt), 24, .. Offset(glyphsAt), 17, .. Offset(dictionariesAt), 12, 36, .. Bytes("00000000"),
            .. store, .. glyphs, .. dictionaries, Number(50), 10,
        ];
    }

    private static byte[] Index(params byte[][] items)
    {
        List<byte> index = [.. Bytes($"{items.Length:X8}"), 1, 1];
        int end = 1;
        foreach (byte[] item in items)
            index.Add((byte)(end += item.Length));
        return [.. index, .. items.SelectMany(item => item)];
    }

    private static byte Number(int value) => (byte)(value + 139);

    private static byte[] Long(int value) => [28, (byte)(value >> 8), (byte)value];

    private static byte[] Offset(int value)
    {
        byte[] bytes = [29, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(1), value);
        return bytes;
    }

    private static byte[] Os2()
    {
        byte[] table = new byte[96];
        foreach ((int at, int value) in ((int, int)[])[(0, 4), (2, Advance), (4, Light), (6, 5), (62, 0x40), (64, 'I'), (66, 'I'), (68, 800), (70, -200), (74, 800), (76, 200), (86, 500), (88, Height)])
            BinaryPrimitives.WriteInt16BigEndian(table.AsSpan(at), (short)value);
        return table;
    }

    private static byte[] Names()
    {
        (int Id, string Text)[] names = [(1, "Bars"), (2, "Regular"), (4, "Bars"), (6, "Bars-Regular")];
        List<byte> records = [], texts = [];
        foreach ((int id, string text) in names)
        {
            records.AddRange(Bytes($"0003 0001 0409 {id:X4} {text.Length * 2:X4} {texts.Count:X4}"));
            texts.AddRange(Encoding.BigEndianUnicode.GetBytes(text));
        }
        return [.. Bytes($"0000 {names.Length:X4} {6 + records.Count:X4}"), .. records, .. texts];
    }

    private static byte[] Bytes(string digits) => Convert.FromHexString(digits.Replace(" ", "", StringComparison.Ordinal));
}
