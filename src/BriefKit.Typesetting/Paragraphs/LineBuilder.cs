using System.Runtime.InteropServices;
using System.Text;
using BriefKit.Core.Collections;
using BriefKit.Typesetting.Bidirectional;

namespace BriefKit.Typesetting.Paragraphs;

/// <summary>Places the glyphs of a line that has been chosen. Used again for each line.</summary>
internal sealed class LineBuilder
{
    private readonly LineGatherer _gatherer = new();
    private readonly StringBuilder _text = new();
    private readonly List<LineRun> _runs = [];
    private readonly RunGlyphs _glyphs = new();
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
        Span<TextPiece> pieces = _gatherer.Gather(items, text, start, end), visible = VisibleOf(pieces);
        double hangStart = end > start ? items.Items[start].HangStart : 0;
        double hangEnd = last.Kind == ItemKind.Penalty && last.PieceCount > 0 ? last.HangEnd : end > start ? items.Items[end - 1].HangEnd : 0;
        double width = WidthOf(visible), room = format.Measure - indent - (width - hangStart - hangEnd);
        bool isFitted = format.Alignment == LineAlignment.Justified || room < -0.001;
        bool isCut = last.Kind == ItemKind.Penalty && last.PieceCount == 0 && end > start && items.Items[end - 1].IsFragment; // Reported as such.
        IsLoose = isFitted && !LineJustifier.Justify(visible, room, last.IsForced) && !isCut;
        if (isFitted)
        {
            width = WidthOf(visible);
            room = format.Measure - indent - (width - hangStart - hangEnd);
        }
        double shift = format.Alignment switch { LineAlignment.Center => Math.Max(0, room / 2), LineAlignment.End => room, _ => 0 } - hangStart;
        double left = baseLevel == 0 ? indent + shift : format.Measure - indent - shift - width;
        Place(pieces, visible.Length, left, baseLevel);
        ValueList<LineRun> runs = Emit(pieces, visible.Length, text);
        return new TextLine(format.Leading, format.Baseline, left + width, runs, NotesBefore(last.End, text, ref note)) { IsLast = last.IsForced, Measure = format.Measure };
    }

    // The spaces at the line's end are not seen, but copied text needs them all the same.
    private static Span<TextPiece> VisibleOf(Span<TextPiece> pieces)
    {
        int count = pieces.Length;
        while (count > 0 && pieces[count - 1].IsSpace)
            count--;
        return pieces[..count];
    }

    private static double WidthOf(ReadOnlySpan<TextPiece> pieces)
    {
        double width = 0;
        foreach (ref readonly TextPiece piece in pieces)
            width += piece.Width;
        return width;
    }

    // Gives each piece its place in the order in which it is seen.
    private void Place(Span<TextPiece> pieces, int visibleCount, double left, byte baseLevel)
    {
        byte levels = baseLevel;
        foreach (ref TextPiece piece in pieces[visibleCount..]) // UAX #9, L1
            piece.Level = baseLevel;
        double start = baseLevel == 0 ? left : left - WidthOf(pieces[visibleCount..]), x = start;
        foreach (ref TextPiece piece in pieces)
        {
            (piece.X, x) = (x, x + piece.Width);
            levels |= piece.Level;
        }
        if (levels == 0)
            return;
        x = start;
        foreach (int index in InVisualOrder(pieces))
        {
            pieces[index].X = x;
            x += pieces[index].Width;
        }
    }

    private ReadOnlySpan<int> InVisualOrder(ReadOnlySpan<TextPiece> pieces)
    {
        if (_order.Length < pieces.Length)
            _order = new int[Math.Max(pieces.Length, 64)];
        Span<byte> levels = pieces.Length <= 512 ? stackalloc byte[pieces.Length] : new byte[pieces.Length];
        for (int i = 0; i < pieces.Length; i++)
            levels[i] = pieces[i].Level;
        VisualOrder.Find(levels, _order.AsSpan(0, pieces.Length));
        return _order.AsSpan(0, pieces.Length);
    }

    // The runs come in the order of reading; within each, the glyphs come from left to right.
    private ValueList<LineRun> Emit(ReadOnlySpan<TextPiece> pieces, int visibleCount, StyledText text)
    {
        _runs.Clear();
        int first = 0;
        for (int i = 1; i <= pieces.Length; i++)
        {
            if (i < pieces.Length && AreOfOneRun(pieces[i - 1], pieces[i]))
                continue;
            EmitRun(pieces[first..i], Math.Clamp(visibleCount - first, 0, i - first), text);
            first = i;
        }
        return ValueList.Create<LineRun>(CollectionsMarshal.AsSpan(_runs));
    }

    private static bool AreOfOneRun(in TextPiece left, in TextPiece right) =>
        left.Part.Face == right.Part.Face && left.Part.Scale == right.Part.Scale && left.Level == right.Level && left.Span == right.Span;

    private void EmitRun(ReadOnlySpan<TextPiece> pieces, int visibleCount, StyledText text)
    {
        ref readonly TextPiece first = ref pieces[0];
        string ownText = TextOf(pieces, text.Text);
        double size = first.Span.Style.Size * first.Part.Scale;
        _glyphs.Begin(size / first.Part.Face.Metrics.UnitsPerEm);
        if (first.IsFromRight)
            AddFromRight(pieces, ownText.Length);
        else
            _glyphs.Add(pieces, 0);
        if (_glyphs.Count == 0)
            return;
        double left = pieces[first.IsFromRight ? ^1 : 0].X, width = WidthOf(pieces[..visibleCount]);
        _runs.Add(new LineRun(first.Part.Face, size, first.Span, left, width, _glyphs.ToValueList(), ownText)
        {
            VisibleX = first.IsFromRight ? left + WidthOf(pieces) - width : left,
            Offsets = _glyphs.OffsetsToValueList(),
        });
    }

    private void AddFromRight(ReadOnlySpan<TextPiece> pieces, int textEnd)
    {
        for (int i = pieces.Length - 1; i >= 0; i--)
        {
            textEnd -= pieces[i].Length;
            _glyphs.Add(pieces.Slice(i, 1), textEnd);
        }
    }

    // Nearly always a stretch of the paragraph's text; not where a divided word is read as a whole.
    private string TextOf(ReadOnlySpan<TextPiece> pieces, string text)
    {
        int end = pieces[0].Start;
        foreach (ref readonly TextPiece piece in pieces)
        {
            if (piece.Length > 0 && piece.Start != end)
                return JoinedTextOf(pieces, text);
            end += piece.Length;
        }
        return text[pieces[0].Start..end];
    }

    private string JoinedTextOf(ReadOnlySpan<TextPiece> pieces, string text)
    {
        _text.Clear();
        foreach (ref readonly TextPiece piece in pieces)
            _text.Append(text, piece.Start, piece.Length);
        return _text.ToString();
    }

    private static ValueList<NoteMark> NotesBefore(int position, StyledText text, ref int note)
    {
        int first = note;
        while (note < text.Notes.Count && text.Notes[note].Position < position)
            note++;
        return note == first ? default : text.Notes.Skip(first).Take(note - first).ToValueList();
    }
}
