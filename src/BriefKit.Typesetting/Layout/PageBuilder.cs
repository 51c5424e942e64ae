using BriefKit.Core.Documents;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Typesetting.Layout;

/// <summary>Breaks the list of a document's pieces into pages, with their notes at the foot, and gives each of them away as soon as it is done.</summary>
internal sealed class PageBuilder(BlockSetter blocks, RunningMatterSetter runningMatter, IPageReceiver receiver)
{
    // Notes that run over from the page before leave at least this part of a page to the text.
    private const double GreatestNoteShare = 0.7;

    private readonly DocumentMarks _marks = blocks.Marks;
    private readonly LineNumbers? _lineNumbers = blocks.Document.LineNumberInterval > 0 ? new LineNumbers(blocks) : null;
    private readonly List<PageCanvas> _waiting = [];
    private VerticalList? _carried;
    private double _left;
    private int _count;

    public void Build(DocumentFlow flow)
    {
        ListPosition position = new(flow.List, 0, null);
        do
        {
            position = BuildPage(position, flow);
            flow.List.LetGo(position.Index);
        }
        while (!position.IsAtEnd || _carried is not null);
        foreach (PageCanvas canvas in _waiting)
            Give(canvas);
        for (int i = 0; i < _count; i++)
        {
            PageCanvas canvas = NewCanvas(i);
            runningMatter.Draw(canvas, i + 1, _count, _marks.HeadingsOf(i));
            receiver.AddRunningMatter(i, canvas.ToValueList(), canvas.Frames);
        }
    }

    private PageGeometry Page => blocks.Theme.Page;

    private PageCanvas NewCanvas(int index) => new(index, _marks, blocks.IsFromRight ? Page.Width : null);

    private void Give(PageCanvas canvas) =>
        receiver.AddPage(canvas.Index, new Page(Page.Width, Page.Height, canvas.ToValueList()) { Number = canvas.Index + 1, Frames = canvas.Frames });

    private ListPosition BuildPage(ListPosition start, DocumentFlow flow)
    {
        PageCanvas canvas = NewCanvas(_count++);
        _marks.BeginPage();
        if (blocks.Theme.HasColoredPage)
            canvas.AddRectangle(0, 0, Page.Width, Page.Height, blocks.Theme.PageColor);
        _left = Page.LeftOf(_count);
        double height = blocks.BodyHeight;
        (NoteArea notes, PageCut cut) = Divide(start, height);
        while (cut.End.IsAtEnd && flow.Grow()) // The page may take more than there was.
            (notes, cut) = Divide(start, height);
        _carried = null;
        double y = DrawBody(canvas, start, cut, notes);
        if (y > 0)
            canvas.AddFrame(new PageFrame(FrameKind.Body, _left, blocks.Body.Top, Page.Measure, y));
        _carried = notes.Draw(canvas, _left, blocks.Body.Top + y, blocks.Body.Top + height, isForced: y == 0);
        if (canvas.HasDeferred)
            _waiting.Add(canvas);
        else
            Give(canvas);
        return cut.End;
    }

    // What runs over from the page before has its room first; where the text finds none beside it, the page is all notes.
    private (NoteArea Notes, PageCut Cut) Divide(ListPosition start, double height)
    {
        if (_carried is null)
        {
            NoteArea none = new(Page.Measure, height, blocks.Theme.RuleColor);
            return (none, VerticalSplitter.Find(start, height, none, isForced: true));
        }
        NoteArea beside = new(Page.Measure, height, blocks.Theme.RuleColor);
        beside.AddCarried(_carried, height * GreatestNoteShare);
        PageCut cut = start.IsAtEnd ? new PageCut(start, null) : VerticalSplitter.Find(start, height, beside, isForced: false);
        if (cut.Head is not null || cut.End.Index > start.Index)
            return (beside, cut);
        NoteArea alone = new(Page.Measure, height, blocks.Theme.RuleColor);
        alone.AddCarried(_carried, height);
        return (alone, new PageCut(start, null));
    }

    private double DrawBody(PageCanvas canvas, ListPosition start, PageCut cut, NoteArea notes)
    {
        double y = 0;
        notes.Clear();
        for (int i = start.Index; i <= cut.End.Index; i++)
        {
            bool isFirst = i == start.Index;
            Piece? piece = i < cut.End.Index ? (isFirst ? start.First : start.List[i].Piece) : cut.Head;
            if (i == cut.End.Index - 1 && cut.Refolded is not null)
                piece = cut.Refolded;
            if (piece is null)
                break;
            VerticalEntry entry = start.List[i];
            y += isFirst ? DrawContinuation(canvas, start) : entry.SpaceBefore;
            bool isBegun = !isFirst || start.Tail is null;
            entry.Draw(piece, canvas, _left, blocks.Body.Top + y, isBegun);
            if (piece.IsTextLine)
                _lineNumbers?.Draw(canvas, _left, blocks.Body.Top + y + piece.Baseline);
            notes.Add(piece.Notes);
            y += piece.Height;
        }
        return y;
    }

    private double DrawContinuation(PageCanvas canvas, ListPosition start)
    {
        if (start.Continuation is not Piece head)
            return 0;
        canvas.Artifact = ArtifactKind.Layout;
        head.Draw(canvas, _left + start.List[start.Index].X, blocks.Body.Top);
        canvas.Artifact = null;
        return head.Height;
    }
}
