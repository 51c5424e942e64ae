namespace BriefKit.Core.Packaging;

/// <summary>How much of a package is read, so that a small file cannot ask for boundless memory or time.</summary>
public sealed record PackageLimits
{
    /// <summary>How many bytes the file itself may have.</summary>
    public int MaxBytes
    {
        get;
        init => field = Positive(value);
    } = 256 * 1024 * 1024;

    /// <summary>How many parts may lie in it.</summary>
    public int MaxParts
    {
        get;
        init => field = Positive(value);
    } = 10_000;

    /// <summary>How many bytes a part may have when it is expanded, whatever the archive says.</summary>
    public int MaxPartBytes
    {
        get;
        init => field = Positive(value);
    } = 64 * 1024 * 1024;

    /// <summary>How many bytes all parts that are read may have together; a part that is read twice counts twice.</summary>
    public long MaxTotalBytes
    {
        get;
        init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    } = 256L * 1024 * 1024;

    /// <summary>How deep the elements of an XML part may be nested.</summary>
    public int MaxDepth
    {
        get;
        init => field = Positive(value);
    } = 256;

    /// <summary>How many elements, attributes and texts an XML part may have.</summary>
    public int MaxNodes
    {
        get;
        init => field = Positive(value);
    } = 4_000_000;

    /// <summary>How many elements, attributes and texts all XML parts that are read may have together; a part that is read twice counts twice.</summary>
    public int MaxTotalNodes
    {
        get;
        init => field = Positive(value);
    } = 6_000_000;

    private static int Positive(int value) => value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
}
