using BriefKit.Citations.Clusters;
using BriefKit.Citations.Locales;
using BriefKit.Citations.Styles;
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
    public static Parsed<FormattedCitations> Process(
        Style style,
        Locale locale,
        ValueList<Reference> references,
        ValueList<NotedCluster> clusters,
        ReferenceSelection selection)
    {
        ValueList<ClusterInput> inputs = clusters
            .Select(cluster => new ClusterInput(cluster.Cluster.Cites.Select(cite => new CiteInput(cite)).ToValueList(), cluster.NoteNumber))
            .ToValueList();
        return new ProcessorRun(style, locale, references, selection).Run(inputs);
    }
}
