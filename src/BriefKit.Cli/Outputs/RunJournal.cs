using System.Security.Cryptography;
using System.Text;

namespace BriefKit.Cli.Outputs;

/// <summary>
/// What a run into a folder has finished, so that a run that was stopped can be taken up again. It lies in the folder while the run
/// lasts and goes when the run has ended without an error: a resumed run ends as if it had never stopped.
/// </summary>
internal sealed class RunJournal : IDisposable
{
    private const string FileName = ".briefkit-journal";

    private readonly string _path;
    private readonly Dictionary<string, string> _finished = new(StringComparer.Ordinal);
    private readonly StreamWriter _writer;

    private RunJournal(string folder, bool resume)
    {
        _path = Path.Combine(folder, FileName);
        Directory.CreateDirectory(folder);
        if (resume && File.Exists(_path))
            Load();
        // Written anew, so that a line which a crash cut off does not run into the next.
        _writer = new StreamWriter(_path, append: false, new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
        foreach ((string name, string entry) in _finished)
            _writer.WriteLine(entry + "\t" + name);
    }

    /// <exception cref="IOException">The folder or the journal cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or the journal may not be made.</exception>
    public static RunJournal Open(string folder, bool resume) => new(folder, resume);

    /// <summary>Whether an earlier run made this file of the same things, and it still is what that run made.</summary>
    public bool IsFinished(string name, string key, string path) =>
        _finished.TryGetValue(name, out string? entry)
        && File.Exists(path)
        && entry == Entry(key, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))));

    public void Finish(string name, string key, ReadOnlySpan<byte> bytes)
    {
        string entry = Entry(key, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        lock (_writer)
        {
            _writer.WriteLine(entry + "\t" + name);
        }
    }

    /// <summary>Ends the run; <see cref="Dispose"/> alone leaves the journal for another run to take up.</summary>
    public void Complete()
    {
        _writer.Dispose();
        File.Delete(_path);
    }

    public void Dispose() => _writer.Dispose();

    // A line that a crash cut off lacks parts and is passed over: its file is made again.
    private void Load()
    {
        foreach (string line in File.ReadLines(_path))
        {
            if (line.Split('\t', 3) is [var key, var hash, var name] && hash.Length == SHA256.HashSizeInBytes * 2)
                _finished[name] = Entry(key, hash);
        }
    }

    private static string Entry(string key, string hash) => key + "\t" + hash;
}
