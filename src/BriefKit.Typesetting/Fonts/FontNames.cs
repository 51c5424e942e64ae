using System.Text;

namespace BriefKit.Typesetting.Fonts;

/// <summary>What a face is called and how it may be used, by its <c>name</c> and <c>OS/2</c> tables.</summary>
internal sealed record FontNames(string Family, string PostScriptName, int Weight, bool IsItalic, EmbeddingPermission Embedding)
{
    public static FontNames Read(FontTables tables)
    {
        FontReader names = tables["name"], os2 = tables["OS/2"];
        string legacyFamily = Find(names, 1);
        string family = Find(names, 16) is { Length: > 0 } typographic ? typographic : legacyFamily;
        int macStyle = tables["head"].U16(44);
        bool isItalic = (os2.U16(62) & 1) != 0 || (macStyle & 2) != 0;
        int weight = os2.U16(4) is var stated && stated is >= 1 and <= 1000 ? stated : (macStyle & 1) != 0 ? 700 : 400;
        return new FontNames(family, PostScript(Find(names, 6), family), weight, isItalic, Permission(os2.U16(8)));
    }

    // OpenType 1.9, OS/2, fsType: of several bits that are set, the least restrictive counts.
    private static EmbeddingPermission Permission(int fsType) => (fsType & 0x000F) switch
    {
        2 => EmbeddingPermission.Forbidden,
        _ when (fsType & 0x0200) != 0 => EmbeddingPermission.Forbidden, // Bitmaps only, and we embed outlines.
        _ when (fsType & 0x0100) != 0 => EmbeddingPermission.Whole,
        _ => EmbeddingPermission.Subset,
    };

    // A PostScript name has printable ASCII without the delimiters of the language (OpenType 1.9, name id 6).
    private static string PostScript(string stated, string family)
    {
        StringBuilder name = new();
        foreach (char letter in stated.Length > 0 ? stated : family)
        {
            if (letter is > ' ' and < '\x7F' && !"[](){}<>/%".Contains(letter))
                name.Append(letter);
        }
        return name.Length > 0 ? name.ToString(0, Math.Min(name.Length, 63)) : "Unnamed";
    }

    private static string Find(FontReader table, int nameId)
    {
        string found = "";
        int bestRank = 0;
        long storage = table.U16(4);
        for (int i = 0; i < table.U16(2); i++)
        {
            long record = 6 + 12L * i;
            if (table.U16(record + 6) != nameId)
                continue;
            int rank = (table.U16(record), table.U16(record + 4)) switch
            {
                (3, 0x409) => 4, // Windows, English: what users know the font by.
                (0, _) => 3,
                (3, _) => 2,
                (1, 0) => 1,
                _ => 0,
            };
            if (rank <= bestRank)
                continue;
            FontReader bytes = table.Slice(storage + table.U16(record + 10), table.U16(record + 8));
            found = rank == 1 ? Encoding.Latin1.GetString(bytes.Bytes) : Encoding.BigEndianUnicode.GetString(bytes.Bytes);
            bestRank = rank;
        }
        return found;
    }
}
