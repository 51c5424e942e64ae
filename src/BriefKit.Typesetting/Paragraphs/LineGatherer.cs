using BriefKit.Typesetting.Shaping;

namespace BriefKit.Typesetting.Paragraphs;

/// <summary>Gathers the pieces of a line that has been chosen, in the order of reading. Used again for each line.</summary>
internal sealed class LineGatherer
{
    private readonly PieceBuffer _pieces = new(64);

    /// <summary>Lets go of all that was gathered.</summary>
    public void Forget() => _pieces.Forget();

    /// <summary>The pieces of a line, to be placed: those of the paragraph where they stand side by side, as they nearly always do; valid until the next call.</summary>
    /// <param name="start">The first item of the line.</param>
    /// <param name="end">The item that the line ends at.</param>
    public Span<TextPiece> Gather(ItemBuilder items, StyledText text, int start, int end)
    {
        ReadOnlySpan<ParagraphItem> line = items.Items.AsSpan(start, end - start + 1);
        Span<TextPiece> pieces = items.Pieces.Pieces;
        if (items.IsPlain)
            return pieces[line[0].FirstPiece..(line[^1].FirstPiece + line[^1].PieceCount)];
        _pieces.Clear();
        for (int i = 0; i < line.Length - 1; i++)
        {
            if (line[i].IsFragment)
                i = AddFragments(line, pieces, text, i);
            else if (line[i].PieceCount == 0)
                AddGap(line[i]);
            else if (line[i].Kind != ItemKind.Penalty)
                Add(pieces.Slice(line[i].FirstPiece, line[i].PieceCount));
        }
        Add(pieces.Slice(line[^1].FirstPiece, line[^1].PieceCount));
        return _pieces.Pieces;
    }

    private void Add(ReadOnlySpan<TextPiece> pieces)
    {
        foreach (ref readonly TextPiece piece in pieces)
            _pieces.Add() = piece;
    }

    // Glue that no space is made of belongs to what stands before it.
    private void AddGap(in ParagraphItem item)
    {
        if (_pieces.Count == 0 || item.Kind == ItemKind.Penalty)
            return;
        ref TextPiece last = ref _pieces.Pieces[^1];
        last.Gap += item.Width;
        last.SetGlue(last.Stretch + item.Stretch, last.Shrink + item.Shrink);
    }

    // The parts of a word that stay together are shaped anew, each stretch of one style and direction as one.
    private int AddFragments(ReadOnlySpan<ParagraphItem> line, ReadOnlySpan<TextPiece> pieces, StyledText text, int first)
    {
        ref readonly ParagraphItem item = ref line[first];
        int last = first;
        for (int i = first + 1; i < line.Length - 1 && (line[i].Kind == ItemKind.Penalty || IsPartOf(line[i], item)); i++)
        {
            if (line[i].Kind != ItemKind.Penalty)
                last = i;
        }
        ReadOnlySpan<TextPiece> word = pieces.Slice(item.FirstPiece, item.PieceCount);
        for (int length; !word.IsEmpty; word = word[length..])
        {
            length = LengthOfStretch(word);
            AddStretch(word[..length], text, item.Start, line[last].End, item.IsReadWhole);
        }
        return last;
    }

    // How many of the pieces were shaped as one.
    private static int LengthOfStretch(ReadOnlySpan<TextPiece> word)
    {
        int length = 1;
        while (length < word.Length && ReferenceEquals(word[length].Span, word[0].Span) && word[length].Level == word[0].Level)
            length++;
        return length;
    }

    // As much of a stretch as stands on the line. Where that is all, it is set as it was shaped.
    private void AddStretch(ReadOnlySpan<TextPiece> stretch, StyledText text, int from, int to, bool isReadWhole)
    {
        ref readonly TextPiece first = ref stretch[0];
        int start = Math.Max(from, first.Start), stop = Math.Min(to, stretch[^1].End);
        if (start == first.Start && stop == stretch[^1].End)
            Add(stretch);
        else if (start < stop)
        {
            ShapedWord shaped = first.Span.Style.Shape(text.Text.AsSpan(start, stop - start), first.IsFromRight);
            int index = _pieces.Count;
            foreach (ShapedText part in shaped.Parts)
                _pieces.Add().Set(part, first.Span, start + part.Start, isReadWhole ? 0 : part.Length, first.Level, isReadWhole ? PieceRole.WordRest : PieceRole.Text);
            // What is read for the whole stretch is said where its first glyphs stand.
            if (isReadWhole && start == first.Start)
                _pieces.Pieces[index].Set(shaped.Parts[0], first.Span, start, stretch[^1].End - start, first.Level, PieceRole.WordStart);
        }
    }

    private static bool IsPartOf(in ParagraphItem item, in ParagraphItem word) => item.IsFragment && item.FirstPiece == word.FirstPiece;
}
