using BriefKit.Citations.Clusters;
using BriefKit.Citations.Disambiguation;
using BriefKit.Citations.Entries;
using BriefKit.Citations.Formatting;
using BriefKit.Citations.Items;
using BriefKit.Citations.Links;
using BriefKit.Citations.Locales;
using BriefKit.Citations.Rendering;
using BriefKit.Citations.Resolving;
using BriefKit.Citations.Sorting;
using BriefKit.Citations.Styles;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.References;
using BriefKit.Core.Text;

namespace BriefKit.Citations;

/// <summary>One run of the processor, step by step: items, their order and numbers, disambiguation, clusters, entries.</summary>
internal sealed class ProcessorRun
{
    /// <summary>How many unknown references get a hint at the nearest name, for which all names are compared.</summary>
    private const int MaxHints = 20;

    private readonly Evaluator _evaluator;
    private readonly ParallelRenderer _renderer;
    private readonly RunMemory? _memory;
    private readonly ReferenceSelection _selection;
    private readonly DiagnosticBag _bag = new();
    private readonly List<Item> _items = [];
    private readonly Dictionary<string, Item> _byId = new(StringComparer.Ordinal);

    /// <param name="tracer">Keeps what made each token; null where nobody asks.</param>
    public ProcessorRun(Style style, Locale locale, ValueList<Reference> references, ReferenceSelection selection, CitationOptions? options = null, Tracer? tracer = null)
        : this(new Evaluator(new StyleContext(style, locale, options), tracer: tracer), null, references, selection)
    {
    }

    /// <summary>A run that takes over what is still good of the runs before it.</summary>
    public ProcessorRun(RunMemory memory, ValueList<Reference> references, ReferenceSelection selection)
        : this(memory.Evaluator, memory, references, selection)
    {
    }

    private ProcessorRun(Evaluator evaluator, RunMemory? memory, ValueList<Reference> references, ReferenceSelection selection)
    {
        _evaluator = evaluator;
        _renderer = new ParallelRenderer(evaluator);
        _memory = memory;
        _selection = selection;
        memory?.BeginRun();
        foreach (Reference reference in references)
        {
            Item item = memory?.ItemOf(reference) ?? new Item(reference, _evaluator.Context.Marks);
            if (_byId.TryAdd(reference.Id, item))
                _items.Add(item);
            else
                _bag.Add(CitationDiagnostics.DuplicateReference(reference.Origin.Location, reference.Id));
        }
    }

    private Style Style => _evaluator.Context.Style;

    private Tracer? Tracer => _evaluator.Tracer;

    /// <summary>Whether each cluster is formatted as if it stood alone, with no position of its own.</summary>
    public bool IgnoresPositions { get; init; }

    /// <summary>Of what is not cited, the ids of all that count; null where all do.</summary>
    public IReadOnlySet<string>? ListsOnly { get; init; }

    /// <summary>Formats the clusters, and several lists in place of one, each of some of the items in the order and with the numbers of all.</summary>
    public Parsed<FormattedDocument> Run(ValueList<ClusterInput> clusters, IReadOnlyList<IReadOnlySet<string>> lists)
    {
        List<Item> ordered = Distinguish(Listed(clusters));
        ValueList<ValueList<Inline>> texts = Format(clusters);
        ValueList<Bibliography?> bibliographies = lists
            .Select(ids => Style.Bibliography is BibliographyArea area ? Format(area, [.. ordered.Where(item => ids.Contains(item.Id))]) : null)
            .ToValueList();
        return new(new FormattedDocument(texts, bibliographies), _bag.ToValueList());
    }

    /// <param name="clusters">Null for a single one of all items, in the order of the bibliography.</param>
    public Parsed<FormattedCitations> Run(ValueList<ClusterInput>? clusters)
    {
        List<Item> ordered = Distinguish(Listed(clusters));
        clusters ??= [new ClusterInput(ordered.Select(item => new CiteInput(new Cite(item.Id))).ToValueList(), 0)];
        ValueList<ValueList<Inline>> texts = Format(clusters.Value);
        Bibliography? bibliography = Style.Bibliography is BibliographyArea area ? Format(area, ordered) : null;
        return new(new FormattedCitations(texts, bibliography), _bag.ToValueList());
    }

    private List<Item> Distinguish(List<Item> listed)
    {
        List<Item> ordered = Order(listed);
        new Disambiguator(_renderer, _evaluator.Context).Run(ordered);
        return SortsByOutcome ? Order(ordered) : ordered;
    }

    // Whether what has been found out since the first sort, numbers and distinctions, may change the order.
    private bool SortsByOutcome => Style.Bibliography is BibliographyArea area
        && area.Sort.Any(key => PlaceUse.Of(key) is { CitationNumber: true } or { Distinction: true });

    // Cited items in the order of their first cites, and behind them, where all are listed, the others.
    private List<Item> Listed(ValueList<ClusterInput>? clusters)
    {
        if (clusters is null || IgnoresPositions)
            return [.. _items];
        List<Item> listed = [];
        HashSet<Item> seen = [];
        foreach (ClusterInput cluster in clusters.Value)
        {
            foreach (CiteInput input in cluster.Cites)
            {
                if (_byId.TryGetValue(input.Cite.ReferenceId, out Item? item) && seen.Add(item))
                    listed.Add(item);
            }
        }
        if (_selection == ReferenceSelection.All)
            listed.AddRange(_items.Where(item => !seen.Contains(item) && ListsOnly?.Contains(item.Id) != false));
        return listed;
    }

