using BriefKit.Core.Records;

namespace BriefKit.Reading;

/// <summary>How inputs are to be read.</summary>
public sealed record ReadRequest
{
    /// <summary>The kind of the records; null for the kind whose labels fit each best.</summary>
    public RecordType? Type { get; init; }

    /// <summary>The name of the inputs' encoding; null to tell it from their bytes.</summary>
    public string? Encoding { get; init; }

    public NumericDateOrder DateOrder { get; init; }
}
