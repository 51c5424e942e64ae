using BriefKit.Citations.Locales;
using BriefKit.Citations.Rendering;
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
        LocalizedStyle localized = new(style, locale, options ?? CitationOptions.Default with { LinksReferences = true });
        return Resolve(document, localized);
    }

    /// <summary>The same as <see cref="Resolve(Document, Style, Locale, CitationOptions)"/>, with the options that the style was made with.</summary>
    /// <param name="localized">The style in its locale; to keep it from document to document saves making it anew.</param>
    public static Parsed<Document> Resolve(Document document, LocalizedStyle localized)
    {
        Style style = localized.Style;
        bool citesInNotes = style.Class == StyleClass.Note;
        CitationSurvey survey = CitationSurvey.Of(document, citesInNotes);
        List<HashSet<string>> lists = ListSelector.Select(document.References, survey);
        Parsed<FormattedDocument> formatted = Format(document, localized, survey, lists);
        Document resolved = new ResolvingRewriter(formatted.Value, new EntryLanguages(document), citesInNotes).Rewrite(document);
        CitationFormat format = new(style.Id, localized.Locale.Language, citesInNotes, style.HasBibliography);
        ValueList<Diagnostic> found = formatted.Diagnostics.IsEmpty ? [] : formatted.Diagnostics.Distinct().ToValueList();
        return new(resolved with { Blocks = EmptyLists.TakeOut(resolved.Blocks), CitationFormat = format }, found);
    }

    /// <param name="lists">The ids of the references that each list holds.</param>
    private static Parsed<FormattedDocument> Format(Document document, LocalizedStyle localized, CitationSurvey survey, List<HashSet<string>> lists)
    {
        ParallelRenderer renderer = localized.Rent();
        ProcessorRun run = new(localized, renderer, document.References, ReferenceSelection.All)
        {
            ListsOnly = lists is [HashSet<string> only] ? only : [.. lists.SelectMany(list => list)],
        };
        Parsed<FormattedDocument> formatted = run.Run(CitationProcessor.InputsOf(survey.Clusters), lists);
        localized.Return(renderer);
        return formatted;
    }
}
