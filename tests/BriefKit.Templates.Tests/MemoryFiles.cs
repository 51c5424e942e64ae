using System.Text;
using BriefKit.Core.Text;
using BriefKit.Tests.Shared;

namespace BriefKit.Templates.Tests;

/// <summary>Files in memory.</summary>
internal sealed class MemoryFiles : IFileSource
{
    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Names => [.. _files.Keys];

    public ReadOnlyMemory<byte>? Read(string name)
    {
        // Not "found ? bytes : null": that null would become an empty memory, which is a file with nothing in it.
        if (_files.TryGetValue(name, out byte[]? bytes))
            return bytes;
        return null;
    }

    public MemoryFiles With(string name, string text)
    {
        _files[name] = Encoding.UTF8.GetBytes(text);
        return this;
    }

    public MemoryFiles With(string name, byte[] bytes)
    {
        _files[name] = bytes;
        return this;
    }

    /// <summary>The templates that ship.</summary>
    public static MemoryFiles Shipped()
    {
        string root = Path.Combine(Repository.Root, "templates");
        MemoryFiles files = new();
        foreach (string file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
            files.With(Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllBytes(file));
        return files;
    }
}
