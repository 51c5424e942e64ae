namespace BriefKit.Typesetting.Paragraphs;

/// <summary>Pieces one behind the other, each filled in where it is kept. Used again and again.</summary>
internal sealed class PieceBuffer(int capacity)
{
    private TextPiece[] _pieces = new TextPiece[capacity];

    // What was used since it was last let go of.
    private int _mostCount;

    public int Count { get; private set; }

    public Span<TextPiece> Pieces => _pieces.AsSpan(0, Count);

    /// <summary>Begins anew. What was there is written over bit by bit.</summary>
    public void Clear() => (_mostCount, Count) = (Math.Max(_mostCount, Count), 0);

    /// <summary>Lets go of all that was there.</summary>
    public void Forget()
    {
        Clear();
        Array.Clear(_pieces, 0, _mostCount);
        _mostCount = 0;
    }

    /// <summary>Makes room for one more, valid until the next is made.</summary>
    public ref TextPiece Add()
    {
        if (Count == _pieces.Length)
            Array.Resize(ref _pieces, 2 * Count);
        return ref _pieces[Count++];
    }
}
