using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;

namespace BriefKit.Templates.Forms;

/// <summary>A piece of a form: content of its own, which the script passes on without looking into it, or code.</summary>
/// <param name="Code">The code; null for content of the form's own.</param>
/// <param name="At">Where it stands, in a text whose lines are the paragraphs of the form; null where that says nothing.</param>
public sealed record FormPiece(FormCode? Code, SourceLocation? At)
{
    /// <summary>Own content with which a heading begins: its level, from 1, or 0 for the title. Null for all other content.</summary>
    public int? HeadingLevel { get; init; }
}

/// <summary>A form that was taken apart, and what it says of itself.</summary>
/// <param name="Head">YAML with the keys of a front matter.</param>
/// <param name="Pieces">In the order in which they are to be run.</param>
public sealed record FormSource(SourceText Head, ValueList<FormPiece> Pieces)
{
    /// <summary>The language of the form's own text as a BCP 47 tag; null where it does not say.</summary>
    public string? Language { get; init; }
}

/// <summary>A form that was filled in.</summary>
/// <param name="Document">
/// The values as blocks, in their order: each is a <see cref="Box"/>, among which headings and titles stand for those of the form, so that
/// citations and reference lists can be resolved.
/// </param>
/// <param name="Records">For each record the pieces to put together.</param>
public sealed record FilledForm(Document Document, ValueList<ValueList<FilledPiece>> Records);

/// <summary>A piece of the form's own, or a value.</summary>
/// <param name="Piece">The number of a piece of the form; -1 for a value.</param>
/// <param name="Value">The number of a value among the boxes of the document; -1 for a piece of the form.</param>
/// <param name="IsInline">Whether the value is a single paragraph whose content stands within a line.</param>
public readonly record struct FilledPiece(int Piece, int Value, bool IsInline);
