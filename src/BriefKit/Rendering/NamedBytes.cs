namespace BriefKit.Rendering;

/// <summary>A file that a user named, such as a template made in Word.</summary>
/// <param name="Name">What the user calls it.</param>
public sealed record NamedBytes(string Name, ReadOnlyMemory<byte> Bytes);
