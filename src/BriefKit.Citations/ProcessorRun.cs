using BriefKit.Citations.Clusters;
using BriefKit.Citations.Disambiguation;
using BriefKit.Citations.Entries;
using BriefKit.Citations.Formatting;
using BriefKit.Citations.Items;
using BriefKit.Citations.Links;
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

    private readonly LocalizedStyle _localized;
    private readonly ParallelRenderer _renderer;
    private readonly RunMemory? _memory;
    private readonly ReferenceSelection _selection;
    private readonly DiagnosticBag _bag = new();
    private readonly HashSet<string> _unknownLabels = new(StringComparer.Ordinal);
    private readonly List<Item> _items;
    private readonly Dictionary<string, Item> _byId;

    /// <summary>A run that takes over what is still good of the runs before it.</summary>
    public ProcessorRun(RunMemory memory, ValueList<Reference> references, ReferenceSelection selection)
        : this(memory.Localized, memory.Renderer, references, selection, memory)
    {
    }

    /// <param name="renderer">The run's own until it is done.</param>
    public ProcessorRun(LocalizedStyle localized, ParallelRenderer renderer, ValueList<Reference> references, ReferenceSelection selection, RunMemory? memory = null)
    {
        _localized = localized;
        _renderer = renderer;
        _memory = memory;
        _selection = selection;
        _items = new(references.Length);
        _byId = new(references.Length, StringComparer.Ordinal);
        memory?.BeginRun();
        foreach (Reference reference in references)
        {
            Item item = memory?.ItemOf(reference) ?? new Item(reference, localized.Context.Marks);
            if (_byId.TryAdd(reference.Id, item))
                _items.Add(item);
            else
                _bag.Add(CitationDiagnostics.DuplicateReference(reference.Origin.Location, reference.Id));
        }
    }

    private Style Style => _localized.Style;

    private Tracer? Tracer => _renderer.First.Evaluator.Tracer;

    /// <summary>Whether each cluster is formatted as if it stood alone, with no position of its own.</summary>
    public bool IgnoresPositions { get; init; }

    /// <summary>Of what is not cited, the ids of all that count; null where all do.</summary>
    public IReadOnlySet<string>? ListsOnly { get; init; }

    /// <summary>Formats the clusters, and several lists in place of one, each of some of the items in the order and with the numbers of all.</summary>
    public Parsed<FormattedDocument> Run(ValueList<ClusterInput> clusters, IReadOnlyList<IReadOnlySet<string>> lists)
    {
        List<Item> ordered = Distinguish(Listed(clusters));
        ValueList<ValueList<Inline>> texts = Format(clusters);
        List<Bibliography?> bibliographies = new(lists.Count);
        foreach (IReadOnlySet<string> ids in lists)
            bibliographies.Add(Style.Bibliography is BibliographyArea area ? Format(area, ordered.FindAll(item => ids.Contains(item.Id))) : null);
        return new(new FormattedDocument(texts, bibliographies.ToValueList()), _bag.ToValueList());
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
        new Disambiguator(_renderer, _localized.Context).Run(ordered);
        return _localized.SortsByOutcome ? Order(ordered) : ordered;
    }

    // Cited items in the order of their first cites, and behind them, where all are listed, the others.
    private List<Item> Listed(ValueList<ClusterInput>? clusters)
    {
        if (clusters is null || IgnoresPositions)
            return [.. _items];
        List<Item> listed = new(_items.Count);
        HashSet<Item> seen = new(_items.Count);
        foreach (ClusterInput cluster in clusters.Value)
        {
            foreach (CiteInput input in cluster.Cites)
            {
                if (_byId.TryGetValue(input.Cite.ReferenceId, out Item? item) && seen.Add(item))
                    listed.Add(item);
            }
        }
        if (_selection == ReferenceSelection.All)
            AddUncited(listed, seen);
        return listed;
    }

    private void AddUncited(List<Item> listed, HashSet<Item> seen)
    {
        foreach (Item item in _items)
        {
            if (!seen.Contains(item) && ListsOnly?.Contains(item.Id) != false)
                listed.Add(item);
        }
    }

    // The order of the bibliography, with the numbers that come of it.
    private List<Item> Order(List<Item> items)
    {
        for (int i = 0; i < items.Count; i++)
            items[i].CitationNumber = i + 1;
        if (Style.Bibliography is not { Sort.IsEmpty: false } area)
            return items;
        List<Item> ordered = new ItemSorter(_renderer, area.Sort, _localized.Collator).Sort(items, item => item);
        for (int i = 0; i < ordered.Count; i++)
            ordered[i].CitationNumber = i + 1;
        return ordered;
    }

    private ValueList<ValueList<Inline>> Format(ValueList<ClusterInput> clusters)
    {
        List<List<CiteContext>> placed = Place(clusters);
        ClusterOutput[] outputs = Outputs(placed);
        List<ValueList<Inline>> texts = new(outputs.Length);
        for (int i = 0; i < outputs.Length; i++)
        {
            ValueList<Inline> unknown = Unknown(clusters[i], Tracer?.Clusters[i]);
            _bag.AddRange(outputs[i].Diagnostics);
            texts.Add(unknown.IsEmpty ? outputs[i].Content : [.. outputs[i].Content, .. unknown]);
        }
        return texts.ToValueList();
    }

    private ClusterOutput[] Outputs(List<List<CiteContext>> placed)
    {
        // What is kept from run to run, or of what made each token, is kept of each cluster.
        if (_memory is not null || Tracer is not null)
            return _renderer.Map(placed, Output);
        RepeatedClusters repeated = new(placed);
        return repeated.ForEach(_renderer.Map(repeated.Distinct, Output));
    }

    // The known cites of each cluster, sorted, with their positions.
    private List<List<CiteContext>> Place(ValueList<ClusterInput> clusters)
    {
        ItemSorter sorter = new(_renderer, Style.Citation.Sort, _localized.Collator);
        PositionTracker tracker = new(Style.Citation.NearNoteDistance);
        List<List<CiteContext>> placed = new(clusters.Length);
        foreach (ClusterInput cluster in clusters)
        {
            if (IgnoresPositions)
                tracker = new(Style.Citation.NearNoteDistance);
            List<(Item Item, CiteInput Input)> cites = new(cluster.Cites.Length);
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
        List<TextRun>? unknown = null;
        foreach (CiteInput input in cluster.Cites)
        {
            if (input.Cite.Locator is { Label: string label } && !IsLabel(label) && _unknownLabels.Add(label))
                _bag.Add(CitationDiagnostics.UnknownLabel(label, TermNames.Locators));
            if (_byId.ContainsKey(input.Cite.ReferenceId))
                continue;
            _bag.Add(CitationDiagnostics.UnknownReference(null, input.Cite.ReferenceId, _bag.Count < MaxHints ? _byId.Keys : []));
            (unknown ??= []).Add(new TextRun($"[?{input.Cite.ReferenceId}]"));
        }
        if (unknown is null)
            return [];
        trace?.AddRange(unknown.Select(run => new TracedPiece(run.Text, Tracer!.Add(new TraceSource(null, PrintedPart.UnknownReference, null)))));
        return [.. unknown];
    }

    // A style may bring the term of a label that CSL does not have.
    private bool IsLabel(string label) =>
        TermNames.IsLocator(label) || _localized.Context.Locale.FindTerm(new TermKey(TermNames.Canonical(label), TermForm.Long)) is not null;

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
        TokenBuffer buffer = new ClusterWriter(renderer, _localized.Context, found).Write(cites);
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
        {
            if (bag is not null)
                _bag.AddRange(bag);
        }
        return new Bibliography(WithoutEmpty(written))
        {
            HasHangingIndent = area.HasHangingIndent,
            HasAlignedSecondField = area.HasAlignedSecondField,
            EntrySpacing = area.EntrySpacing,
            LineSpacing = area.LineSpacing,
        };
    }

    private static ValueList<ReferenceEntry> WithoutEmpty(ReferenceEntry[] written)
    {
        List<ReferenceEntry> entries = new(written.Length);
        foreach (ReferenceEntry entry in written)
        {
            if (!entry.Parts.IsEmpty)
                entries.Add(entry);
        }
        return entries.ToValueList();
    }
}
