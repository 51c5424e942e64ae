using System.Runtime.InteropServices;
using BriefKit.Typesetting.Shaping;

namespace BriefKit.Typesetting.Paragraphs;

/// <summary>Gathers what stands on a line that has been chosen, in the order of reading. Used again for each line.</summary>
internal sealed class LineGatherer
{
    private readonly List<LineAtom> _atoms = [];

    public Span<LineAtom> Atoms => CollectionsMarshal.AsSpan(_atoms);

    /// <summary>How many atoms are seen: what follows are the spaces at the line's end, which copied text needs all the same.</summary>
    public int VisibleCount { get; private set; }

    /// <summary>Lets go of the line that was gathered last.</summary>
    public void Forget() => _atoms.Clear();

    /// <param name="start">The first item of the line.</param>
    /// <param name="end">The item that the line ends at.</param>
    public void Gather(ItemBuilder items, StyledText text, int start, int end)
    {
        _atoms.Clear();
        for (int i = start; i < end; i++)
        {
            if (items.Items[i].IsFragment)
                i = AddFragments(items, text, i, end);
            else
                AddItem(items, items.Items[i]);
        }
        ref readonly ParagraphItem last = ref items.Items[end];
        if (last.Kind == ItemKind.Penalty)
            AddPieces(items, last, 0, 0);
        VisibleCount = _atoms.Count;
        while (VisibleCount > 0 && _atoms[VisibleCount - 1].IsSpace) // Spaces before a forced new line.
            VisibleCount--;
        if (last.Kind == ItemKind.Glue)
            AddPieces(items, last, 0, 0);
    }

    private void AddItem(ItemBuilder items, in ParagraphItem item)
    {
        if (item.Kind == ItemKind.Penalty)
            return;
        if (item.PieceCount > 0)
            AddPieces(items, item, item.Stretch, item.Shrink);
        else if (_atoms.Count > 0)
        {
            ref LineAtom last = ref Atoms[^1];
            (last.Gap, last.Stretch, last.Shrink) = (last.Gap + item.Width, last.Stretch + item.Stretch, last.Shrink + item.Shrink);
        }
    }

    private void AddPieces(ItemBuilder items, in ParagraphItem item, double stretch, double shrink)
    {
        int first = _atoms.Count;
        bool isSpace = item.Kind == ItemKind.Glue;
        foreach (ref readonly TextPiece piece in items.Pieces.Slice(item.FirstPiece, item.PieceCount))
            AddWord(piece, piece.Word, piece.Start, isSpace, piece.Role);
        if (stretch == 0 && shrink == 0)
            return;
        int count = _atoms.Count - first;
        foreach (ref LineAtom atom in Atoms[first..])
            (atom.Stretch, atom.Shrink) = (stretch / count, shrink / count);
    }

    private void AddWord(in TextPiece piece, ShapedWord word, int start, bool isSpace, PieceRole role)
    {
        foreach (ShapedText part in word.Parts)
            _atoms.Add(new LineAtom(part, piece, start + part.Start, role == PieceRole.Text ? part.Length : 0, role, isSpace));
    }

    // What is read for the whole piece is said where its first glyphs stand.
    private void AddPart(in TextPiece piece, ShapedWord word, int start, bool isReadWhole)
    {
        int first = _atoms.Count;
        AddWord(piece, word, start, false, isReadWhole ? PieceRole.WordRest : PieceRole.Text);
        if (isReadWhole && start == piece.Start)
            _atoms[first] = new LineAtom(word.Parts[0], piece, piece.Start, piece.Length, PieceRole.WordStart, false);
    }

    // The parts of a word that stay together are shaped as one; where the whole word does, it is set as it was shaped.
    private int AddFragments(ItemBuilder items, StyledText text, int first, int end)
    {
        ref readonly ParagraphItem item = ref items.Items[first];
        int last = first;
        for (int i = first + 1; i < end && (items.Items[i].Kind == ItemKind.Penalty || IsPartOf(items.Items[i], item)); i++)
        {
            if (items.Items[i].Kind != ItemKind.Penalty)
                last = i;
        }
        (int from, int to) = (item.Start, items.Items[last].End);
        foreach (ref readonly TextPiece piece in items.Pieces.Slice(item.FirstPiece, item.PieceCount))
        {
            int start = Math.Max(from, piece.Start), stop = Math.Min(to, piece.End);
            if (start == piece.Start && stop == piece.End)
                AddWord(piece, piece.Word, start, false, PieceRole.Text);
            else if (start < stop)
                AddPart(piece, piece.Span.Style.Shape(text.Text.AsSpan(start, stop - start), (piece.Level & 1) == 1), start, item.IsReadWhole);
        }
        return last;
    }

    private static bool IsPartOf(in ParagraphItem item, in ParagraphItem word) => item.IsFragment && item.FirstPiece == word.FirstPiece;
}
