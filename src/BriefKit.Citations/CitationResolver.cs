using BriefKit.Citations.Locales;
using BriefKit.Citations.Resolving;
using BriefKit.Citations.Styles;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;

namespace BriefKit.Citations;

/// <summary>
/// Fills in the citations and reference lists of a document. Each citation keeps its cluster. In a note style a citation in running text
/// becomes a note.
/// </summary>
public static class CitationResolver
{
    /// <summary>
    /// The document with the content of every <see cref="Citation"/> and <see cref="ReferenceList"/> in it. A cite of what the document
    /// does not have is reported and stands as <c>[?id]</c>.
    /// </summary>
    public static Parsed<Document> Resolve(Document document, Style style, Locale locale)
    {
        DiagnosticBag diagnostics = new();
        CitationSurvey survey = CitationSurvey.Of(document, style.Class == StyleClass.Note);
        ValueList<NotedCluster> clusters = survey.Clusters.ToValueList();
        Dictionary<ReferenceSelection, FormattedCitations> formatted = [];
        foreach (ReferenceSelection selection in survey.Selections.DefaultIfEmpty(ReferenceSelection.Cited).Order())
        {
            Parsed<FormattedCitations> citations = CitationProcessor.Process(style, locale, document.References, clusters, selection);
            diagnostics.AddRange(citations.Diagnostics.Except(diagnostics));
            formatted.Add(selection, citations.Value);
        }
        ResolvingRewriter rewriter = new(formatted, style.Class == StyleClass.Note);
        return new(rewriter.Rewrite(document), diagnostics.ToValueList());
    }
}
