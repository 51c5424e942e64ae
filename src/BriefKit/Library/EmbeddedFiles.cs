using System.Reflection;
using BriefKit.Core.Text;

namespace BriefKit.Library;

/// <summary>The files of <c>templates/</c> as they were when the tool was built.</summary>
internal sealed class EmbeddedFiles : IFileSource
{
    private const string Root = "templates/";

    private readonly Assembly _assembly = typeof(EmbeddedFiles).Assembly;
    private readonly string _prefix;

    private EmbeddedFiles(string prefix)
    {
        _prefix = prefix;
        string[] names = [.. _assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Select(name => name[prefix.Length..])];
        Array.Sort(names, StringComparer.Ordinal);
        Names = names;
    }

    /// <summary>The templates, with the parts and themes that they share.</summary>
    public static EmbeddedFiles Templates { get; } = new(Root);

    public static EmbeddedFiles RecordTypes { get; } = new(Root + "types/");

    public IReadOnlyList<string> Names { get; }

    public ReadOnlyMemory<byte>? Read(string name)
    {
        if (!Names.Contains(name, StringComparer.Ordinal))
            return null;
        using Stream stream = _assembly.GetManifestResourceStream(_prefix + name)!;
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
