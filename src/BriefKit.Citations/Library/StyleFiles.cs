using System.Buffers;
using BriefKit.Core.Text;

namespace BriefKit.Citations.Library;

/// <summary>Finds the files of styles in folders.</summary>
internal static class StyleFiles
{
    private const string Extension = ".csl";
    private const int LongestName = 200;

    private static readonly SearchValues<char> NeverInNames = SearchValues.Create("/\\:*?\"<>|\0");

    // Where the official repository and Zotero put some of them.
    private static readonly string[] Subfolders = ["", "dependent/", "hidden/"];

    /// <summary>The files of styles in a folder, in its own order.</summary>
    public static IEnumerable<string> NamesIn(StyleFolder folder) => folder.Files.Names
        .Where(name => name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) && Subfolders.Contains(name[..(name.LastIndexOf('/') + 1)]));

    /// <summary>The name of a style by that of its file.</summary>
    public static string StemOf(string file)
    {
        string name = file.Replace('\\', '/').Split('/')[^1];
        return name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) ? name[..^Extension.Length] : name;
    }

    /// <summary>Whether a style can be asked for by a name that is that of its file.</summary>
    public static bool IsName(string stem) =>
        stem.Length is > 0 and <= LongestName && !stem.AsSpan().ContainsAny(NeverInNames) && !stem.StartsWith('.') && StyleLibrary.PlainName(stem) == stem;

    /// <summary>The text of the style of a name; null where there is none, or with an error where it cannot be read.</summary>
    public static SourceText? Find(StyleFolder folder, string name, DiagnosticBag diagnostics)
    {
        if (!IsName(name))
            return null;
        foreach (string subfolder in Subfolders)
        {
            foreach (string file in (ReadOnlySpan<string>)[name, name.ToLowerInvariant()])
            {
                if (Read(folder, subfolder + file + Extension, diagnostics) is SourceText found)
                    return found;
                if (diagnostics.HasErrors)
                    return null;
            }
        }
        return null;
    }

    public static SourceText? Read(StyleFolder folder, string file, DiagnosticBag diagnostics)
    {
        if (folder.Files.Read(file) is not { } bytes)
            return null;
        Parsed<SourceText?> decoded = SourceDecoder.Decode($"{folder.Name.TrimEnd('/')}/{file}", bytes.Span);
        diagnostics.AddRange(decoded.Diagnostics);
        return decoded.Value;
    }
}
