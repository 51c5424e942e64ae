using BriefKit.Citations.Locales;
using BriefKit.Citations.Sessions;
using BriefKit.Citations.Styles;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.References;
using BriefKit.Core.Text;

namespace BriefKit.Citations;

/// <summary>
/// The citations of a document that is being written. Each change gives back just what it changed of the output, and renders only that.
/// At any time the session holds what <see cref="CitationProcessor.Process"/> gives for its references and clusters. It serves one thread at a time.
/// </summary>
public sealed class CitationSession
{
    private readonly RunMemory _memory;

    /// <param name="references">What clusters may cite; of those with the same id the first one counts.</param>
    /// <param name="selection">Which references the bibliography lists.</param>
    /// <param name="options">Null for <see cref="CitationOptions.Default"/>.</param>
    public CitationSession(
        Style style,
        Locale locale,
        ValueList<Reference> references,
        ReferenceSelection selection = ReferenceSelection.Cited,
        CitationOptions? options = null)
    {
        _memory = new RunMemory(new LocalizedStyle(style, locale, options ?? CitationOptions.Default));
        Selection = selection;
        References = references;
        Parsed<FormattedCitations> result = Run();
        (Citations, Diagnostics) = (result.Value, result.Diagnostics);
    }

    public ReferenceSelection Selection { get; }

    public ValueList<Reference> References { get; private set; }

    /// <summary>In the order of the document.</summary>
    public ValueList<SessionCluster> Clusters { get; private set; }

    /// <summary>All the output, as it is now: the text of each of <see cref="Clusters"/>, and the bibliography.</summary>
    public FormattedCitations Citations { get; private set; }

    /// <summary>What is wrong with clusters and references, as they are now.</summary>
    public ValueList<Diagnostic> Diagnostics { get; private set; }

    /// <summary>How often something of the style was run over an item.</summary>
    internal int Renders => _memory.Renders.Renders;

    /// <summary>Adds a cluster so that it is the one at that place, from 0.</summary>
    /// <exception cref="ArgumentException">A cluster of that id is there already.</exception>
    public CitationChange Insert(int index, SessionCluster cluster) => Arrange(Clusters.WithInserted(index, cluster));

    /// <summary>Adds a cluster behind all others.</summary>
    /// <inheritdoc cref="Insert"/>
    public CitationChange Append(SessionCluster cluster) => Insert(Clusters.Length, cluster);

    /// <summary>Sets the cluster in place of the one with its id.</summary>
    /// <exception cref="KeyNotFoundException">There is no cluster of that id.</exception>
    public CitationChange Replace(SessionCluster cluster)
    {
        int index = IndexOf(cluster.Id);
        return Arrange(Clusters.WithoutAt(index).WithInserted(index, cluster));
    }

    /// <summary>Moves a cluster so that it is the one at that place, from 0.</summary>
    /// <inheritdoc cref="Replace"/>
    public CitationChange Move(string id, int index)
    {
        int from = IndexOf(id);
        return Arrange(Clusters.WithoutAt(from).WithInserted(index, Clusters[from]));
    }

    /// <inheritdoc cref="Replace"/>
    public CitationChange Remove(string id) => Arrange(Clusters.WithoutAt(IndexOf(id)));

    /// <summary>Sets all clusters at once: for changes that shift the numbers of notes, and for many changes together.</summary>
    /// <exception cref="ArgumentException">Two clusters have the same id.</exception>
    public CitationChange Arrange(ValueList<SessionCluster> clusters)
    {
        HashSet<string> ids = new(StringComparer.Ordinal);
        foreach (SessionCluster cluster in clusters)
        {
            if (!ids.Add(cluster.Id))
                throw new ArgumentException($"There are two clusters with the id '{cluster.Id}'.", nameof(clusters));
        }
        return Update(References, clusters);
    }

    /// <summary>Sets the reference in place of the one with its id, or adds it behind all others.</summary>
    public CitationChange SetReference(Reference reference)
    {
        int index = References.IndexOf(other => other.Id == reference.Id);
        return SetReferences(index < 0 ? [.. References, reference] : References.WithoutAt(index).WithInserted(index, reference));
    }

    /// <summary>Sets all references at once.</summary>
    public CitationChange SetReferences(ValueList<Reference> references) => Update(references, Clusters);

    /// <summary>Takes out the references of that id; clusters that cite it then say so in their text.</summary>
    /// <exception cref="KeyNotFoundException">There is no reference of that id.</exception>
    public CitationChange RemoveReference(string id)
    {
        ValueList<Reference> rest = References.Where(reference => reference.Id != id).ToValueList();
        return rest.Length < References.Length ? SetReferences(rest) : throw new KeyNotFoundException($"There is no reference '{id}'.");
    }

    private int IndexOf(string id) => Clusters.IndexOf(cluster => cluster.Id == id) is >= 0 and int index
        ? index
        : throw new KeyNotFoundException($"There is no cluster '{id}'.");

    private CitationChange Update(ValueList<Reference> references, ValueList<SessionCluster> clusters)
    {
        (ValueList<SessionCluster> clustersBefore, FormattedCitations before) = (Clusters, Citations);
        (References, Clusters) = (references, clusters);
        Parsed<FormattedCitations> result = Run();
        (Citations, Diagnostics) = (result.Value, result.Diagnostics);
        return new CitationChange(
            SessionDifference.OfClusters(clustersBefore, before.Clusters, Clusters, Citations.Clusters),
            SessionDifference.OfBibliographies(before.Bibliography?.Entries ?? [], Citations.Bibliography?.Entries ?? []));
    }

    private Parsed<FormattedCitations> Run()
    {
        ValueList<NotedCluster> noted = CitationNumbering.Number(Clusters.Select(cluster => (cluster.Cluster, cluster.NoteNumber)), _memory.Localized.Style.Class);
        return new ProcessorRun(_memory, References, Selection).Run(CitationProcessor.InputsOf(noted));
    }
}
