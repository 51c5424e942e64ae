namespace BriefKit.Core.Text;

/// <summary>Where a node came from. Two nodes that say the same are equal wherever they came from, so origins never differ.</summary>
public readonly record struct Origin(SourceLocation? Location)
{
    public static Origin None => default;

    /// <summary>The id of the record that a part of a document is of, where the document is of several; null for unstated.</summary>
    public string? RecordId { get; init; }

    public bool Equals(Origin other) => true;

    public override int GetHashCode() => 0;
}
