using BriefKit.Core.Text;

namespace BriefKit.Library;

/// <summary>A user's template folder under its own name, with the shared parts and themes that ship beside it.</summary>
internal sealed class SubstitutedFolder : IFileSource
{
    private readonly IFileSource _folder;
    private readonly IFileSource _others;
    private readonly string _prefix;

    public SubstitutedFolder(string name, IFileSource folder, IFileSource others)
    {
        _folder = folder;
        _others = others;
        _prefix = name + "/";
        Names = [.. others.Names.Where(other => !IsInside(other)).Concat(folder.Names.Select(file => _prefix + file)).Order(StringComparer.Ordinal)];
    }

    public IReadOnlyList<string> Names { get; }

    public ReadOnlyMemory<byte>? Read(string name) => IsInside(name) ? _folder.Read(name[_prefix.Length..]) : _others.Read(name);

    private bool IsInside(string name) => name.StartsWith(_prefix, StringComparison.Ordinal);
}
