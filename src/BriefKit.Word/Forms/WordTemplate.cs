using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Templates;
using BriefKit.Templates.Forms;
using BriefKit.Templates.Parameters;
using BriefKit.Word.Packaging;

namespace BriefKit.Word.Forms;

/// <summary>
/// A template made in Word: a .docx with code between <c>{{</c> and <c>}}</c> in its text. It never changes, and several threads may render it
/// at once.
/// </summary>
public sealed class WordTemplate : IDocumentTemplate
{
    private readonly Form _form;

    internal WordTemplate(Form form, WordPackage package, ListNumbers lists, IReadOnlyList<IReadOnlyList<FormOp>> ops)
    {
        _form = form;
        Package = package;
        Lists = lists;
        Ops = ops;
    }

    /// <inheritdoc/>
    public string Name => _form.Name;

    /// <inheritdoc/>
    public string Description => _form.Description;

    /// <inheritdoc/>
    public string Audience => _form.Audience;

    /// <inheritdoc/>
    public string? Style => _form.Style;

    /// <inheritdoc/>
    public string OnlyFormat => "docx";

    /// <inheritdoc/>
    public ValueList<ParameterDefinition> Parameters => _form.Parameters;

    internal WordPackage Package { get; }

    internal ListNumbers Lists { get; }

    /// <summary>For each piece of the form what it does.</summary>
    internal IReadOnlyList<IReadOnlyList<FormOp>> Ops { get; }

    /// <summary>Reads a template and checks everything in it that can be checked before a record is there.</summary>
    /// <param name="files">The folder of templates that it belongs to, for words, partials and themes; its own files lie in the folder of its name.</param>
    /// <param name="name">The name that users select it by.</param>
    /// <param name="fileName">What the user calls the file.</param>
    /// <returns>Null where there are errors; the diagnostics name all of them.</returns>
    public static Parsed<WordTemplate?> Read(IFileSource files, string name, string fileName, ReadOnlyMemory<byte> bytes)
    {
        DiagnosticBag bag = new();
        WordTemplate? template = WordPackageReader.Read(fileName, bytes, bag) is WordPackage package ? new WordTemplateReader(files, name, package, bag).Read() : null;
        return new(bag.HasErrors ? null : template, bag.ToValueList());
    }

    /// <inheritdoc/>
    public ValueList<Diagnostic> Check(ValueList<ParameterSetting> settings) => _form.Check(settings);

    /// <inheritdoc/>
    public Parsed<Document> Render(RenderRequest request)
    {
        Parsed<FilledForm> filled = _form.Fill(request);
        return new(filled.Value.Document with { Form = new WordForm(this, filled.Value.Records) }, filled.Diagnostics);
    }
}
