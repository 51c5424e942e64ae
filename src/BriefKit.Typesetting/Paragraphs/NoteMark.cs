using BriefKit.Core.Documents;

namespace BriefKit.Typesetting.Paragraphs;

/// <summary>The place in a paragraph where a note is called.</summary>
/// <param name="Position">Offset of the mark in the paragraph's text.</param>
internal sealed record NoteMark(int Position, int Number, Note Note);
