namespace BriefKit.Typesetting.Layout;

/// <summary>
/// Pieces one below the other. Between two pieces stands the larger of the spaces asked for, and the higher of the costs of a break;
/// the space before the first piece of a page falls away.
/// </summary>
internal sealed class VerticalList
{
    private readonly List<VerticalEntry> _entries = [];
    private double _space;
    private BreakCost _cost;
    private bool _isForced;
    private bool _beginsForced;
    private HeadingMark? _mark;
    private int _letGo, _removed;

    public int Count => _removed + _entries.Count;

    public VerticalEntry this[int index] => _entries[index - _removed];

    /// <summary>The height of the whole when nothing breaks it.</summary>
    public double Height { get; private set; }

    public void AddSpace(double space) => _space = Math.Max(_space, space);

    /// <summary>Says what it costs to end the page before the piece that comes next.</summary>
    public void Keep(BreakCost cost) => _cost = cost > _cost ? cost : _cost;

    public void ForcePageBreak() => _isForced = true;

    /// <summary>Marks the place of the piece that comes next.</summary>
    public void Mark(HeadingMark mark) => _mark = mark;

    /// <param name="continuation">What is drawn again above the piece where it is the first of a page.</param>
    public void Add(Piece piece, double x, Piece? continuation = null)
    {
        // Nothing is broken off before the first piece, unless another list comes to stand above it.
        _beginsForced |= _isForced && Count == 0;
        Add(new VerticalEntry(piece, x, _space, _cost, _isForced && Count > 0, continuation, _mark));
        (_space, _cost, _isForced, _mark) = (0, BreakCost.Free, false, null);
    }

    /// <summary>Adds the pieces of another list behind these, as if they had been added one by one.</summary>
    public void Append(VerticalList other)
    {
        for (int i = 0; i < other.Count; i++)
        {
            VerticalEntry entry = other[i];
            if (i == 0)
            {
                entry = entry with
                {
                    SpaceBefore = Math.Max(_space, entry.SpaceBefore),
                    BreakBefore = _cost > entry.BreakBefore ? _cost : entry.BreakBefore,
                    IsForcedBreak = Count > 0 && (_isForced || other._beginsForced),
                    Mark = entry.Mark ?? _mark,
                };
                _beginsForced |= Count == 0 && (_isForced || other._beginsForced);
            }
            Add(entry);
        }
        if (other.Count > 0)
            (_space, _cost, _isForced, _mark) = (other._space, other._cost, other._isForced, other._mark);
        else
            (_space, _cost, _isForced, _mark) = (Math.Max(_space, other._space), other._cost > _cost ? other._cost : _cost, _isForced || other._isForced, other._mark ?? _mark);
    }

    public void Add(VerticalEntry entry)
    {
        Height += entry.Piece.Height + (Count > 0 ? entry.SpaceBefore : 0);
        _entries.Add(entry);
    }

    /// <summary>Lets go of the entries before a place, which keep their numbers: nobody asks for them any more.</summary>
    public void LetGo(int end)
    {
        for (; _letGo < end; _letGo++)
            _entries[_letGo - _removed] = null!;
        // Where half are gone, their places are worth moving the others.
        if (_letGo - _removed <= _entries.Count / 2)
            return;
        _entries.RemoveRange(0, _letGo - _removed);
        _removed = _letGo;
    }

    public IEnumerable<FootNote> Notes => _entries.SelectMany(entry => entry.Piece.Notes);

    /// <summary>How far the baseline of the first line lies below the top.</summary>
    public double Baseline => _entries.Count > 0 ? _entries[0].Piece.Baseline : 0;

    /// <summary>Draws the whole from a place downwards.</summary>
    public void Draw(PageCanvas canvas, double x, double y)
    {
        for (int i = 0; i < _entries.Count; i++)
        {
            VerticalEntry entry = _entries[i];
            y += i > 0 ? entry.SpaceBefore : 0;
            entry.Draw(canvas, x, y);
            y += entry.Piece.Height;
        }
    }
}

/// <param name="X">From the edge of the list where lines begin.</param>
internal sealed record VerticalEntry(Piece Piece, double X, double SpaceBefore, BreakCost BreakBefore, bool IsForcedBreak, Piece? Continuation, HeadingMark? Mark)
{
    public void Draw(PageCanvas canvas, double x, double y) => Draw(Piece, canvas, x, y, isBegun: true);

    /// <summary>Draws what has become of the piece on a page.</summary>
    /// <param name="isBegun">Whether the piece begins there.</param>
    public void Draw(Piece piece, PageCanvas canvas, double x, double y, bool isBegun)
    {
        if (Mark is not null && isBegun)
            canvas.Mark(Mark, x + X, y);
        piece.Draw(canvas, x + X, y);
    }
}

/// <summary>A heading as links and the side bar know it.</summary>
/// <param name="Level">Among the headings that are read, without gaps; 0 for a place that is no heading.</param>
/// <param name="OwnLevel">As the document has it; 0 for its title.</param>
internal sealed record HeadingMark(string? Anchor, int Level, int OwnLevel, string Title);
