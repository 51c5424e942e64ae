using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Word.Sources;
using BriefKit.Word.Survey;

namespace BriefKit.Word.Citations;

/// <summary>The fields that keep the citations and lists of a document live. This one keeps none: everything is plain text.</summary>
internal class CitationFields
{
    /// <summary>Whether it keeps any.</summary>
    public virtual bool IsLive => false;

    /// <summary>Whether Word's own controls stand around the fields.</summary>
    public virtual bool HasControls => false;

    /// <summary>The sources of the document, for a part of their own; null for none.</summary>
    public virtual SourceList? Sources => null;

    public virtual SourceStyle Style => SourceStyle.Fallback;

    /// <summary>Properties of the document beside its own, in their order.</summary>
    public virtual ValueList<(string Name, string Value)> Properties => [];

    /// <summary>The instruction of the field that a citation is; null for plain text.</summary>
    /// <param name="note">The number of the note that it stands in; 0 for running text.</param>
    public virtual string? InstructionOf(Citation citation, int note, DiagnosticBag diagnostics) => null;

    /// <summary>The instruction of the field that a list is; null for plain text.</summary>
    public virtual string? InstructionOf(ReferenceList list) => null;

    /// <param name="survey">That of the document.</param>
    /// <param name="mode">What is wanted; a document that neither cites nor lists what it has needs no fields.</param>
    public static CitationFields Of(Document document, DocumentSurvey survey, LiveCitations mode, DiagnosticBag diagnostics)
    {
        if (mode == LiveCitations.Text || document.References.IsEmpty)
            return new CitationFields();
        CitedReferences cited = CitedReferences.Of(document, survey);
        if (cited.All.IsEmpty)
            return new CitationFields();
        return mode == LiveCitations.Zotero ? new ZoteroFields(document, cited, diagnostics) : new NativeFields(document, cited, diagnostics);
    }
}
