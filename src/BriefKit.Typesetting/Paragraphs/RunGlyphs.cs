using BriefKit.Core.Collections;
using BriefKit.Typesetting.Pages;
using BriefKit.Typesetting.Shaping;

namespace BriefKit.Typesetting.Paragraphs;

/// <summary>Gathers the glyphs of a run from left to right. Used again for each run.</summary>
internal sealed class RunGlyphs
{
    private PositionedGlyph[] _glyphs = new PositionedGlyph[256];
    private GlyphOffset[] _offsets = [];
    private double _unit;
    private bool _hasOffsets;

    public int Count { get; private set; }

    /// <summary>Begins a run.</summary>
    /// <param name="unit">A unit of its font, in points.</param>
    public void Begin(double unit) => (_unit, _hasOffsets, Count) = (unit, false, 0);

    /// <summary>Adds pieces that stand side by side.</summary>
    /// <param name="textStart">Where their characters begin in the run's text.</param>
    public void Add(ReadOnlySpan<TextPiece> pieces, int textStart)
    {
        Reserve(pieces);
        foreach (ref readonly TextPiece piece in pieces)
        {
            bool isReadBefore = piece.Length == 0 && piece.Role is not PieceRole.Text && Count > 0;
            Add(piece, isReadBefore ? _glyphs[Count - 1].Cluster : textStart);
            textStart += piece.Length;
        }
    }

    private void Add(in TextPiece piece, int textStart)
    {
        ReadOnlySpan<ShapedGlyph> glyphs = piece.Part.Glyphs;
        Span<PositionedGlyph> target = _glyphs.AsSpan(Count, glyphs.Length);
        // A space is widened throughout.
        double unit = _unit, tracking = piece.OwnTracking + piece.Tracking, added = piece.IsSpace && piece.Gap != 0 ? piece.Gap / glyphs.Length : 0;
        // All glyphs of a word that is read as one stand for it: what tells them apart is masked, which costs less than to ask for each.
        int clusterMask = piece.Role is PieceRole.WordStart or PieceRole.WordRest ? 0 : -1;
        for (int i = 0; i < glyphs.Length && i < target.Length; i++) // As long as each other: said twice, it is checked nowhere else.
        {
            ref readonly ShapedGlyph glyph = ref glyphs[i];
            target[i] = new PositionedGlyph(glyph.Id, (glyph.Advance * unit) + tracking + added, textStart + (glyph.Cluster & clusterMask));
        }
        if (piece.Gap != 0 && !piece.IsSpace && target.Length > 0) // A word is set off behind its last glyph.
            target[^1] = target[^1] with { Advance = (glyphs[^1].Advance * unit) + tracking + piece.Gap };
        if (_hasOffsets || piece.Part.HasOffsets)
            AddOffsets(glyphs);
        Count += glyphs.Length;
    }

    public ValueList<PositionedGlyph> ToValueList() => ValueList.Create<PositionedGlyph>(_glyphs.AsSpan(0, Count));

    /// <summary>How far each glyph is drawn from its origin; empty where all stand on theirs.</summary>
    public ValueList<GlyphOffset> OffsetsToValueList() => _hasOffsets ? ValueList.Create<GlyphOffset>(_offsets.AsSpan(0, Count)) : default;

    // From the first glyph on that has one, each has an offset; those before it have none.
    private void AddOffsets(ReadOnlySpan<ShapedGlyph> glyphs)
    {
        if (_offsets.Length < _glyphs.Length)
            Array.Resize(ref _offsets, _glyphs.Length);
        if (!_hasOffsets)
            _offsets.AsSpan(0, Count).Clear();
        _hasOffsets = true;
        for (int i = 0; i < glyphs.Length; i++)
            _offsets[Count + i] = new GlyphOffset((float)(glyphs[i].OffsetX * _unit), (float)(glyphs[i].OffsetY * _unit));
    }

    private void Reserve(ReadOnlySpan<TextPiece> pieces)
    {
        int needed = Count;
        foreach (ref readonly TextPiece piece in pieces)
            needed += piece.GlyphCount;
        if (_glyphs.Length < needed)
            Array.Resize(ref _glyphs, Math.Max(2 * _glyphs.Length, needed));
    }
}
