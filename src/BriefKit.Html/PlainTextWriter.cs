using System.Text;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Html.Content;
using BriefKit.Html.Lines;

namespace BriefKit.Html;

/// <summary>
/// Writes documents as plain text in UTF-8: lines of 72 columns, in which East Asian characters take two, headings underlined, notes at the end.
/// No line ends with a space, and the file ends with one line feed.
/// </summary>
public sealed class PlainTextWriter : IDocumentWriter, IFragmentWriter
{
    private const int LineWidth = 72;

    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    /// <inheritdoc/>
    public ValueList<Diagnostic> Write(Document document, Stream output)
    {
        Findings findings = new(Anchors.Of(document));
        LineRenderer renderer = new(findings);
        string text = renderer.Render(document.Blocks, LineWidth);
        string notes = renderer.RenderNotes(LineWidth);
        if (notes.Length > 0)
            text += "\n\n" + new string('-', LineWidth / 3) + "\n" + notes;
        output.Write(Encoding.GetBytes(text.TrimEnd('\n') + "\n"));
        return findings.Diagnostics;
    }

    /// <inheritdoc/>
    public string Write(ValueList<Inline> inlines)
    {
        LineRenderer renderer = new(new Findings([]));
        string text = renderer.Render(inlines);
        string notes = renderer.RenderNotes(int.MaxValue / 2);
        return notes.Length > 0 ? text + "\n" + notes : text;
    }

    /// <inheritdoc/>
    public string Write(ReferenceList list)
    {
        LineRenderer renderer = new(new Findings([]));
        return string.Concat(list.Entries.Select(entry => renderer.Render(entry) + "\n"));
    }
}
