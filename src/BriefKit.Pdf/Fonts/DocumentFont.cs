using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using BriefKit.Pdf.Objects;
using BriefKit.Typesetting.Fonts;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Pdf.Fonts;

/// <summary>
/// A font in one document. Either it gathers the glyphs that all pages show before any is written: then it is cut so that documents of a kind have the
/// same subset. Or it grows with the pages: then the codes of glyphs follow the order in which they are met.
/// </summary>
internal sealed class DocumentFont : IDisposable
{
    private readonly List<UsedGlyph> _glyphs = [];
    private readonly bool _isGrowing;
    private ushort[] _slots;

    // By a glyph's id: whether it is known what it stands for.
    private bool[] _areRead;
    private int _blank;

    public DocumentFont(FontFace face, SourceFont source, PdfReference reference, int number, bool isGrowing)
    {
        Face = face;
        Source = source;
        Reference = reference;
        Number = number;
        _isGrowing = isGrowing;
        _slots = ArrayPool<ushort>.Shared.Rent(source.GlyphCount + 1);
        _slots.AsSpan().Clear();
        _areRead = ArrayPool<bool>.Shared.Rent(source.GlyphCount + 1);
        _areRead.AsSpan().Clear();
    }

    public FontFace Face { get; }

    public SourceFont Source { get; }

    public PdfReference Reference { get; }

    /// <summary>Tells it from the document's other fonts, from 1.</summary>
    public int Number { get; }

    public ReadOnlySpan<UsedGlyph> Glyphs => CollectionsMarshal.AsSpan(_glyphs);

    /// <summary>The font as the file holds it; null where it could not be cut.</summary>
    public FontSubset? Subset { get; private set; }

    /// <summary>Whether its glyphs can be shown: it was cut, or can be.</summary>
    public bool IsShown => _isGrowing ? Source.CanBeCut : Subset is not null;

    /// <summary>A glyph of the font that draws nothing, by which what stands for a missing glyph is found when text is copied; null where none is missing, or the font has none.</summary>
    public UsedGlyph? Blank => _blank > 0 && IsShown ? _glyphs[_blank - 1] : null;

    /// <summary>Notes the glyphs of a run and the characters that they stand for.</summary>
    public void Gather(GlyphRun run)
    {
        ReadOnlySpan<PositionedGlyph> glyphs = run.Glyphs.AsSpan();
        ClusterReader clusters = new(run);
        for (int next = SkipKnown(glyphs, 0); next < glyphs.Length; next = SkipKnown(glyphs, next))
        {
            if (clusters.IsPlain(next))
            {
                Note(glyphs[next].Id, run.Text, glyphs[next].Cluster, 1);
                next++;
                continue;
            }
            clusters.ReadAround(next);
            for (int i = clusters.First; i < clusters.First + clusters.Count; i++)
            {
                (int start, int length) = clusters.TextOf(i);
                Note(glyphs[i].Id, run.Text, start, length);
            }
            next = clusters.First + clusters.Count;
        }
    }

    private void Note(ushort id, string text, int start, int length)
    {
        int slot = SlotFor(id);
        if (slot == 0)
        {
            if (_blank == 0)
                _blank = SlotFor(Face.GlyphOf(new Rune(' ')));
            return;
        }
        ref UsedGlyph glyph = ref CollectionsMarshal.AsSpan(_glyphs)[slot - 1];
        if (glyph.Source is not null || length == 0 || !UnicodeMap.CanHold(text.AsSpan(start, length)))
            return;
        glyph.SetText(text, start, length);
        _areRead[id] = true;
    }

    // The first glyph from a place on of which something is still to be learned: most runs show nothing new.
    private int SkipKnown(ReadOnlySpan<PositionedGlyph> glyphs, int next)
    {
        ReadOnlySpan<bool> areRead = _areRead;
        while (next < glyphs.Length && glyphs[next].Id < areRead.Length && areRead[glyphs[next].Id])
            next++;
        return next;
    }

    /// <summary>Cuts the font to the gathered glyphs, and what belongs with them, and gives them their codes where they have none yet.</summary>
    public void Cut()
    {
        if (_glyphs.Count == 0 || (_isGrowing && !IsShown))
            return;
        if (!Source.MustBeWhole && !_isGrowing)
            AddAlphabets();
        Subset = Source.MustBeWhole ? Source.Subsets.Get(Source.AllGlyphs) : _isGrowing ? SubsetCutter.Cut(Source, Ids()) : Source.Subsets.Get(IdsInOrder());
        foreach (ref UsedGlyph glyph in CollectionsMarshal.AsSpan(_glyphs))
        {
            // A glyph that was met only where a word is said as a whole still stands for its letter.
            if (glyph.Source is null && Source.CharacterOf(glyph.SourceId) is string character)
                glyph.SetText(character, 0, character.Length);
            if (_isGrowing)
                continue;
            glyph.Code = Subset?.CodeOf(glyph.SourceId) ?? 0;
            glyph.Width = Subset?.Widths[glyph.Code] ?? Source.WidthOf(glyph.SourceId);
        }
    }

    private ushort[] IdsInOrder()
    {
        ushort[] ids = Ids();
        Array.Sort(ids);
        return ids;
    }

    // In the order in which they were met.
    private ushort[] Ids()
    {
        ReadOnlySpan<UsedGlyph> glyphs = Glyphs;
        ushort[] ids = new ushort[glyphs.Length];
        for (int i = 0; i < ids.Length; i++)
            ids[i] = glyphs[i].SourceId;
        return ids;
    }

    private void AddAlphabets()
    {
        foreach (Alphabets.Letter letter in Source.Alphabets.Missing(_slots))
        {
            int slot = SlotFor(letter.Glyph);
            CollectionsMarshal.AsSpan(_glyphs)[slot - 1].SetText(letter.Text, 0, letter.Text.Length);
        }
    }

    /// <summary>By a glyph's id: which of the <see cref="Glyphs"/> it is, from 1; 0, or nothing, for one that cannot be shown.</summary>
    public ReadOnlySpan<ushort> Slots => !IsShown ? [] : _slots.AsSpan(0, Source.GlyphCount);

    /// <summary>Whether the glyph can be shown. A glyph that says that another is missing cannot (ISO 14289-1, 7.21.8).</summary>
    public bool TryGet(ushort id, out UsedGlyph glyph)
    {
        int slot = id < Slots.Length ? Slots[id] : 0;
        glyph = slot > 0 ? _glyphs[slot - 1] : default;
        return slot > 0;
    }

    public void Dispose()
    {
        ArrayPool<ushort>.Shared.Return(_slots);
        ArrayPool<bool>.Shared.Return(_areRead);
        (_slots, _areRead) = ([], []);
    }

    private int SlotFor(ushort id)
    {
        if (id == 0 || id >= Source.GlyphCount)
            return 0;
        if (_slots[id] == 0)
        {
            _glyphs.Add(_isGrowing ? Met(id) : new UsedGlyph(id));
            _slots[id] = (ushort)_glyphs.Count;
        }
        return _slots[id];
    }

    // The code is the glyph's index in the subset, which is cut in this order.
    private UsedGlyph Met(ushort id) => new(id)
    {
        Code = Source.MustBeWhole ? id : (ushort)(_glyphs.Count + 1),
        Width = Source.IsVariable ? Source.Scale(Face.AdvanceOf(id)) : Source.WidthOf(id),
    };
}
