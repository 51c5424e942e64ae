namespace BriefKit.Citations.Library;

/// <summary>What a style in a folder says about itself, and its file.</summary>
public sealed record FoundEntry(StyleEntry Entry, string FileName);
