using System.Security.Cryptography;
using BriefKit.Pdf.Objects;

namespace BriefKit.Pdf.Fonts;

/// <summary>
/// A font cut down to some of its glyphs, as files hold it. Documents that show the same glyphs share it, so that it is cut and compressed
/// once. Several threads may use it at once.
/// </summary>
internal sealed class FontSubset
{
    /// <summary>What a glyph takes in memory, with its id, its width and what maps say of it, more or less.</summary>
    public const int BytesOfGlyph = 64;

    private readonly ushort[] _glyphs;
    private readonly ushort[] _codes;
    private readonly int[] _widths;
    private TextsOfCodes? _texts;

    /// <param name="program">The font program.</param>
    /// <param name="glyphs">The glyphs by their ids in the whole font, in the order of their codes.</param>
    /// <param name="codes">The index of each in the subset, which is also its code and its CID.</param>
    /// <param name="widths">By the code: the advance width in 1/1000 em. Parts of composite glyphs have codes, too.</param>
    public FontSubset(byte[] program, ushort[] glyphs, ushort[] codes, int[] widths)
    {
        Program = new SharedStream(program);
        _glyphs = glyphs;
        _codes = codes;
        _widths = widths;
        Tag = TagOf(program);
    }

    public SharedStream Program { get; }

    /// <summary>By the code: the advance width in 1/1000 em.</summary>
    public ReadOnlySpan<int> Widths => _widths;

    /// <summary>What is kept in memory for it, in bytes, more or less.</summary>
    public int Footprint => (2 * Program.Content.Length) + (BytesOfGlyph * _widths.Length);

    /// <summary>Six capitals that differ from subset to subset; the same subset always gets the same (ISO 32000-1, 9.6.4).</summary>
    public string Tag { get; }

    // A map from codes to characters, what it says of each code, and of how many glyphs.
    private sealed record TextsOfCodes(string?[] Texts, int Count, SharedStream Map);

    /// <summary>The code of a glyph of a subset whose codes rise with the ids of its glyphs.</summary>
    /// <param name="glyph">Its id in the whole font.</param>
    public ushort CodeOf(ushort glyph) => _codes[Array.BinarySearch(_glyphs, glyph)];

    /// <summary>The CMap of what the glyphs stand for in a document: that of the document before where it says the same, as it nearly always does.</summary>
    public SharedStream UnicodeMapOf(ReadOnlySpan<UsedGlyph> glyphs)
    {
        if (_texts is TextsOfCodes known && known.Count == glyphs.Length && Says(known.Texts, glyphs))
            return known.Map;
        string?[] texts = new string?[_widths.Length];
        foreach (UsedGlyph glyph in glyphs)
            texts[glyph.Code] = glyph.Source is null ? null : glyph.Text.ToString();
        using PdfBuffer map = new();
        UnicodeMap.Write(map, glyphs);
        // Another thread may put in its own at once: each document gets the map that was made for it.
        TextsOfCodes made = new(texts, glyphs.Length, new SharedStream(map.Written.ToArray()));
        _texts = made;
        return made.Map;
    }

    private static bool Says(string?[] texts, ReadOnlySpan<UsedGlyph> glyphs)
    {
        foreach (ref readonly UsedGlyph glyph in glyphs)
        {
            string? text = texts[glyph.Code];
            if ((text is null) != (glyph.Source is null) || !glyph.Text.SequenceEqual(text))
                return false;
        }
        return true;
    }

    private static string TagOf(byte[] program)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(program, hash);
        Span<char> tag = stackalloc char[6];
        for (int i = 0; i < tag.Length; i++)
            tag[i] = (char)('A' + (hash[i] % 26));
        return new string(tag);
    }
}
