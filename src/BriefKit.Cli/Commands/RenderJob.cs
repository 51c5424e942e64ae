using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Records;
using BriefKit.Core.Text;
using BriefKit.Rendering;

namespace BriefKit.Cli.Commands;

/// <summary>One document to make, in one format or several.</summary>
internal sealed record RenderJob(ValueList<Record> Records, Renderer Renderer, IReadOnlyList<RenderTarget> Targets);

/// <param name="Name">The file's name within the output folder.</param>
internal sealed record RenderTarget(OutputFormat Format, string Name);

/// <param name="WrittenPaths">The files that are now there, as the user knows them.</param>
internal sealed record RenderResult(IReadOnlyList<string> WrittenPaths, ValueList<Diagnostic> Diagnostics)
{
    /// <summary>What goes to standard output, where the document goes there.</summary>
    public ReadOnlyMemory<byte>? StandardOutput { get; init; }
}

/// <summary>Makes the document of a job once, when first it is needed, and the bytes of each format.</summary>
/// <param name="attaches">Whether the records travel in PDF files.</param>
internal sealed class DocumentMaker(RenderJob job, bool isStrict, bool attaches)
{
    private bool _isComposed;
    private Document? _document;

    public DiagnosticBag Diagnostics { get; } = new();

    /// <summary>The bytes, or null where the document could not be made, or strictness forbids it.</summary>
    public ReadOnlyMemory<byte>? Make(OutputFormat format)
    {
        if (!_isComposed)
        {
            _isComposed = true;
            Parsed<Document> composed = job.Renderer.Compose(job.Records);
            Diagnostics.AddRange(composed.Diagnostics);
            // Half a document is none: a template that failed has not said all it had to say.
            _document = composed.HasErrors ? null : composed.Value;
        }
        if (_document is null)
            return null;
        Parsed<ReadOnlyMemory<byte>> bytes = job.Renderer.Write(_document, format, attaches && format == OutputFormat.Pdf ? job.Records : []);
        // Two formats may find the same thing wrong with a document; it is said once.
        Diagnostics.AddRange(bytes.Diagnostics.Except(Diagnostics));
        bool isRefused = isStrict && Diagnostics.Any(diagnostic => diagnostic.Severity > Severity.Note);
        return isRefused || bytes.Value.IsEmpty ? null : bytes.Value;
    }
}
