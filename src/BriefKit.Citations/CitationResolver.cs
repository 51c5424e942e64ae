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
    /// does not have is reported and stands as <c>[?id]</c>. Entries have the order and the numbers of one bibliography of the whole document,
    /// in whichever list they stand. A heading over nothing but
    /// empty lists is taken out with them.
    /// </summary>
    /// <param name="options">Null for links and no abbreviations.</param>
    public static Parsed<Document> Resolve(Document document, Style style, Locale locale, CitationOptions? options = null)
    {
        options ??= CitationOptions.Default with { LinksReferences = true };
        CitationSurvey survey = CitationSurvey.Of(document, style.Class == StyleClass.Note);
        List<HashSet<string>> lists = ListSelector.Select(document.References, survey);
        HashSet<string> listed = [.. lists.SelectMany(list => list)];
        ProcessorRun run = new(style, locale, document.References, ReferenceSelection.All, options) { ListsOnly = listed };
        Parsed<FormattedDocument> formatted = run.Run(CitationProcessor.InputsOf(survey.Clusters.ToValueList()), lists);
        Document resolved = new ResolvingRewriter(formatted.Value, new EntryLanguages(document), style.Class == StyleClass.Note).Rewrite(document);
        CitationFormat format = new(style.Id, locale.Language, style.Class == StyleClass.Note, style.HasBibliography);
        return new(resolved with { Blocks = EmptyLists.TakeOut(resolved.Blocks), CitationFormat = format }, formatted.Diagnostics.Distinct().ToValueList());
    }
}
