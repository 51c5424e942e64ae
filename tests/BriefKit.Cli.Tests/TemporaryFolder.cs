namespace BriefKit.Cli.Tests;

/// <summary>A folder that is gone when the test is.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("briefkit-").FullName;

    public string File(string name, string content)
    {
        string path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, content);
        return path;
    }

    public CliHost Host(Stream? output = null, TextWriter? error = null) => new(Stream.Null, output ?? Stream.Null, error ?? TextWriter.Null)
    {
        WorkingDirectory = Path,
        Environment = _ => null,
    };

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
