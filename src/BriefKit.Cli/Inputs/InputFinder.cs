using System.IO.Enumeration;
using BriefKit.Core.Text;

namespace BriefKit.Cli.Inputs;

/// <param name="outputFolder">A folder whose files are results, not records, where it lies below a folder that is read.</param>
/// <summary>Turns what a user named (files, folders, patterns, <c>-</c>) into files, each once, in an order that does not depend on the machine.</summary>
internal sealed class InputFinder(CliHost host, DiagnosticBag diagnostics, string? outputFolder = null)
{
    private static readonly string[] RecordExtensions = [".txt", ".json"];

    private static readonly EnumerationOptions Walk = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = 64,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
        IgnoreInaccessible = true,
    };

    public IReadOnlyList<InputFile> Find(IEnumerable<string> inputs)
    {
        List<InputFile> found = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (string input in inputs)
        {
            foreach (InputFile file in Expand(input))
            {
                if (seen.Add(file.FullPath ?? "-"))
                    found.Add(file);
            }
        }
        return found;
    }

    private List<InputFile> Expand(string input)
    {
        if (input == "-")
            return [new InputFile("-", null)];
        string path = host.FullPath(input);
        if (File.Exists(path))
            return [new InputFile(input, path)];
        if (Directory.Exists(path))
            return ExpandFolder(input, path);
        if (input.AsSpan().ContainsAny('*', '?'))
            return ExpandPattern(input);
        diagnostics.Add(CliDiagnostics.InputNotFound(input));
        return [];
    }

    private List<InputFile> ExpandFolder(string name, string folder)
    {
        List<InputFile> records = [];
        foreach (string file in FilesBelow(folder))
        {
            string shown = Shown(name, Path.GetRelativePath(folder, file));
            if (IsRecord(file))
                records.Add(new InputFile(shown, file));
            else
                diagnostics.Add(CliDiagnostics.FileSkipped(shown));
        }
        if (records.Count == 0)
            diagnostics.Add(CliDiagnostics.NoRecordInFolder(name));
        return records;
    }

    // "**" stands for any number of folders; "*" and "?" stay within one name.
    private List<InputFile> ExpandPattern(string pattern)
    {
        string[] parts = pattern.Replace('\\', '/').Split('/');
        int wild = Array.FindIndex(parts, part => part.AsSpan().ContainsAny('*', '?'));
        string rootName = string.Join('/', parts[..wild]);
        string root = host.FullPath(wild == 0 ? "." : rootName.Length == 0 ? "/" : rootName);
        List<InputFile> files = [];
        if (Directory.Exists(root))
        {
            foreach (string file in FilesBelow(root))
            {
                string relative = Path.GetRelativePath(root, file).Replace('\\', '/');
                if (Matches(parts.AsSpan(wild), relative.Split('/')))
                    files.Add(new InputFile(wild == 0 ? relative : Shown(rootName, relative), file));
            }
        }
        if (files.Count == 0)
            diagnostics.Add(CliDiagnostics.NothingMatches(pattern));
        return files;
    }

    private static bool Matches(ReadOnlySpan<string> pattern, ReadOnlySpan<string> path)
    {
        if (pattern.IsEmpty)
            return path.IsEmpty;
        if (pattern[0] == "**")
            return Matches(pattern[1..], path) || (!path.IsEmpty && Matches(pattern, path[1..]));
        return !path.IsEmpty
            && FileSystemName.MatchesSimpleExpression(pattern[0], path[0], ignoreCase: false)
            && Matches(pattern[1..], path[1..]);
    }

    private string[] FilesBelow(string folder)
    {
        string[] files = Directory.GetFiles(folder, "*", Walk);
        string? results = outputFolder is null ? null : Path.TrimEndingDirectorySeparator(outputFolder) + Path.DirectorySeparatorChar;
        bool isBelow = results?.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal) == true
            && results.Length > folder.Length + 1;
        if (isBelow)
            files = Array.FindAll(files, file => !file.StartsWith(results!, StringComparison.Ordinal));
        Array.Sort(files, StringComparer.Ordinal);
        return files;
    }

    private static bool IsRecord(string file) =>
        RecordExtensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)
        && !Path.GetFileName(file).StartsWith("README", StringComparison.OrdinalIgnoreCase);

    private static string Shown(string folder, string relative) => folder.TrimEnd('/', '\\') + "/" + relative.Replace('\\', '/');
}
