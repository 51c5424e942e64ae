namespace BriefKit.Cli.Commands;

/// <summary>What <c>briefkit cite</c> is to print, and where to.</summary>
/// <param name="Format">The name of a format.</param>
/// <param name="Output">A file, or <c>-</c>.</param>
internal sealed record CiteArguments(string Format, string Output)
{
    public bool PrintsCitations { get; init; }

    /// <summary>A file of citations; null for none.</summary>
    public string? Clusters { get; init; }

    /// <summary>Whether what made the text is printed in place of the text.</summary>
    public bool Explains { get; init; }

    /// <summary>Of which text, or of which character, what made it is asked; null for all.</summary>
    public string? Explained { get; init; }
}
