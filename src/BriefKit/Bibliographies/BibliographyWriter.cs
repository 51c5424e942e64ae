using System.Text;
using BriefKit.Citations;
using BriefKit.Citations.Locales;
using BriefKit.Citations.Styles;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Records;
using BriefKit.Core.References;
using BriefKit.Core.Text;
using BriefKit.Formats.CslJson;
using BriefKit.Exchange;
using BriefKit.Html;
using BriefKit.Rendering;

namespace BriefKit.Bibliographies;

/// <summary>Writes the references of records, formatted by a style or as data. It never changes, and several threads may use it at once.</summary>
public sealed class BibliographyWriter
{
    private readonly BibliographyFormat _format;
    private readonly Style _style;
    private readonly Locale _locale;
    private readonly CitationOptions _citations;
    private readonly Document _frame;
    private readonly DocumentWriters _writers;

    /// <param name="frame">The empty document that the list is set in.</param>
    internal BibliographyWriter(BibliographyFormat format, Style style, Locale locale, CitationOptions citations, Document frame, DocumentWriters writers)
    {
        _format = format;
        _style = style;
        _locale = locale;
        _citations = citations;
        _frame = frame;
        _writers = writers;
    }

    /// <summary>The references of all records in one list. A work that several records name alike stands in it once.</summary>
    public Parsed<ReadOnlyMemory<byte>> Write(IEnumerable<Record> records)
    {
        if (_format.Exchange is ExchangeFormat exchange)
            return ExchangeWriter.Write(records, exchange);
        ValueList<Reference> references = UniqueReferences.Of(records);
        Parsed<Document> document = Format(references);
        Parsed<ReadOnlyMemory<byte>> written = Print(document.Value);
        return new(written.Value, [.. document.Diagnostics, .. written.Diagnostics]);
    }

    /// <summary>A citation of each reference, and the entries of all of them, as UTF-8 text with what made each stretch of it.</summary>
    /// <param name="wanted">Some text that alone is asked for, or the one character of a number, from 1, such as <c>@7</c>; null for everything.</param>
    public Parsed<ReadOnlyMemory<byte>> Explain(IEnumerable<Record> records, string? wanted)
    {
        ValueList<Reference> references = UniqueReferences.Of(records);
        ValueList<NotedCluster> clusters = CitationNumbering.Number(references.Select(reference => (Cluster.Of(reference.Id), (int?)null)), _style.Class);
        Parsed<ExplainedCitations> explained = CitationProcessor.Explain(_style, _locale, references, clusters, ReferenceSelection.All, _citations);
        string text = new ExplanationWriter(wanted).Write(explained.Value);
        ValueList<Diagnostic> findings = text.Length == 0 && wanted is not null ? [PipelineDiagnostics.NothingExplained(wanted)] : [];
        return new(Encoding.UTF8.GetBytes(text), [.. explained.Diagnostics, .. findings]);
    }

    /// <summary>
    /// Citations, each on a line of its own, and behind an empty line the bibliography. In text, HTML or Markdown; other formats have no lines.
    /// </summary>
    /// <param name="citations">The citations of a document, whose bibliography lists what is cited; null for one of each reference, in their order.</param>
    public Parsed<ReadOnlyMemory<byte>> WriteCitations(IEnumerable<Record> records, CitationList? citations)
    {
        if (FragmentWriter is not IFragmentWriter writer)
            throw new InvalidOperationException($"'{_format.Name}' has no lines.");
        ValueList<Reference> references = UniqueReferences.Of(records);
        ValueList<PlacedCluster> placed = citations?.Clusters
            ?? references.Select(reference => new PlacedCluster(Cluster.Of(reference.Id), null)).ToValueList();
        ValueList<NotedCluster> clusters = CitationNumbering.Number(placed.Select(cluster => (cluster.Cluster, cluster.NoteNumber)), _style.Class);
        Parsed<FormattedCitations> formatted =
            CitationProcessor.Process(_style, _locale, references, clusters, citations is null ? ReferenceSelection.All : ReferenceSelection.Cited, _citations);
        StringBuilder text = new();
        foreach (ValueList<Inline> citation in formatted.Value.Clusters)
            text.Append(string.Join(' ', writer.Write(citation).Split('\n', StringSplitOptions.RemoveEmptyEntries))).Append('\n');
        if (formatted.Value.Bibliography is { Entries.IsEmpty: false } bibliography)
            text.Append('\n').Append(writer.Write(ListOf(bibliography)));
        return new(Encoding.UTF8.GetBytes(text.ToString()), formatted.Diagnostics);
    }

    private static ReferenceList ListOf(Bibliography bibliography) => new(bibliography.Entries)
    {
        HasHangingIndent = bibliography.HasHangingIndent,
        HasAlignedSecondField = bibliography.HasAlignedSecondField,
    };

    private IFragmentWriter? FragmentWriter => _format.Name switch
    {
        "html" => new HtmlWriter(),
        "markdown" => new MarkdownWriter(),
        "text" => new PlainTextWriter(),
        _ => null,
    };

    private Parsed<Document> Format(ValueList<Reference> references)
    {
        Document document = _frame with { References = references };
        if (_style.HasBibliography)
        {
            ReferenceList wanted = new([]) { Selection = ReferenceSelection.All };
            return CitationResolver.Resolve(document with { Blocks = [wanted] }, _style, _locale, _citations);
        }
        // A style for notes alone has no list; its first notes tell the same.
        ValueList<Block> citations = references.Select(Block (reference) => new Paragraph([new Citation(Cluster.Of(reference.Id), [])])).ToValueList();
        Parsed<Document> resolved = CitationResolver.Resolve(document with { Blocks = citations }, _style, _locale, _citations);
        ReferenceList list = new(resolved.Value.Blocks.OfType<Paragraph>().Zip(references, EntryOf).ToValueList());
        return new(document with { Blocks = [list] }, [PipelineDiagnostics.StyleWithoutBibliography(_style.Id), .. resolved.Diagnostics]);
    }

    private static ReferenceEntry EntryOf(Paragraph paragraph, Reference reference)
    {
        ValueList<Inline> content = paragraph.Content is [Note { Content: [Paragraph note] }] ? note.Content : paragraph.Content;
        return new ReferenceEntry(reference.Id, [new EntryPart(EntryDisplay.Inline, content)]);
    }

    private Parsed<ReadOnlyMemory<byte>> Print(Document document) => FragmentWriter is IFragmentWriter writer
        ? PrintEntries(document, writer)
        : _writers.Write(document, _format == BibliographyFormat.Word ? OutputFormat.Word : OutputFormat.Pdf);

    private static Parsed<ReadOnlyMemory<byte>> PrintEntries(Document document, IFragmentWriter writer)
    {
        string text = string.Concat(document.Blocks.OfType<ReferenceList>().Select(writer.Write));
        return new(Encoding.UTF8.GetBytes(text), []);
    }
}
