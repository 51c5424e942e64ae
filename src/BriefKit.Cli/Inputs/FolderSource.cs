using BriefKit.Core.Text;

namespace BriefKit.Cli.Inputs;

/// <summary>A folder of the file system, seen from inside: nothing outside it can be reached.</summary>
internal sealed class FolderSource : IFileSource
{
    private readonly string _root;
    private readonly Lazy<IReadOnlyList<string>> _names;

    public FolderSource(string root)
    {
        _root = root;
        _names = new(() => ListNames(root));
    }

    public IReadOnlyList<string> Names => _names.Value;

    public ReadOnlyMemory<byte>? Read(string name)
    {
        // A conditional expression would make the null an empty memory, which is a file with nothing in it.
        if (!Names.Contains(name, StringComparer.Ordinal))
            return null;
        try
        {
            return File.ReadAllBytes(Path.Combine(_root, name));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What may not be read is not there for who asks.
            return null;
        }
    }

    private static string[] ListNames(string root)
    {
        EnumerationOptions walk = new()
        {
            RecurseSubdirectories = true,
            MaxRecursionDepth = 16,
            AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
        };
        string[] names = [.. Directory.EnumerateFiles(root, "*", walk).Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))];
        Array.Sort(names, StringComparer.Ordinal);
        return names;
    }
}
