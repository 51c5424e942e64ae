using BriefKit.Core.Text;

namespace BriefKit.Cli.Inputs;

/// <summary>A folder of the file system that may hold thousands of files: one of them is read without listing the others, and nothing outside it.</summary>
internal sealed class FlatFolderSource : IFileSource
{
    private readonly string _root;
    private readonly Lazy<IReadOnlyList<string>> _names;

    public FlatFolderSource(string root)
    {
        _root = root;
        _names = new(() => new FolderSource(root).Names);
    }

    public IReadOnlyList<string> Names => _names.Value;

    // What is unreadable is as if it were not there.
    public ReadOnlyMemory<byte>? Read(string name)
    {
        string path = Path.GetFullPath(Path.Combine(_root, name));
        bool isInside = path.StartsWith(Path.TrimEndingDirectorySeparator(Path.GetFullPath(_root)) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        if (!isInside || !File.Exists(path))
            return null;
        try
        {
            if (new FileInfo(path).Length > InputBytes.Limit)
                return null;
            return File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
