using BriefKit.Citations.Items;

namespace BriefKit.Citations.Clusters;

/// <summary>
/// Finds the clusters that say what one before them says, as most do where every statement of a text rests on the same work: a single cite of the
/// same item, in the same position, with the same words around it. In one run they come out alike, and only the first needs to be written.
/// </summary>
internal sealed class RepeatedClusters
{
    private readonly List<List<CiteContext>> _distinct = [];
    private readonly int[] _places;

    /// <param name="clusters">Each sorted, with the positions of its cites.</param>
    public RepeatedClusters(List<List<CiteContext>> clusters)
    {
        _places = new int[clusters.Count];
        Dictionary<CiteContext, int> places = new(clusters.Count);
        for (int i = 0; i < _places.Length; i++)
        {
            _places[i] = _distinct.Count;
            if (clusters[i] is not [CiteContext only] || places.TryAdd(only, _distinct.Count))
                _distinct.Add(clusters[i]);
            else
                _places[i] = places[only];
        }
    }

    /// <summary>The clusters that differ, in order.</summary>
    public IReadOnlyList<List<CiteContext>> Distinct => _distinct;

    /// <summary>What there is for each cluster, of what there is for each of those that differ.</summary>
    public T[] ForEach<T>(T[] distinct) => Array.ConvertAll(_places, place => distinct[place]);
}
