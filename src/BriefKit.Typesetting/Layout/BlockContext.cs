using BriefKit.Typesetting.Pages;

namespace BriefKit.Typesetting.Layout;

/// <summary>Where a block goes, and what holds for it from what it stands in.</summary>
/// <param name="List">The pieces that the block's own are added to.</param>
/// <param name="X">From the edge of the list where lines begin: the left one, unless the document is read from right to left.</param>
/// <param name="Measure">The width that the block may take.</param>
/// <param name="Structure">The children of the element that the block stands in.</param>
/// <param name="Text">How running text looks here.</param>
internal sealed record BlockContext(VerticalList List, double X, double Measure, List<StructureNode> Structure, TextFormat Text)
{
    /// <summary>The space between paragraphs.</summary>
    public double Spacing { get; init; }

    /// <summary>The height that no piece should exceed: that of the page, less what always stands around the block.</summary>
    public double Room { get; init; }

    /// <summary>How deep in lists the block stands.</summary>
    public int ListDepth { get; init; }

    /// <summary>How deep in blocks of any kind.</summary>
    public int Depth { get; init; }

    public bool IsInColumns { get; init; }

    /// <summary>What stands beside the first piece that is added; taken by whoever adds it.</summary>
    public PendingLabel? Label { get; init; }

    public BlockContext Indented(double indent) => this with { X = X + indent, Measure = Measure - indent };
}

/// <summary>A label that waits for the piece it stands beside.</summary>
/// <param name="x">From the edge of the body where lines begin.</param>
internal sealed class PendingLabel(Piece piece, double x)
{
    private bool _isTaken;

    public Piece Beside(Piece body)
    {
        if (_isTaken)
            return body;
        _isTaken = true;
        return new LabelledPiece(piece, x, body);
    }

    public bool IsTaken => _isTaken;
}
