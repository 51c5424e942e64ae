using System.Runtime.ExceptionServices;
using BriefKit.Core.Documents;
using BriefKit.Typesetting.Fonts;
using BriefKit.Typesetting.Pages;
using BriefKit.Typesetting.Paragraphs;
using BriefKit.Typesetting.Reporting;
using BriefKit.Typesetting.Shaping;

namespace BriefKit.Typesetting.Layout;

/// <summary>
/// Sets the blocks of a document one below the other. A long document is set in stretches side by side, each as if those before it had been set;
/// where one turns out to have begun otherwise, all is set again from start to end. How many threads there are makes no difference.
/// </summary>
internal sealed class DocumentSetter : IDisposable
{
    // So many blocks at least are worth a thread; and each stretch keeps tools of its own.
    private const int LeastBlocks = 400;
    private const int MostStretches = 16;

    private readonly Document _document;
    private readonly FontLibrary _fonts;
    private readonly ParagraphToolbox _toolbox;
    private readonly DocumentMarks _marks = new();
    private readonly List<Bench> _benches = [];

    public DocumentSetter(Document document, FontLibrary fonts)
    {
        (_document, _fonts) = (document, fonts);
        _toolbox = fonts.Companion<ParagraphToolbox>();
    }

    /// <summary>What set the document's beginning, and sets what its pages have besides.</summary>
    public BlockSetter Blocks => _benches[0].Blocks;

    /// <summary>What there is to say about the document, once its pages are drawn.</summary>
    public TypesettingReport Report
    {
        get
        {
            // What a later stretch found only when it was drawn.
            GatherReports();
            return _benches[0].Report;
        }
    }

    public IEnumerable<string> UnknownFamilies => _benches.SelectMany(bench => bench.Styles.UnknownFamilies).Distinct().Order(StringComparer.Ordinal);

    // All that the setting of a stretch needs for itself.
    private sealed record Bench(StyleBook Styles, ParagraphTools Tools, TypesettingReport Report, BlockSetter Blocks);

    private sealed record Stretch(Range Blocks, Outset Outset);

    // Where a stretch begins, as far as what comes before it matters.
    private sealed record Outset(int Notes, bool HasTitle, string? RecordId);

    public (VerticalList List, List<StructureNode> Structure) Set()
    {
        List<Stretch> stretches = FindStretches();
        if (stretches.Count > 1 && SetSideBySide(stretches) is { } whole)
            return whole;
        Clear();
        Bench bench = Add(new DocumentCounts(), _document.Metadata.RecordId);
        return bench.Blocks.Set(_document.Blocks, bench.Blocks.BodyHeight);
    }

    public void Dispose() => Clear();

    private (VerticalList List, List<StructureNode> Structure)? SetSideBySide(List<Stretch> stretches)
    {
        for (int i = 0; i < stretches.Count; i++)
            Add(DocumentCounts.At(i, stretches[i].Outset.Notes, stretches[i].Outset.HasTitle), stretches[i].Outset.RecordId);
        double room = Blocks.BodyHeight;
        var parts = new (VerticalList List, List<StructureNode> Structure)[stretches.Count];
        try
        {
            Parallel.For(0, parts.Length, i => parts[i] = _benches[i].Blocks.Set([.. _document.Blocks.AsSpan()[stretches[i].Blocks]], room));
        }
        catch (AggregateException faults)
        {
            // A long document fails as a short one does.
            ExceptionDispatchInfo.Throw(faults.InnerExceptions[0]);
        }
        for (int i = 1; i < parts.Length; i++)
        {
            DocumentCounts before = _benches[i - 1].Blocks.Counts;
            if (before.Notes != stretches[i].Outset.Notes || before.HasTitle != stretches[i].Outset.HasTitle)
                return null;
            parts[0].List.Append(parts[i].List);
            parts[0].Structure.AddRange(parts[i].Structure);
        }
        GatherReports();
        return parts[0];
    }

    private void GatherReports()
    {
        foreach (Bench bench in _benches.Skip(1))
            _benches[0].Report.Take(bench.Report);
    }

    // A stretch begins with a heading of the first level: its own level, and all that stands around it, are the same whatever comes before.
    private List<Stretch> FindStretches()
    {
        List<Stretch> stretches = [];
        ReadOnlySpan<Block> blocks = _document.Blocks.AsSpan();
        if (blocks.Length < 2 * LeastBlocks || !HasChapter(blocks[LeastBlocks..^LeastBlocks]))
            return stretches;
        BlockCounter counter = new();
        int start = 0, least = Math.Max(LeastBlocks, blocks.Length / MostStretches);
        Outset outset = new(0, false, _document.Metadata.RecordId), here = outset;
        for (int i = 0; i < blocks.Length; i++)
        {
            if (i - start >= least && blocks.Length - i >= LeastBlocks && BeginsChapter(blocks[i]))
            {
                stretches.Add(new Stretch(start..i, outset));
                (start, outset) = (i, here);
            }
            counter.Add(blocks[i]);
            here = new Outset(counter.Notes, counter.HasTitle, blocks[i].Origin.RecordId ?? here.RecordId);
        }
        stretches.Add(new Stretch(start..blocks.Length, outset));
        return stretches;
    }

    private static bool BeginsChapter(Block block) => block is Heading { Level: 1 };

    private static bool HasChapter(ReadOnlySpan<Block> blocks)
    {
        foreach (Block block in blocks)
        {
            if (BeginsChapter(block))
                return true;
        }
        return false;
    }

    private Bench Add(DocumentCounts counts, string? recordId)
    {
        StyleBook styles = new(_fonts);
        ParagraphTools tools = _toolbox.Take();
        TypesettingReport report = new(recordId);
        Bench bench = new(styles, tools, report, new BlockSetter(_document, styles, tools, report, counts) { Marks = _marks });
        _benches.Add(bench);
        return bench;
    }

    private void Clear()
    {
        foreach (Bench bench in _benches)
        {
            _toolbox.Return(bench.Tools);
            bench.Styles.Dispose();
        }
        _benches.Clear();
    }
}
