using System.Runtime.InteropServices;
using System.Text;
using BriefKit.Core.Collections;
using BriefKit.Typesetting.Bidirectional;
using BriefKit.Typesetting.Pages;
using BriefKit.Typesetting.Shaping;

namespace BriefKit.Typesetting.Paragraphs;

/// <summary>Places the glyphs of a line that has been chosen. Used again for each line.</summary>
internal sealed class LineBuilder
{
    private readonly LineGatherer _gatherer = new();
    private readonly StringBuilder _text = new();
    private readonly List<LineRun> _runs = [];
    private PositionedGlyph[] _glyphs = new PositionedGlyph[256];
    private GlyphOffset[] _offsets = new GlyphOffset[256];
    private int _glyphCount;
    private bool _hasOffsets;
    private int[] _order = [];

    /// <summary>Whether the line that was built last had to stay short of the edge, since its spaces would have become too wide.</summary>
    public bool IsLoose { get; private set; }

    /// <summary>Lets go of the line that was built last.</summary>
    public void Forget()
    {
        _gatherer.Forget();
        _runs.Clear();
    }

    /// <param name="start">The first item of the line.</param>
    /// <param name="end">The item that the line ends at.</param>
    /// <param name="baseLevel">1 in a paragraph that is read from right to left, else 0.</param>
    /// <param name="note">The first of the paragraph's notes that has not been called yet.</param>
    public TextLine Build(ItemBuilder items, StyledText text, ParagraphFormat format, double indent, int start, int end, byte baseLevel, ref int note)
    {
        ref readonly ParagraphItem last = ref items.Items[end];
        _gatherer.Gather(items, text, start, end);
        Span<LineAtom> atoms = _gatherer.Atoms, visible = atoms[.._gatherer.VisibleCount];
        double hangStart = end > start ? items.Items[start].HangStart : 0;
        double hangEnd = last.Kind == ItemKind.Penalty && last.PieceCount > 0 ? last.HangEnd : end > start ? items.Items[end - 1].HangEnd : 0;
        double room = format.Measure - indent - (WidthOf(visible) - hangStart - hangEnd);
        bool isFitted = format.Alignment == LineAlignment.Justified || room < -0.001;
        bool isCut = last.Kind == ItemKind.Penalty && last.PieceCount == 0 && end > start && items.Items[end - 1].IsFragment; // Reported as such.
        IsLoose = isFitted && !LineJustifier.Justify(visible, room, last.IsForced) && !isCut;
        if (isFitted)
            room = format.Measure - indent - (WidthOf(visible) - hangStart - hangEnd);
        double shift = format.Alignment switch { LineAlignment.Center => Math.Max(0, room / 2), LineAlignment.End => room, _ => 0 } - hangStart;
        double width = WidthOf(visible);
        double left = baseLevel == 0 ? indent + shift : format.Measure - indent - shift - width;
        Place(atoms, left, baseLevel);
        return new TextLine(format.Leading, format.Baseline, left + width, Emit(atoms, text), NotesBefore(last.End, text, ref note)) { IsLast = last.IsForced, Measure = format.Measure };
    }

    private static double WidthOf(ReadOnlySpan<LineAtom> atoms)
    {
        double width = 0;
        foreach (ref readonly LineAtom atom in atoms)
            width += atom.Width;
        return width;
    }

    // Gives each atom its place in the order in which it is seen.
    private void Place(Span<LineAtom> atoms, double left, byte baseLevel)
    {
        bool isReordered = baseLevel != 0;
        foreach (ref LineAtom atom in atoms[_gatherer.VisibleCount..]) // UAX #9, L1
            atom.Level = baseLevel;
        foreach (ref readonly LineAtom atom in atoms)
            isReordered |= atom.Level != 0;
        double x = baseLevel == 0 ? left : left - WidthOf(atoms[_gatherer.VisibleCount..]);
        if (!isReordered)
        {
            foreach (ref LineAtom atom in atoms)
                (atom.X, x) = (x, x + atom.Width);
            return;
        }
        foreach (int index in InVisualOrder(atoms))
        {
            atoms[index].X = x;
            x += atoms[index].Width;
        }
    }

    private ReadOnlySpan<int> InVisualOrder(ReadOnlySpan<LineAtom> atoms)
    {
        if (_order.Length < atoms.Length)
            _order = new int[Math.Max(atoms.Length, 64)];
        Span<byte> levels = atoms.Length <= 512 ? stackalloc byte[atoms.Length] : new byte[atoms.Length];
        for (int i = 0; i < atoms.Length; i++)
            levels[i] = atoms[i].Level;
        VisualOrder.Find(levels, _order.AsSpan(0, atoms.Length));
        return _order.AsSpan(0, atoms.Length);
    }

    // The runs come in the order of reading; within each, the glyphs come from left to right.
    private ValueList<LineRun> Emit(ReadOnlySpan<LineAtom> atoms, StyledText text)
    {
        _runs.Clear();
        int first = 0;
        for (int i = 1; i <= atoms.Length; i++)
        {
            if (i < atoms.Length && AreOfOneRun(atoms[i - 1], atoms[i]))
                continue;
            EmitRun(atoms[first..i], first, text);
            first = i;
        }
        return ValueList.Create<LineRun>(CollectionsMarshal.AsSpan(_runs));
    }

