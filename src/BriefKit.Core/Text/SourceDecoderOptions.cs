namespace BriefKit.Core.Text;

/// <summary>How bytes are decoded.</summary>
public sealed record SourceDecoderOptions
{
    /// <summary>The encoding, by its IANA name, for a file whose encoding the user knows; null to find out.</summary>
    public string? Encoding { get; init; }

    /// <summary>How many bytes a text may have.</summary>
    public int MaxBytes
    {
        get;
        init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    } = 64 * 1024 * 1024;
}
