using System.Collections.Concurrent;
using System.Security.Cryptography;
using BriefKit.Core.Text;

namespace BriefKit.Cli.Inputs;

/// <summary>A source that remembers what was read of it. Any number of threads may read it at once.</summary>
internal sealed class RememberedFiles(IFileSource files) : IFileSource
{
    private readonly ConcurrentDictionary<string, string> _hashes = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Names => files.Names;

    /// <summary>The names of all files that were read, each with its SHA-256, in ordinal order.</summary>
    public IEnumerable<string> Hashes => _hashes.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key + " " + pair.Value);

    public ReadOnlyMemory<byte>? Read(string name)
    {
        ReadOnlyMemory<byte>? bytes = files.Read(name);
        if (bytes is { } read)
            _hashes[name] = Convert.ToHexStringLower(SHA256.HashData(read.Span));
        return bytes;
    }
}
