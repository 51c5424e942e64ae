namespace BriefKit.Attaching;

/// <summary>A file that was found in a PDF file.</summary>
/// <param name="Name">As the PDF file calls it; it may be anything, and is no path to write to.</param>
public sealed record AttachedFile(string Name, string MediaType, string Description, ReadOnlyMemory<byte> Content);
