namespace BriefKit.Cli;

/// <summary>
/// The world as the command line sees it: the only room that touches files, streams and the environment takes them from here,
/// so that a test can run a command in process.
/// </summary>
internal sealed record CliHost(Stream Input, Stream Output, TextWriter Error)
{
    /// <summary>What relative paths are relative to.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>An environment variable, or null.</summary>
    public required Func<string, string?> Environment { get; init; }

    /// <summary>Whether a person watches standard error: colour and progress are for people.</summary>
    public bool IsErrorTerminal { get; init; }

    public static CliHost OfProcess() => new(Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.Error)
    {
        WorkingDirectory = Directory.GetCurrentDirectory(),
        Environment = System.Environment.GetEnvironmentVariable,
        IsErrorTerminal = !Console.IsErrorRedirected && string.IsNullOrEmpty(System.Environment.GetEnvironmentVariable("NO_COLOR")),
    };

    public string FullPath(string path) => Path.GetFullPath(path, WorkingDirectory);
}
