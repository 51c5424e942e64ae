using BriefKit.Typesetting.Shaping;

namespace BriefKit.Typesetting.Paragraphs;

/// <summary>Gathers the pieces of a line that has been chosen, in the order of reading. Used again for each line.</summary>
internal sealed class LineGatherer
{
    private TextPiece[] _pieces = new TextPiece[64];
    private int _count, _mostCount;

    /// <summary>Lets go of all that was gathered.</summary>
    public void Forget()
    {
        Begin();
        Array.Clear(_pieces, 0, _mostCount);
        _mostCount = 0;
    }

    /// <summary>The pieces of a line, to be placed: those of the paragraph where they stand side by side, as they nearly always do; valid until the next call.</summary>
    /// <param name="start">The first item of the line.</param>
    /// <param name="end">The item that the line ends at.</param>
    public Span<TextPiece> Gather(ItemBuilder items, StyledText text, int start, int end)
    {
        ReadOnlySpan<ParagraphItem> line = items.Items.AsSpan(start, end - start + 1);
        Span<TextPiece> pieces = items.Pieces.Pieces;
        if (items.IsPlain)
            return pieces[line[0].FirstPiece..(line[^1].FirstPiece + line[^1].PieceCount)];
        Begin();
        for (int i = 0; i < line.Length - 1; i++)
        {
            if (line[i].IsFragment)
                i = AddFragments(line, pieces, text, i);
            else if (line[i].PieceCount == 0)
                AddGap(line[i]);
            else if (line[i].Kind != ItemKind.Penalty)
                Add(line[i], pieces);
        }
        Add(line[^1], pieces);
        return _pieces.AsSpan(0, _count);
    }

    private void Begin() => (_mostCount, _count) = (Math.Max(_mostCount, _count), 0);

    private void Add(in ParagraphItem item, ReadOnlySpan<TextPiece> pieces)
    {
        foreach (ref readonly TextPiece piece in pieces.Slice(item.FirstPiece, item.PieceCount))
            Next() = piece;
    }

    // Glue that no space is made of belongs to what stands before it.
    private void AddGap(in ParagraphItem item)
    {
        if (_count == 0 || item.Kind == ItemKind.Penalty)
            return;
        ref TextPiece last = ref _pieces[_count - 1];
        last.Gap += item.Width;
        last.SetGlue(last.Stretch + item.Stretch, last.Shrink + item.Shrink);
    }

    // The parts of a word that stay together are shaped as one; where the whole word does, it is set as it was shaped.
    private int AddFragments(ReadOnlySpan<ParagraphItem> line, ReadOnlySpan<TextPiece> pieces, StyledText text, int first)
    {
        ref readonly ParagraphItem item = ref line[first];
        int last = first;
        for (int i = first + 1; i < line.Length - 1 && (line[i].Kind == ItemKind.Penalty || IsPartOf(line[i], item)); i++)
        {
            if (line[i].Kind != ItemKind.Penalty)
                last = i;
        }
        (int from, int to) = (item.Start, line[last].End);
        foreach (ref readonly TextPiece piece in pieces.Slice(item.FirstPiece, item.PieceCount))
        {
            int start = Math.Max(from, piece.Start), stop = Math.Min(to, piece.End);
            if (start == piece.Start && stop == piece.End)
                Next() = piece;
            else if (start < stop)
                AddPart(piece, piece.Span.Style.Shape(text.Text.AsSpan(start, stop - start), piece.IsFromRight), start, item.IsReadWhole);
        }
        return last;
    }

    // What is read for the whole piece is said where its first glyphs stand.
    private void AddPart(in TextPiece piece, ShapedWord word, int start, bool isReadWhole)
    {
        int first = _count;
        foreach (ShapedText part in word.Parts)
            Next().Set(part, piece.Span, start + part.Start, isReadWhole ? 0 : part.Length, piece.Level, isReadWhole ? PieceRole.WordRest : PieceRole.Text);
        if (isReadWhole && start == piece.Start)
            _pieces[first].Set(word.Parts[0], piece.Span, piece.Start, piece.Length, piece.Level, PieceRole.WordStart);
    }

    private ref TextPiece Next()
    {
        if (_count == _pieces.Length)
            Array.Resize(ref _pieces, 2 * _count);
        return ref _pieces[_count++];
    }

    private static bool IsPartOf(in ParagraphItem item, in ParagraphItem word) => item.IsFragment && item.FirstPiece == word.FirstPiece;
}
