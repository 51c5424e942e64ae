using System.Collections.Immutable;
using System.Text;
using BriefKit.Typesetting.Fonts;
using BriefKit.Typesetting.Pages;
using BriefKit.Typesetting.Shaping;

namespace BriefKit.Typesetting.Paragraphs;

/// <summary>Places the glyphs of a line that has been chosen. Used again for each line.</summary>
internal sealed class LineBuilder
{
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<PositionedGlyph>.Builder _glyphs = ImmutableArray.CreateBuilder<PositionedGlyph>();
    private List<LineRun> _runs = [];
    private string _source = "";
    private StyledSpan? _span;
    private FontFace? _face;
    private double _scale, _runStart, _x;

    /// <param name="start">The first item of the line.</param>
    /// <param name="note">The first of the paragraph's notes that has not been called yet.</param>
    public TextLine Build(ItemBuilder items, StyledText text, ParagraphFormat format, double indent, int start, ChosenBreak end, ref int note)
    {
        double room = Math.Max(0, format.Measure - indent - end.Width);
        double shift = format.Alignment switch { LineAlignment.Center => room / 2, LineAlignment.End => room, _ => 0 };
        bool isJustified = format.Alignment == LineAlignment.Justified;
        (_runs, _source) = ([], text.Text);
        (_span, _face) = (null, null);
        _x = indent + shift;
        for (int i = start; i < end.Item; i++)
            AddItem(items, items.Items[i], isJustified ? end.Ratio : 0);
        ParagraphItem last = items.Items[end.Item];
        if (last.Kind == ItemKind.Penalty)
            AddPieces(items, last, 0);
        double width = _x;
        if (last.Kind == ItemKind.Glue) // Copied text needs the space, though nothing is seen of it.
            AddPieces(items, last, 0);
        EndRun(width);
        List<NoteMark> notes = NotesBefore(EndOf(items, text, end.Item), text, ref note);
        return new TextLine(format.Leading, format.Baseline, width, _runs, notes) { IsLast = last.IsForced };
    }

    private void AddItem(ItemBuilder items, ParagraphItem item, double ratio)
    {
        double added = ratio >= 0 ? ratio * item.Stretch : ratio * item.Shrink;
        if (item.Kind == ItemKind.Penalty)
            Widen(added);
        else
            AddPieces(items, item, item.Kind == ItemKind.Glue ? added : 0);
    }

    private void AddPieces(ItemBuilder items, ParagraphItem item, double added)
    {
        int spaces = 0;
        for (int i = 0; i < item.PieceCount; i++)
            spaces += items.Pieces[item.FirstPiece + i].Word.GlyphCount;
        for (int i = 0; i < item.PieceCount; i++)
            AddPiece(items.Pieces[item.FirstPiece + i], spaces > 0 ? added / spaces : 0);
    }

    private void AddPiece(TextPiece piece, double addedToEach)
    {
        foreach (ShapedText part in piece.Word.Parts)
        {
            if (_span != piece.Span || _face != part.Face || _scale != part.Scale)
            {
                EndRun(_x);
                (_span, _face, _scale, _runStart) = (piece.Span, part.Face, part.Scale, _x);
            }
            AddGlyphs(part, piece, addedToEach);
        }
    }

    private void AddGlyphs(ShapedText part, TextPiece piece, double addedToEach)
    {
        TextStyle style = piece.Span.Style;
        double unit = style.Size * part.Scale / part.Face.Metrics.UnitsPerEm;
        int textStart = piece.IsHyphen && _text.Length > 0 ? _text.Length - 1 : _text.Length;
        if (textStart == _text.Length)
            _text.Append(_source, piece.Start + part.Start, part.Length);
        double added = addedToEach + (_source[piece.Start] == ' ' ? style.Look.WordSpacing : 0);
        foreach (ShapedGlyph glyph in part.Glyphs)
        {
            double advance = glyph.Advance * unit + style.Look.Tracking + added;
            _glyphs.Add(new PositionedGlyph(glyph.Id, advance, glyph.OffsetX * unit, glyph.OffsetY * unit, textStart + glyph.Cluster));
            _x += advance;
        }
    }

    // Stretches the line between two ideographs, behind the glyph that was set last.
    private void Widen(double added)
    {
        if (added == 0 || _glyphs.Count == 0)
            return;
        PositionedGlyph last = _glyphs[^1];
        _glyphs[^1] = last with { Advance = last.Advance + added };
        _x += added;
    }

    private void EndRun(double visibleEnd)
    {
        if (_span is not null && _face is not null && _glyphs.Count > 0)
        {
            double width = Math.Max(0, visibleEnd - _runStart);
            _runs.Add(new LineRun(_face, _span.Style.Size * _scale, _span, _runStart, width, new(_glyphs.ToImmutable()), _text.ToString()));
        }
        _glyphs.Clear();
        _text.Clear();
    }

    private static int EndOf(ItemBuilder items, StyledText text, int item)
    {
        ParagraphItem end = items.Items[item];
        int next = end.FirstPiece + end.PieceCount;
        return next < items.Pieces.Count ? items.Pieces[next].Start : text.Text.Length;
    }

    private static List<NoteMark> NotesBefore(int position, StyledText text, ref int note)
    {
        List<NoteMark> notes = [];
        while (note < text.Notes.Count && text.Notes[note].Position < position)
            notes.Add(text.Notes[note++]);
        return notes;
    }
}
