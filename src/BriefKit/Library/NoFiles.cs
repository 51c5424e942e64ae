using BriefKit.Core.Text;

namespace BriefKit.Library;

/// <summary>A folder with nothing in it: that of a template that is a single file.</summary>
internal sealed class NoFiles : IFileSource
{
    public IReadOnlyList<string> Names => [];

    public ReadOnlyMemory<byte>? Read(string name) => null;
}