    private static bool AreOfOneRun(in LineAtom left, in LineAtom right) =>
        left.Span == right.Span && left.Part.Face == right.Part.Face && left.Part.Scale == right.Part.Scale && left.Level == right.Level;

    private void EmitRun(ReadOnlySpan<LineAtom> atoms, int index, StyledText text)
    {
        bool isRightToLeft = (atoms[0].Level & 1) == 1;
        string ownText = TextOf(atoms, text.Text);
        (_glyphCount, _hasOffsets) = (0, false);
        foreach (ref readonly LineAtom atom in atoms)
            _hasOffsets |= atom.Part.HasOffsets;
        int textStart = isRightToLeft ? ownText.Length : 0;
        for (int i = 0; i < atoms.Length; i++)
        {
            ref readonly LineAtom atom = ref atoms[isRightToLeft ? atoms.Length - 1 - i : i];
            if (isRightToLeft)
                textStart -= atom.Length;
            AddGlyphs(atom, atom.Length == 0 && _glyphCount > 0 && atom.Role is not PieceRole.Text ? _glyphs[_glyphCount - 1].Cluster : textStart);
            if (!isRightToLeft)
                textStart += atom.Length;
        }
        if (_glyphCount == 0)
            return;
        StyledSpan span = atoms[0].Span;
        ShapedText part = atoms[0].Part;
        double left = atoms[isRightToLeft ? ^1 : 0].X;
        double width = WidthOf(atoms[..Math.Clamp(_gatherer.VisibleCount - index, 0, atoms.Length)]);
        double visibleLeft = isRightToLeft ? left + WidthOf(atoms) - width : left;
        ValueList<PositionedGlyph> glyphs = ValueList.Create<PositionedGlyph>(_glyphs.AsSpan(0, _glyphCount));
        _runs.Add(new LineRun(part.Face, span.Style.Size * part.Scale, span, left, width, glyphs, ownText)
        {
            VisibleX = visibleLeft,
            Offsets = _hasOffsets ? ValueList.Create<GlyphOffset>(_offsets.AsSpan(0, _glyphCount)) : default,
        });
    }

    // Nearly always a stretch of the paragraph's text; not where a divided word is read as a whole.
    private string TextOf(ReadOnlySpan<LineAtom> atoms, string text)
    {
        int end = atoms[0].Start;
        foreach (ref readonly LineAtom atom in atoms)
        {
            if (atom.Length > 0 && atom.Start != end)
                return JoinedTextOf(atoms, text);
            end += atom.Length;
        }
        return text[atoms[0].Start..end];
    }

    private string JoinedTextOf(ReadOnlySpan<LineAtom> atoms, string text)
    {
        _text.Clear();
        foreach (ref readonly LineAtom atom in atoms)
            _text.Append(text, atom.Start, atom.Length);
        return _text.ToString();
    }

    private void AddGlyphs(in LineAtom atom, int textStart)
    {
        TextStyle style = atom.Span.Style;
        ShapedGlyph[] glyphs = atom.Part.Glyphs;
        double unit = style.Size * atom.Part.Scale / atom.Part.Face.Metrics.UnitsPerEm;
        double tracking = atom.OwnTracking + atom.Tracking;
        // A space is widened throughout, a word behind its last glyph.
        double eachAdded = atom.IsSpace ? atom.Gap / glyphs.Length : 0, lastAdded = atom.IsSpace ? eachAdded : atom.Gap;
        // All glyphs of a word that is read as one stand for it: what tells them apart is masked, which costs less than to ask for each.
        int clusterMask = atom.Role is PieceRole.WordStart or PieceRole.WordRest ? 0 : -1;
        Reserve(glyphs.Length);
        Span<PositionedGlyph> target = _glyphs.AsSpan(_glyphCount, glyphs.Length);
        for (int i = 0; i < target.Length; i++)
        {
            ref readonly ShapedGlyph glyph = ref glyphs[i];
            double added = i == target.Length - 1 ? lastAdded : eachAdded;
            target[i] = new PositionedGlyph(glyph.Id, (glyph.Advance * unit) + tracking + added, textStart + (glyph.Cluster & clusterMask));
        }
        if (_hasOffsets)
            SetOffsets(glyphs, unit);
        _glyphCount += target.Length;
    }

    private void SetOffsets(ReadOnlySpan<ShapedGlyph> glyphs, double unit)
    {
        for (int i = 0; i < glyphs.Length; i++)
            _offsets[_glyphCount + i] = new GlyphOffset((float)(glyphs[i].OffsetX * unit), (float)(glyphs[i].OffsetY * unit));
    }

    private void Reserve(int glyphs)
    {
        if (_glyphs.Length - _glyphCount >= glyphs)
            return;
        int size = Math.Max(2 * _glyphs.Length, _glyphCount + glyphs);
        Array.Resize(ref _glyphs, size);
        Array.Resize(ref _offsets, size);
    }

    private static ValueList<NoteMark> NotesBefore(int position, StyledText text, ref int note)
    {
        int first = note;
        while (note < text.Notes.Count && text.Notes[note].Position < position)
            note++;
        return note == first ? default : text.Notes.Skip(first).Take(note - first).ToValueList();
    }
}
