namespace BriefKit.Core.Text;

/// <summary>
/// Where bytes come from by name: the folder of a template, resources in an assembly, a test's memory.
/// The file system itself is known to the edge alone.
/// </summary>
public interface IFileSource
{
    /// <summary>What there is, as relative paths with <c>/</c> between parts, in ordinal order.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>The bytes under a name, or null where there are none. A name that leads outside the source has none.</summary>
    ReadOnlyMemory<byte>? Read(string name);
}
