using System.Security.Cryptography;
using BriefKit.Core.Text;

namespace BriefKit.Cli.Fonts;

/// <summary>
/// The font files in some folders, by their full paths: the user's own folders first, then the system's, each in ordinal order.
/// Folders are walked when the first character asks for a font that is not built in.
/// </summary>
internal sealed class FontFiles(IReadOnlyList<string> folders) : IFileSource
{
    private static readonly string[] Extensions = [".ttf", ".otf", ".ttc", ".otc"];

    private readonly Lazy<string[]> _names = new(() => Find(folders));

    public IReadOnlyList<string> Names => _names.Value;

    /// <summary>What lies in some folders: the name of each font file with the SHA-256 of its bytes.</summary>
    public static IEnumerable<string> HashesOf(IReadOnlyList<string> folders)
    {
        FontFiles files = new(folders);
        foreach (string name in files.Names)
            yield return Path.GetFileName(name) + " " + (files.Read(name) is ReadOnlyMemory<byte> bytes ? Convert.ToHexStringLower(SHA256.HashData(bytes.Span)) : "");
    }

    public ReadOnlyMemory<byte>? Read(string name)
    {
        try
        {
            return File.ReadAllBytes(name);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A font that cannot be read is a font that is not there; characters that need it are reported.
            return null;
        }
    }

    private static string[] Find(IReadOnlyList<string> folders)
    {
        EnumerationOptions walk = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, MaxRecursionDepth = 16 };
        List<string> names = [];
        foreach (string folder in folders.Where(Directory.Exists))
        {
            string[] files = [.. Directory.EnumerateFiles(folder, "*", walk)
                .Where(file => Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))];
            Array.Sort(files, StringComparer.Ordinal);
            names.AddRange(files);
        }
        return [.. names.Distinct(StringComparer.Ordinal)];
    }
}
