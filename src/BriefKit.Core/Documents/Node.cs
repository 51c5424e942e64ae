using BriefKit.Core.Text;

namespace BriefKit.Core.Documents;

/// <summary>A node of the document tree.</summary>
public abstract record Node
{
    private protected Node() { }

    /// <summary>Where it came from: a place in a record or in a template. It does not count in comparison.</summary>
    public Origin Origin { get; init; }
}
