using System.Text;
using BriefKit.Core.Text;

namespace BriefKit.Typesetting.Fonts;

/// <summary>A file that may hold fonts. Its name tells how likely it is to serve, before its bytes are asked for.</summary>
internal sealed class FontFile(IFileSource source, string name)
{
    private static readonly string[] HanWords =
        ["cjk", "han", "song", "ming", "hei", "kai", "gothic", "mincho", "batang", "pingfang", "hiragino", "yahei", "simsun", "uming", "ukai", "wqy"];

    private readonly string _stem = Letters(Path.GetFileNameWithoutExtension(name));
    private FontFace[]? _faces;
    private string[]? _families;
    private CharacterBlocks? _blocks;
    private bool _isUsed;

    public string Name => name;

    /// <summary>Whether the ending is that of a font file.</summary>
    public static bool IsFontName(string name) =>
        Path.GetExtension(name).ToLowerInvariant() is ".ttf" or ".otf" or ".ttc" or ".otc";

    public static bool IsSansName(string family) => family.Contains("Sans", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The faces of the file that can and may be embedded; none where the bytes are no font. They are the same until they are let go; not safe
    /// for threads.
    /// </summary>
    public IReadOnlyList<FontFace> Faces => _faces ??= Read();

    /// <summary>Whether there is a point in asking the faces for a family.</summary>
    public bool MayHold(string family) => _families is null || _families.Contains(family, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether there is a point in asking the faces for a character.</summary>
    public bool MayCover(Rune character) => _blocks is null || _blocks.Contains(character.Value);

    /// <summary>Says that one of the faces serves, so that they stay what they are.</summary>
    public void Use() => _isUsed = true;

    /// <summary>Lets go of faces of which none serves: a machine may have more fonts than memory should hold.</summary>
    public void LetGo()
    {
        if (!_isUsed)
            _faces = null;
    }

    /// <summary>Whether the file's name looks like one of the family's.</summary>
    public bool MayBe(string family)
    {
        string letters = Letters(family);
        return _stem.Contains(letters, StringComparison.Ordinal)
            || (_stem.Length >= 4 && letters.Length >= 4 && _stem.AsSpan(0, 4).SequenceEqual(letters.AsSpan(0, 4)));
    }

    /// <summary>How well the file suits characters that another face lacks: the lower, the better.</summary>
    /// <param name="script">See <see cref="ScriptName"/>.</param>
    public int RankBeside(FontRequest style, bool isHan, string script)
    {
        bool looksHan = HanWords.Any(word => _stem.Contains(word, StringComparison.Ordinal));
        bool looksItalic = _stem.Contains("italic", StringComparison.Ordinal) || _stem.Contains("oblique", StringComparison.Ordinal);
        bool looksBold = _stem.Contains("bold", StringComparison.Ordinal);
        bool looksSans = _stem.Contains("sans", StringComparison.Ordinal);
        bool looksOdd = _stem.Contains("mono", StringComparison.Ordinal) || _stem.Contains("condensed", StringComparison.Ordinal)
            || _stem.Contains("light", StringComparison.Ordinal) || _stem.Contains("thin", StringComparison.Ordinal)
            || _stem.Contains("kufi", StringComparison.Ordinal) || _stem.Contains("display", StringComparison.Ordinal);
        return (script.Length == 0 || _stem.Contains(script, StringComparison.Ordinal) ? 0 : 32)
            + (looksHan == isHan ? 0 : 16)
            + (looksOdd ? 8 : 0)
            + (looksSans == (style.Family == "sans") ? 0 : 4)
            + (looksBold == style.Weight >= 600 ? 0 : 2)
            + (looksItalic == style.IsItalic ? 0 : 1);
    }

    private FontFace[] Read()
    {
        if (source.Read(name) is not ReadOnlyMemory<byte> data)
        {
            Remember([]);
            return [];
        }
        FontFace[] faces = [.. Enumerable.Range(0, FontTables.CountFaces(data.Span))
            .SelectMany(index => Instances(data, index))
            .Where(face => face.Embedding != EmbeddingPermission.Forbidden && face.HasOutlines)];
        Remember(faces);
        return faces;
    }

    private void Remember(FontFace[] faces)
    {
        if (_families is not null)
            return;
        _families = [.. faces.Select(face => face.Family).Distinct(StringComparer.OrdinalIgnoreCase)];
        _blocks = new CharacterBlocks();
        // The instances of a variable font have the same characters.
        foreach (FontFace face in faces.DistinctBy(face => face.Index))
            face.AddTo(_blocks);
    }

    private static IEnumerable<FontFace> Instances(ReadOnlyMemory<byte> data, int index)
    {
        WeightAxis axis = WeightAxis.Read(new FontTables(data, index));
        return axis.IsNone ? [new FontFace(data, index)] : axis.Weights.Select(weight => new FontFace(data, index, weight));
    }

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
