using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using BriefKit.Cli;

namespace BriefKit.EndToEnd.Tests;

/// <summary>What a command printed, and how it ended.</summary>
internal sealed record CommandResult(int ExitCode, byte[] Output, string Error)
{
    public string Text => Encoding.UTF8.GetString(Output);

    /// <summary>The lines on standard error that report an error.</summary>
    public string[] Errors => [.. Findings.Where(line => line.Contains("error BK", StringComparison.Ordinal))];

    /// <summary>The lines on standard error but for the one about the seed's link to <c>#</c>, which every reading of the seed gives.</summary>
    public string[] Findings =>
        [.. Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => !line.Contains("warning BK1171: The link '#'", StringComparison.Ordinal))];
}

/// <summary>A folder of a user's, in which the tool is called in process; it is gone when the test is.</summary>
internal sealed class Workshop : IDisposable
{
    // Tests of several classes may share a workshop.
    private readonly ConcurrentDictionary<string, bool> _checked = new(StringComparer.Ordinal);

    public string Folder { get; } = Directory.CreateTempSubdirectory("briefkit-").FullName;

    /// <summary>Every file below the folder, by its path from there, in order.</summary>
    public string[] Files =>
    [
        .. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    public static Workshop WithSeed()
    {
        Workshop workshop = new();
        workshop.Write("seeds/" + Path.GetFileName(Repository.Seed), File.ReadAllBytes(Repository.Seed));
        return workshop;
    }

    public string PathOf(string name) => Path.Combine(Folder, name);

    public void Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public void Write(string name, byte[] bytes)
    {
        string path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }

    public CommandResult Run(params string[] arguments)
    {
        using MemoryStream output = new();
        using StringWriter error = new();
        CliHost host = new(Stream.Null, output, error)
        {
            WorkingDirectory = Folder,
            Environment = ValueOf,
        };
        int exitCode = CommandLine.Run(arguments, host);
        CheckPdfs(output.ToArray());
        CheckWordFiles();
        return new CommandResult(exitCode, output.ToArray(), error.ToString());
    }

    // Whatever a command makes keeps to the standards. What a test spoilt on purpose is called "broken".
    private void CheckPdfs(byte[] output)
    {
        if (output.AsSpan().StartsWith("%PDF-"u8))
            ConformanceAssert.Conforms(output);
        foreach (string path in Directory.EnumerateFiles(Folder, "*.pdf", SearchOption.AllDirectories).Where(path => Path.GetFileName(path) != "broken.pdf"))
        {
            byte[] bytes = File.ReadAllBytes(path);
            if (IsOurs(bytes) && _checked.TryAdd(Convert.ToHexString(SHA256.HashData(bytes)), true))
                ConformanceAssert.Conforms(bytes);
        }
    }

    // Whatever a command makes opens in Word, and can be read by anybody.
    private void CheckWordFiles()
    {
        foreach (string path in Directory.EnumerateFiles(Folder, "*.docx", SearchOption.AllDirectories).Where(path => Path.GetFileName(path) != "broken.docx"))
        {
            byte[] bytes = File.ReadAllBytes(path);
            if (_checked.TryAdd(Convert.ToHexString(SHA256.HashData(bytes)), true))
                WordAssert.IsSound(bytes);
        }
    }

    private static bool IsOurs(byte[] pdf) => pdf.AsSpan().IndexOf("<xmp:CreatorTool>BriefKit"u8) >= 0;

    // Nothing of whoever runs the tests is read or written: not their styles, and not the system's.
    private string? ValueOf(string variable) => variable switch
    {
        "HOME" or "USERPROFILE" => PathOf("home"),
        "APPDATA" => PathOf("home/AppData/Roaming"),
        "XDG_DATA_DIRS" => PathOf("system"),
        "SOURCE_DATE_EPOCH" or "XDG_DATA_HOME" => null,
        _ => Environment.GetEnvironmentVariable(variable),
    };

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
