using BriefKit.Citations.Clusters;
using BriefKit.Citations.Formatting;
using BriefKit.Citations.Locales;
using BriefKit.Citations.Rendering;
using BriefKit.Citations.Styles;
using BriefKit.Citations.Tracing;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.References;
using BriefKit.Core.Text;

namespace BriefKit.Citations;

/// <summary>The citation processor: a pure function of style, locale, references and clusters.</summary>
public static class CitationProcessor
{
    /// <summary>
    /// Formats clusters in the order of the document, and the bibliography. A cite of an unknown reference prints
    /// <c>[?id]</c> and gives an error; ids of references are unique, the first one counts.
    /// </summary>
    /// <param name="locale">The language to set; the style's own terms for it lie over it.</param>
    /// <param name="selection">Which references the bibliography lists.</param>
    /// <param name="options">Null for <see cref="CitationOptions.Default"/>.</param>
    public static Parsed<FormattedCitations> Process(
        Style style,
        Locale locale,
        ValueList<Reference> references,
        ValueList<NotedCluster> clusters,
        ReferenceSelection selection,
        CitationOptions? options = null)
    {
        LocalizedStyle localized = new(style, locale, options ?? CitationOptions.Default);
        ParallelRenderer renderer = localized.Rent();
        return new ProcessorRun(localized, renderer, references, selection).Run(InputsOf(clusters));
    }

    /// <summary>Formats the same as <see cref="Process"/>, and tells of each character which element of the style and which variable of which reference made it.</summary>
    public static Parsed<ExplainedCitations> Explain(
        Style style,
        Locale locale,
        ValueList<Reference> references,
        ValueList<NotedCluster> clusters,
        ReferenceSelection selection,
        CitationOptions? options = null)
    {
        Tracer tracer = new();
        LocalizedStyle localized = new(style, locale, options ?? CitationOptions.Default);
        ParallelRenderer renderer = new(new Evaluator(localized.Context, tracer: tracer));
        Parsed<FormattedCitations> result = new ProcessorRun(localized, renderer, references, selection).Run(InputsOf(clusters));
        Explanation explanation = new(style, tracer);
        ExplainedCitations explained = new(
            result.Value,
            tracer.Clusters.Select(explanation.Of).ToValueList(),
            tracer.Entries.Where(pieces => pieces.Count > 0).Select(explanation.Of).ToValueList());
        return new(explained, result.Diagnostics);
    }

    internal static ValueList<ClusterInput> InputsOf(ValueList<NotedCluster> clusters) =>
        clusters.ConvertAll(cluster => new ClusterInput(cluster.Cluster.Cites.ConvertAll(cite => new CiteInput(cite)), cluster.NoteNumber));
}
