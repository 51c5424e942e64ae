using System.Globalization;
using BriefKit.Typesetting.Hyphenation;
using BriefKit.Typesetting.Shaping;

namespace BriefKit.Typesetting.Paragraphs;

/// <summary>A place where a word may be divided.</summary>
/// <param name="Position">Of the character that begins the next line, in the paragraph.</param>
internal readonly record struct DivisionPlace(int Position, bool HasHyphen, double Cost);

/// <summary>Finds where a word may be divided: by the rules of its language, or between any letters where it is too wide for a line. Used again for each word.</summary>
internal sealed class WordDivider
{
    private const double EmergencyCost = 400;

    // One or two letters by themselves are hard to tell what word they belong to.
    private const double ShortEndCost = 40;
    private const int ShortEnd = 2;
    private const char SoftHyphen = '\u00AD';

    private readonly List<int> _found = [];
    private readonly List<DivisionPlace> _places = [];
    private double[] _widths = [];
    private int _start;

    /// <summary>The places in order; none where the word stays whole.</summary>
    public IReadOnlyList<DivisionPlace> Places => _places;

    /// <summary>Whether a word can have places at all; most have none.</summary>
    public static bool MayDivide(double width, in ItemOptions options) => options.IsHyphenated || width > options.Limit;

    /// <summary>Finds the places of the word that the pieces make up.</summary>
    /// <returns>Whether the word had to be cut between its letters.</returns>
    public bool Divide(string text, ReadOnlySpan<TextPiece> pieces, double width, ItemOptions options)
    {
        _places.Clear();
        bool isTooWide = width > options.Limit;
        int start = pieces[0].Start, end = pieces[^1].End;
        if (options.IsHyphenated)
            AddHyphens(text, start, end, pieces, options.HyphenCost);
        if (_places.Count == 0 && !isTooWide)
            return false;
        SumUp(pieces, start, end);
        return isTooWide && AddEmergencies(text, start, end, options.Limit);
    }

    /// <summary>The width of a stretch of the word that was divided last, as if it were not divided.</summary>
    public double WidthBetween(int start, int end) => _widths[end - _start] - _widths[start - _start];

    private void AddHyphens(string text, int start, int end, ReadOnlySpan<TextPiece> pieces, double cost)
    {
        ref readonly TextPiece first = ref pieces[0];
        // Where the author has put soft hyphens, they alone count.
        bool hasSoftHyphen = text[end - 1] == SoftHyphen || (start > 0 && text[start - 1] == SoftHyphen);
        if (hasSoftHyphen || first.Span.Style.Look.IsUnbroken || first.IsFromRight)
            return;
        ReadOnlySpan<char> word = text.AsSpan(start, end - start);
        int[] places = pieces.Length == 1 ? first.Part.DivisionPlaces ??= Find(word, first) : Find(word, first);
        foreach (int place in places)
        {
            bool isShort = place <= ShortEnd || end - start - place <= ShortEnd;
            _places.Add(new DivisionPlace(start + place, HasHyphen: true, cost + (isShort ? ShortEndCost : 0)));
        }
    }

    private int[] Find(ReadOnlySpan<char> word, in TextPiece first)
    {
        _found.Clear();
        Hyphenator.For(first.Span.Style.Look.Language)?.Divide(word, _found);
        return [.. _found];
    }

    // The width of the word before each of its characters; those of a ligature share its width.
    private void SumUp(ReadOnlySpan<TextPiece> pieces, int start, int end)
    {
        _start = start;
        if (_widths.Length <= end - start)
            _widths = new double[Math.Max(64, 2 * (end - start))];
        Span<double> widths = _widths.AsSpan(0, end - start + 1);
        widths.Clear();
        foreach (ref readonly TextPiece piece in pieces)
        {
            ShapedText part = piece.Part;
            double unit = piece.Span.Style.Size * part.Scale / part.Face.Metrics.UnitsPerEm;
            for (int i = 0; i < part.Glyphs.Length; i++)
                Share(part.Glyphs[i].Advance * unit + piece.OwnTracking, widths.Slice(piece.Start - start + part.Glyphs[i].Cluster + 1, ClusterLength(part, i)));
        }
        for (int i = 1; i < widths.Length; i++)
            widths[i] += widths[i - 1];
    }

    private static void Share(double width, Span<double> characters)
    {
        foreach (ref double character in characters)
            character += width / characters.Length;
    }

    // How many characters a glyph stands for: as many as lie before the next cluster, which follows by direction.
    private static int ClusterLength(ShapedText part, int index)
    {
        ShapedGlyph[] glyphs = part.Glyphs;
        int cluster = glyphs[index].Cluster, step = glyphs[^1].Cluster >= glyphs[0].Cluster ? 1 : -1, next = index;
        while ((uint)next < (uint)glyphs.Length && glyphs[next].Cluster == cluster)
            next += step;
        int end = (uint)next < (uint)glyphs.Length ? glyphs[next].Cluster : part.Length;
        return Math.Max(1, end - cluster);
    }

    // Between any two letters, but only in those parts of the word that do not fit by themselves.
    private bool AddEmergencies(string text, int start, int end, double limit)
    {
        DivisionPlace[] known = [.. _places];
        bool isCut = false;
        _places.Clear();
        int from = start;
        for (int i = 0; i <= known.Length; i++)
        {
            int to = i < known.Length ? known[i].Position : end;
            if (WidthBetween(from, to) > limit)
            {
                isCut = true;
                for (int p = from + NextLength(text, from, to); p < to; p += NextLength(text, p, to))
                    _places.Add(new DivisionPlace(p, HasHyphen: false, EmergencyCost));
            }
            if (i < known.Length)
                _places.Add(known[i]);
            from = to;
        }
        return isCut;
    }

    private static int NextLength(string text, int position, int end) =>
        Math.Min(StringInfo.GetNextTextElementLength(text.AsSpan(position)), end - position);
}
