using System.Globalization;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Pdf.Fonts;

/// <summary>
/// Walks over a run by its clusters: the smallest groups of glyphs that stand for a stretch of text of their own. Their order is that of the
/// glyphs, so that the text of a run from right to left comes last group first.
/// </summary>
internal ref struct ClusterReader(GlyphRun run)
{
    private readonly ReadOnlySpan<PositionedGlyph> _glyphs = run.Glyphs.AsSpan();
    private readonly string _text = run.Text;

    // Null until they are needed: of most runs nobody asks.
    private int[]? _starts;

    /// <summary>The first glyph of the group.</summary>
    public int First { get; private set; }

    /// <summary>How many glyphs the group has.</summary>
    public int Count { get; private set; }

    public int TextStart { get; private set; }

    public int TextLength { get; private set; }

    public readonly ReadOnlySpan<char> Text => _text.AsSpan(TextStart, TextLength);

    /// <summary>
    /// What a glyph of the group stands for by itself: all of the text if it is the only one; its own character in a letter whose marks have a
    /// glyph each; else nothing.
    /// </summary>
    public readonly (int Start, int Length) TextOf(int glyph)
    {
        if (Count == 1)
            return (TextStart, TextLength);
        if (TextLength != Count)
            return (TextStart, 0);
        foreach (char character in Text[1..])
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
                return (TextStart, 0);
        }
        bool isFromRight = _glyphs[^1].Cluster < _glyphs[0].Cluster;
        return (TextStart + (isFromRight ? Count - 1 - (glyph - First) : glyph - First), 1);
    }

    /// <summary>Whether a glyph other than the last stands by itself for one character.</summary>
    public readonly bool IsPlain(int glyph)
    {
        int cluster = _glyphs[glyph].Cluster;
        return glyph + 1 < _glyphs.Length && _glyphs[glyph + 1].Cluster == cluster + 1 && (glyph == 0 || _glyphs[glyph - 1].Cluster != cluster)
            && (uint)cluster < (uint)_text.Length;
    }

    /// <summary>Goes to the group that holds a glyph.</summary>
    public void ReadAround(int glyph)
    {
        int first = glyph;
        while (first > 0 && _glyphs[first - 1].Cluster == _glyphs[glyph].Cluster)
            first--;
        Read(first);
    }

    /// <summary>Goes to the group that begins with a glyph.</summary>
    public bool Read(int first)
    {
        First = first;
        if (First >= _glyphs.Length)
            return false;
        int cluster = _glyphs[First].Cluster;
        Count = 1;
        while (First + Count < _glyphs.Length && _glyphs[First + Count].Cluster == cluster)
            Count++;
        TextStart = Math.Clamp(cluster, 0, _text.Length);
        TextLength = Math.Clamp(EndOf(cluster), TextStart, _text.Length) - TextStart;
        return true;
    }

    private int EndOf(int cluster)
    {
        _starts ??= StartsInOrder(_glyphs);
        if (_starts.Length > 0)
        {
            int index = Array.BinarySearch(_starts, cluster) + 1;
            return index < _starts.Length ? _starts[index] : _text.Length;
        }
        return First + Count < _glyphs.Length ? _glyphs[First + Count].Cluster : _text.Length;
    }

    // Empty for runs from left to right, where the next glyph says where a cluster ends.
    private static int[] StartsInOrder(ReadOnlySpan<PositionedGlyph> glyphs)
    {
        int before = int.MinValue;
        foreach (ref readonly PositionedGlyph glyph in glyphs)
        {
            if (glyph.Cluster < before)
                return Sorted(glyphs);
            before = glyph.Cluster;
        }
        return [];
    }

    private static int[] Sorted(ReadOnlySpan<PositionedGlyph> glyphs)
    {
        SortedSet<int> starts = [];
        foreach (PositionedGlyph glyph in glyphs)
            starts.Add(glyph.Cluster);
        return [.. starts];
    }
}
