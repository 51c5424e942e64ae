namespace BriefKit.Citations.Formatting;

/// <summary>
/// Keeps what made each token of one run that is to be explained. Tokens carry a number alone, 0 while nobody asks, so that they stay as
/// small and as cheap to copy as they are.
/// </summary>
internal sealed class Tracer
{
    private readonly List<TraceSource> _sources = [new(null, PrintedPart.Gap, null)];

    /// <summary>The pieces of each cluster that was written.</summary>
    public List<List<TracedPiece>> Clusters { get; } = [];

    /// <summary>The pieces of each entry that was written, by the id of its reference.</summary>
    public List<List<TracedPiece>> Entries { get; } = [];

    public TraceSource this[int source] => _sources[source];

    public int Add(TraceSource source)
    {
        _sources.Add(source);
        return _sources.Count - 1;
    }

    public static List<TracedPiece> BeginIn(List<List<TracedPiece>> texts)
    {
        List<TracedPiece> pieces = [];
        texts.Add(pieces);
        return pieces;
    }
}
