namespace BriefKit.Citations.Styles;

/// <summary>The element of a style that something was compiled from. Nodes that do the same are equal wherever they stand, so sources never differ.</summary>
internal readonly record struct NodeSource(CslElement? Element)
{
    public bool Equals(NodeSource other) => true;

    public override int GetHashCode() => 0;
}
