using BriefKit.Core.Documents;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Typesetting.Layout;

/// <summary>The notes at the foot of one page, under a short rule.</summary>
internal sealed class NoteArea(double measure, double pageHeight, ThemeColor ruleColor)
{
    private const double SpaceAbove = 10;
    private const double SpaceBelow = 4;
    private const double RuleThickness = 0.5;
    private const double NoteSpace = 2;

    // Shorter notes are not worth tearing apart.
    private const int FewestLinesToSplit = 4;

    private readonly List<FootNote> _notes = [];
    private VerticalList? _carried;
    private VerticalList? _carriedOn;
    private double _least = double.NaN;

    /// <summary>The room that is taken so far, with the rule.</summary>
    public double Height { get; private set; }

    /// <summary>Takes what was left of the notes of the page before.</summary>
    public void AddCarried(VerticalList notes, double limit)
    {
        (_carried, _carriedOn) = VerticalSplitter.Split(notes, limit - Separator, isForced: true) is (VerticalList head, var tail) ? (head, tail) : (notes, null);
        Height = Separator + _carried.Height;
    }

    /// <summary>
    /// How much room all notes need once those of a piece are added to them. Where the last of them does not fit as a whole, its beginning
    /// must; the rest runs over, and the page ends with the piece, unless the one after it is bound to it.
    /// </summary>
    /// <param name="bottom">Where the piece would end.</param>
    /// <param name="isBound">Whether a page should not end before the piece. Then it takes its room from a note that runs over, and its own notes run over whole.</param>
    public double RoomWith(Piece piece, double bottom, bool isBound)
    {
        if (isBound && !double.IsNaN(_least))
            return bottom + _least <= pageHeight ? Height = pageHeight - bottom : _least;
        if (piece.Notes.Count == 0)
            return Height;
        double whole = Height + HeightOf(piece.Notes);
        double least = whole - piece.Notes[^1].Content.Height + LeastHeight(piece.Notes[^1]);
        if (bottom + whole <= pageHeight)
            return Height = whole;
        if (bottom + least > pageHeight)
            return least;
        _least = least;
        return Height = pageHeight - bottom;
    }

    /// <summary>By how much notes would add to the room that is taken.</summary>
    public double HeightOf(IReadOnlyList<FootNote> notes)
    {
        double height = 0;
        foreach (FootNote note in notes)
            height += (Height + height == 0 ? Separator : NoteSpace) + note.Content.Height;
        return height;
    }

    public void Clear() => _notes.Clear();

    public void Add(IReadOnlyList<FootNote> notes) => _notes.AddRange(notes);

    /// <summary>Draws the notes above the foot of the page; what finds no room is given back, for the next page.</summary>
    /// <param name="isForced">Whether something must be drawn, because the page has nothing else.</param>
    public VerticalList? Draw(PageCanvas canvas, double x, double bodyEnd, double foot, bool isForced)
    {
        VerticalList all = Gather();
        if (all.Count == 0)
            return _carriedOn;
        double room = foot - bodyEnd - Separator;
        VerticalList? rest = null;
        if (all.Height > room + 0.01)
        {
            if (VerticalSplitter.Split(all, room, isForced) is not (VerticalList head, var tail))
                return Join(all, _carriedOn);
            (all, rest) = (head, tail);
        }
        double top = foot - all.Height;
        canvas.AddRectangle(x, top - SpaceBelow - RuleThickness, Math.Min(72, measure), RuleThickness, ruleColor);
        all.Draw(canvas, x, top);
        canvas.AddFrame(new PageFrame(FrameKind.Notes, x, top - SpaceBelow - RuleThickness, measure, all.Height + SpaceBelow + RuleThickness));
        return Join(rest, _carriedOn);
    }

    private static double Separator => SpaceAbove + RuleThickness + SpaceBelow;

    private static double LeastHeight(FootNote note)
    {
        VerticalList content = note.Content;
        if (content.Count < FewestLinesToSplit)
            return content.Height;
        return content[0].Piece.Height + content[1].SpaceBefore + content[1].Piece.Height;
    }

    private VerticalList Gather()
    {
        VerticalList all = new();
        if (_carried is not null)
            Append(all, _carried, 0);
        foreach (FootNote note in _notes)
            Append(all, note.Content, NoteSpace);
        return all;
    }

    private static VerticalList? Join(VerticalList? first, VerticalList? second)
    {
        if (first is null || second is null)
            return first ?? second;
        Append(first, second, NoteSpace);
        return first;
    }

    private static void Append(VerticalList list, VerticalList added, double space)
    {
        for (int i = 0; i < added.Count; i++)
            list.Add(i == 0 ? added[i] with { SpaceBefore = space, BreakBefore = BreakCost.Free } : added[i]);
    }
}
