using System.Text;
using BriefKit.Typesetting.Fonts;

namespace BriefKit.Pdf.Fonts;

/// <summary>
/// The letters, figures and marks of a font that come together in texts. Where a document shows at least two thirds of a group, its subset holds the
/// whole group: so documents of a kind have the same subset, though none of them uses exactly the same letters.
/// </summary>
internal sealed class Alphabets
{
    private static readonly string[] Groups =
    [
        "abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "0123456789", " .,;:!?()-\u2013\u2014\u2018\u2019\u201C\u201D\u2026",
        "αβγδεζηθικλμνξοπρςστυφχψω", "абвгдежзийклмнопрстуфхцчшщъыьэюя", "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ",
    ];

    private readonly Letter[][] _groups;

    /// <summary>Reads from a font which glyphs its groups are made of.</summary>
    public Alphabets(FontFace face) => _groups = Array.ConvertAll(Groups, group => LettersOf(face, group));

    /// <summary>A character and the glyph that draws it.</summary>
    public readonly record struct Letter(ushort Glyph, string Text);

    /// <summary>The letters that are not shown of all groups that are taken whole.</summary>
    /// <param name="slots">By a glyph's id: 0 where it is not shown.</param>
    public List<Letter> Missing(ReadOnlySpan<ushort> slots)
    {
        List<Letter> missing = [];
        foreach (Letter[] group in _groups)
        {
            int before = missing.Count;
            foreach (Letter letter in group)
            {
                if (slots[letter.Glyph] == 0)
                    missing.Add(letter);
            }
            int hidden = missing.Count - before;
            if (3 * hidden > group.Length)
                missing.RemoveRange(before, hidden);
        }
        return missing;
    }

    private static Letter[] LettersOf(FontFace face, string group) =>
        [.. group.Select(character => new Letter(face.GlyphOf(new Rune(character)), character.ToString())).Where(letter => letter.Glyph > 0 && letter.Glyph < face.Metrics.GlyphCount).DistinctBy(letter => letter.Glyph)];
}
