using System.Text;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Html.Content;
using BriefKit.Html.Markdown;

namespace BriefKit.Html;

/// <summary>
/// Writes documents as Markdown in UTF-8: CommonMark, with notes, tables and definition lists as pandoc reads them.
/// The characters of the document come out as themselves, whatever they would mean to Markdown.
/// </summary>
public sealed class MarkdownWriter : IDocumentWriter, IFragmentWriter
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    /// <inheritdoc/>
    public ValueList<Diagnostic> Write(Document document, Stream output)
    {
        Findings findings = new(Anchors.Of(document));
        MarkdownRenderer renderer = new(findings, LinkedAnchors.Of(document));
        string markdown = WithNotes(renderer.Render(document.Blocks), renderer);
        output.Write(Encoding.GetBytes(markdown + "\n"));
        return findings.Diagnostics;
    }

    /// <inheritdoc/>
    public string Write(ValueList<Inline> inlines)
    {
        MarkdownRenderer renderer = NewRenderer();
        return WithNotes(renderer.Render(inlines, new MarkdownPlace(IsOneLine: true)), renderer);
    }

    /// <inheritdoc/>
    public string Write(ReferenceList list)
    {
        MarkdownRenderer renderer = NewRenderer();
        return string.Join("\n\n", list.Entries.Select(renderer.Render)) + (list.Entries.IsEmpty ? "" : "\n");
    }

    private static MarkdownRenderer NewRenderer() => new(new Findings([]), new HashSet<string>());

    private static string WithNotes(string markdown, MarkdownRenderer renderer)
    {
        string notes = renderer.RenderNotes();
        return notes.Length > 0 ? markdown + "\n\n" + notes : markdown;
    }
}
