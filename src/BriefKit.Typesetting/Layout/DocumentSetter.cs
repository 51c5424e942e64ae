using BriefKit.Core.Documents;
using BriefKit.Typesetting.Fonts;
using BriefKit.Typesetting.Paragraphs;
using BriefKit.Typesetting.Reporting;

namespace BriefKit.Typesetting.Layout;

/// <summary>
/// Sets the blocks of a document one below the other, and hands them out stretch by stretch. Of a long document, a few stretches are set ahead side
/// by side, each as if those before it came out as they were counted; one that began otherwise is set again. How many threads there are makes no difference.
/// </summary>
internal sealed class DocumentSetter : IDisposable
{
    // Enough for a few threads; all that is set ahead is alive.
    private const int StretchesAhead = 3;

    private readonly Document _document;
    private readonly DocumentMarks _marks = new();
    private readonly List<Stretch> _stretches;
    private readonly Workbenches _benches;
    private readonly TypesettingReport _report;
    private readonly List<TypesettingReport> _reports = [];
    private readonly Queue<Task<Attempt>> _ahead = [];
    private readonly CancellationTokenSource _stop = new();
    private Outset _outset;
    private int _next, _begun;

    public DocumentSetter(Document document, FontLibrary fonts)
    {
        _document = document;
        _stretches = Stretch.Divide(document);
        _outset = _stretches[0].Outset;
        _benches = new Workbenches(fonts);
        _report = new TypesettingReport(document.Metadata.RecordId);
        Blocks = NewBlocks(_benches.Take(), _report, new DocumentCounts());
    }

    /// <summary>Sets what pages have besides; a document of one stretch, too. Its bench is nobody else's.</summary>
    public BlockSetter Blocks { get; }

    /// <summary>What there is to say about the document, once its pages are drawn: some of it was found only then.</summary>
    public TypesettingReport GatherReports()
    {
        foreach (TypesettingReport report in _reports)
            _report.Take(report);
        return _report;
    }

    public IEnumerable<string> UnknownFamilies => _benches.UnknownFamilies;

    // A stretch set from an outset that may turn out to be wrong.
    private sealed record Attempt(Outset Outset, SetStretch Result, DocumentCounts Counts, TypesettingReport Report);

    /// <summary>The next stretch, which the setter keeps no hold of; null behind the last one.</summary>
    public SetStretch? Next()
    {
        if (_next == _stretches.Count)
            return null;
        if (_stretches.Count == 1)
        {
            _next++;
            return Blocks.Set(_document.Blocks, Blocks.BodyHeight);
        }
        Attempt attempt = TakeNext();
        _outset = new Outset(attempt.Counts.Notes, attempt.Counts.HasTitle, null);
        _report.Take(attempt.Report);
        _reports.Add(attempt.Report);
        return attempt.Result;
    }

    /// <summary>Waits for what is being set: a stretch that nobody wants any more is not begun.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        Task.WhenAll((IEnumerable<Task>)_ahead).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing).GetAwaiter().GetResult();
        _stop.Dispose();
        _benches.Dispose();
    }

    private Attempt TakeNext()
    {
        double room = Blocks.BodyHeight;
        for (; _begun < _stretches.Count && _begun <= _next + StretchesAhead; _begun++)
        {
            (Stretch stretch, Outset outset) = (_stretches[_begun], OutsetOf(_begun));
            _ahead.Enqueue(Task.Run(() => Set(stretch, outset, room), _stop.Token));
        }
        Attempt attempt = _ahead.Dequeue().GetAwaiter().GetResult(); // A long document fails as a short one does.
        Outset real = OutsetOf(_next);
        if (attempt.Outset != real)
            attempt = Set(_stretches[_next], real, room);
        _next++;
        return attempt;
    }

    // As the stretches before it have been counted, but for those that are known to have come out otherwise.
    private Outset OutsetOf(int stretch) => _stretches[stretch].Outset.Corrected(_stretches[_next].Outset, _outset);

    private Attempt Set(Stretch stretch, Outset outset, double room)
    {
        Workbench bench = _benches.Take();
        try
        {
            TypesettingReport report = new(outset.RecordId);
            BlockSetter blocks = NewBlocks(bench, report, DocumentCounts.At(stretch.Number, outset.Notes, outset.HasTitle));
            SetStretch result = blocks.Set([.. _document.Blocks.AsSpan()[stretch.Blocks]], room);
            return new Attempt(outset, result, blocks.Counts, report);
        }
        finally
        {
            _benches.Return(bench);
        }
    }

    private BlockSetter NewBlocks(Workbench bench, TypesettingReport report, DocumentCounts counts) =>
        new(_document, bench.Styles, bench.Tools, report, counts) { Marks = _marks };
}
