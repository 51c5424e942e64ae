using BriefKit.Core.Text;

namespace BriefKit.Cli.Outputs;

/// <summary>Decides where files go, and that no two of them share a name.</summary>
internal sealed class OutputPlan
{
    private readonly CliHost _host;
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    public OutputPlan(CliHost host, string output)
    {
        _host = host;
        Shown = output;
        IsStandardOutput = output == "-";
        IsFolder = !IsStandardOutput && (output.EndsWith('/') || output.EndsWith('\\') || Directory.Exists(host.FullPath(output)));
    }

    /// <summary>The output as the user wrote it.</summary>
    public string Shown { get; }

    public bool IsStandardOutput { get; }

    public bool IsFolder { get; }

    public string FolderPath => _host.FullPath(Shown);

    /// <summary>The name of a document's file within the folder, made safe for every file system; a taken name gets a number.</summary>
    public string Claim(string stem, string extension, DiagnosticBag diagnostics)
    {
        string safe = SafeName(stem);
        string name = $"{safe}.{extension}";
        if (_taken.Add(name))
            return name;
        string wanted = name;
        for (int number = 2; !_taken.Add(name); number++)
            name = $"{safe}-{number}.{extension}";
        diagnostics.Add(CliDiagnostics.OutputNameTaken(wanted, name));
        return name;
    }

    public string PathOf(string name) => IsFolder ? Path.Combine(FolderPath, name) : _host.FullPath(Shown);

    public string ShownPathOf(string name) => IsFolder ? Shown.TrimEnd('/', '\\') + "/" + name : Shown;

    // Letters, digits and a few marks of any script stay; what a path or a shell would read otherwise does not.
    private static string SafeName(string stem)
    {
        const int longest = 120;
        string safe = string.Concat(stem.Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' || char.IsSurrogate(c) ? c : '-'));
        safe = TextStart.Of(safe.Trim('.', '-'), longest);
        return safe.Length == 0 ? "record" : safe;
    }
}
