using BriefKit.Citations;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Records;
using BriefKit.Core.Text;
using BriefKit.Templates;

namespace BriefKit.Rendering;

/// <summary>
/// Makes documents of records: a template, a citation style, a locale and a theme that have been looked up and fit together.
/// It never changes, and several threads may use it at once.
/// </summary>
public sealed class Renderer
{
    private readonly IDocumentTemplate _template;
    private readonly RenderRequest _request;
    private readonly LocalizedStyle _style;
    private readonly DocumentWriters _writers;

    internal Renderer(IDocumentTemplate template, RenderRequest request, LocalizedStyle style, DocumentWriters writers)
    {
        _template = template;
        _request = request;
        _style = style;
        _writers = writers;
    }

    /// <summary>Whether documents are set for readers with low vision.</summary>
    internal bool IsLargePrint { get; init; }

    /// <summary>Which lines are numbered; 0 for none.</summary>
    internal int LineNumberInterval { get; init; }

    public string TemplateName => _template.Name;

    /// <summary>The one format that the template makes; null where it makes all.</summary>
    public OutputFormat? OnlyFormat => OutputFormat.OnlyOf(_template);

    /// <summary>The document of one record, or of several in one, with its citations and reference lists filled in.</summary>
    /// <param name="records">At least one.</param>
    public Parsed<Document> Compose(ValueList<Record> records)
    {
        Parsed<Document> rendered = _template.Render(_request with { Records = records });
        Parsed<Document> cited = CitationResolver.Resolve(rendered.Value, _style);
        return new Parsed<Document>(Laid(DocumentContents.Resolve(cited.Value)), [.. rendered.Diagnostics, .. cited.Diagnostics]);
    }

    private Document Laid(Document document) => document with
    {
        Theme = IsLargePrint ? LargePrint.Of(document.Theme) : document.Theme,
        LineNumberInterval = LineNumberInterval,
    };

    /// <summary>The bytes of a composed document in a format.</summary>
    /// <param name="attached">Records that travel in the file: as they were read, as data, and with their references. PDF alone can carry them.</param>
    /// <returns>Nothing, and an error, where the template does not make the format.</returns>
    /// <exception cref="ArgumentException">Records are to travel in a file of another format.</exception>
    public Parsed<ReadOnlyMemory<byte>> Write(Document document, OutputFormat format, ValueList<Record> attached = default) =>
        document.Form is { } form && form.Format != format.Name
            ? new(default, [PipelineDiagnostics.WrongFormat(_template.Name, form.Format, format.Name)])
            : _writers.Write(document, format, attached);
}
