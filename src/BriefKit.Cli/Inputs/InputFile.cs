namespace BriefKit.Cli.Inputs;

/// <summary>An input that the user named, or that a folder or pattern led to.</summary>
/// <param name="Name">What the user knows it by; diagnostics print it.</param>
/// <param name="FullPath">Where it lies; null for standard input.</param>
internal sealed record InputFile(string Name, string? FullPath);