    // The order of the bibliography, with the numbers that come of it.
    private List<Item> Order(List<Item> items)
    {
        for (int i = 0; i < items.Count; i++)
            items[i].CitationNumber = i + 1;
        if (Style.Bibliography is not { Sort.IsEmpty: false } area)
            return items;
        List<Item> ordered = new ItemSorter(_renderer, area.Sort).Sort(items, item => item);
        for (int i = 0; i < ordered.Count; i++)
            ordered[i].CitationNumber = i + 1;
        return ordered;
    }

    private ValueList<ValueList<Inline>> Format(ValueList<ClusterInput> clusters)
    {
        List<List<CiteContext>> placed = Place(clusters);
        ClusterOutput[] outputs = _renderer.Map(placed, Output);
        List<ValueList<Inline>> texts = [];
        for (int i = 0; i < outputs.Length; i++)
        {
            ValueList<Inline> unknown = Unknown(clusters[i], Tracer?.Clusters[i]);
            _bag.AddRange(outputs[i].Diagnostics);
            texts.Add(unknown.IsEmpty ? outputs[i].Content : [.. outputs[i].Content, .. unknown]);
        }
        return texts.ToValueList();
    }

    // The known cites of each cluster, sorted, with their positions.
    private List<List<CiteContext>> Place(ValueList<ClusterInput> clusters)
    {
        ItemSorter sorter = new(_renderer, Style.Citation.Sort);
        PositionTracker tracker = new(Style.Citation.NearNoteDistance);
        List<List<CiteContext>> placed = [];
        foreach (ClusterInput cluster in clusters)
        {
            if (IgnoresPositions)
                tracker = new(Style.Citation.NearNoteDistance);
            List<(Item Item, CiteInput Input)> cites = [];
            foreach (CiteInput input in cluster.Cites)
            {
                if (_byId.TryGetValue(input.Cite.ReferenceId, out Item? item))
                    cites.Add((item, input));
            }
            placed.Add(tracker.Place(sorter.Sort(cites, cite => cite.Item), cluster.NoteNumber));
        }
        return placed;
    }

    private ValueList<Inline> Unknown(ClusterInput cluster, List<TracedPiece>? trace)
    {
        List<Inline> unknown = [];
        foreach (CiteInput input in cluster.Cites)
        {
            if (input.Cite.Locator is { Label: string label } && !IsLabel(label))
                _bag.Add(CitationDiagnostics.UnknownLabel(label, TermNames.Locators));
            if (_byId.ContainsKey(input.Cite.ReferenceId))
                continue;
            _bag.Add(CitationDiagnostics.UnknownReference(null, input.Cite.ReferenceId, _bag.Count < MaxHints ? _byId.Keys : []));
            unknown.Add(new TextRun($"[?{input.Cite.ReferenceId}]"));
        }
        trace?.AddRange(unknown.Cast<TextRun>().Select(run => new TracedPiece(run.Text, Tracer!.Add(new TraceSource(null, PrintedPart.UnknownReference, null)))));
        return unknown.ToValueList();
    }

    // A style may bring the term of a label that CSL does not have.
    private bool IsLabel(string label) =>
        TermNames.IsLocator(label) || _evaluator.Context.Locale.FindTerm(new TermKey(TermNames.Canonical(label), TermForm.Long)) is not null;

    private ClusterOutput Output(ThreadRenderers renderers, List<CiteContext> cites)
    {
        List<TracedPiece>? trace = Tracer is null ? null : Tracer.BeginIn(Tracer.Clusters);
        if (cites.Count == 0)
            return ClusterOutput.Empty;
        return _memory?.ClusterOf(cites, known => Write(renderers.Cites, known, null)) ?? Write(renderers.Cites, cites, trace);
    }

    private ClusterOutput Write(LayoutRenderer renderer, IReadOnlyList<CiteContext> cites, List<TracedPiece>? trace)
    {
        DiagnosticBag found = new();
        TokenBuffer buffer = new ClusterWriter(renderer, _evaluator.Context, found).Write(cites);
        QuotationMarks marks = renderer.ContextOf(cites[0].Item).Marks;
        PunctuationCleaner.Clean(buffer.Tokens, marks.TakesPunctuation);
        return new ClusterOutput(InlineBuilder.Build(LinkAnchors.Complete(buffer.Tokens), marks, trace), found.ToValueList());
    }

    private Bibliography Format(BibliographyArea area, List<Item> ordered)
    {
        ReferenceEntry[] written = new ReferenceEntry[ordered.Count];
        DiagnosticBag?[] found = new DiagnosticBag[ordered.Count];
        _renderer.ForEachStretch(ordered.Count, (renderers, start, end) =>
        {
            DiagnosticBag bag = found[start] = new();
            EntryWriter writer = new(renderers.Entries!, area, bag);
            if (start > 0)
                writer.Follow(ordered[start - 1]);
            for (int i = start; i < end; i++)
                written[i] = writer.Write(ordered[i]);
        });
        foreach (DiagnosticBag? bag in found)
            _bag.AddRange(bag ?? []);
        ValueList<ReferenceEntry> entries = written.Where(entry => !entry.Parts.IsEmpty).ToValueList();
        return new Bibliography(entries)
        {
            HasHangingIndent = area.HasHangingIndent,
            HasAlignedSecondField = area.HasAlignedSecondField,
            EntrySpacing = area.EntrySpacing,
            LineSpacing = area.LineSpacing,
        };
    }
}
