namespace BriefKit.Typesetting.Paragraphs;

/// <summary>What has been counted from the start of a document to where it is set.</summary>
internal sealed class DocumentCounts
{
    /// <summary>The number of stretches that have numbers of their own.</summary>
    public const int MostStretches = (1 << (31 - BitsOfStretch)) - 1;

    // As many contents as a stretch may have; no memory holds more.
    private const int BitsOfStretch = 24;

    private int _contents, _cells;

    /// <summary>The notes that were called.</summary>
    public int Notes { get; private set; }

    /// <summary>Whether there was a title, below which headings stand.</summary>
    public bool HasTitle { get; set; }

    /// <summary>The level of the latest heading as it is read; 0 before the first.</summary>
    public int HeadingLevel { get; set; }

    /// <summary>The counts where a stretch of a document begins, as far as the text shows them.</summary>
    /// <param name="stretch">Which stretch it is, from 0: it has content and cells of numbers of its own.</param>
    public static DocumentCounts At(int stretch, int notes, bool hasTitle) => new()
    {
        _contents = stretch << BitsOfStretch,
        _cells = stretch << BitsOfStretch,
        Notes = notes,
        HasTitle = hasTitle,
        // Any heading that a stretch may begin with is read at the same level, however deep the one before it was.
        HeadingLevel = hasTitle ? 1 : 0,
    };

    /// <summary>The number by which what is drawn and what it means are tied together.</summary>
    public int NextContent() => ++_contents;

    public int NextNote() => ++Notes;

    /// <summary>The number of a cell that heads others.</summary>
    public int NextCell() => ++_cells;
}
