using System.Security.Cryptography;
using BriefKit.Core.Text;
using BriefKit.Rendering;

namespace BriefKit.Cli.Inputs;

/// <summary>Reads the files and folders that options name, and remembers what was in them.</summary>
internal sealed class NamedFiles(CliHost host, DiagnosticBag usage)
{
    private readonly List<string> _hashes = [];
    private readonly HashSet<string> _paths = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The SHA-256 of everything that was read, in the order of reading.</summary>
    public IReadOnlyList<string> Hashes => _hashes;

    /// <summary>Whether a file was read by its name. Case does not count: on some file systems it makes no other file.</summary>
    public bool HasRead(string fullPath) => _paths.Contains(fullPath);

    /// <summary>Whether a value that may be a name or a file is a file: it has a path in it, or an extension and the file is there.</summary>
    public bool IsFile(string? value) =>
        value is not null && (IsPath(value) || (Path.HasExtension(value) && File.Exists(host.FullPath(value))));

    public bool IsFolder(string value) => Directory.Exists(host.FullPath(value));

    public static bool IsPath(string value) => value == "." || value.AsSpan().ContainsAny('/', '\\');

    /// <summary>The bytes of a file, or null with a finding.</summary>
    /// <param name="notFound">Says that there is no such file; null for the usual words.</param>
    public NamedBytes? ReadBytes(string path, Func<string, Diagnostic>? notFound = null)
    {
        if (Bytes(path, notFound ?? CliDiagnostics.InputNotFound) is not byte[] bytes)
            return null;
        _hashes.Add(Convert.ToHexStringLower(SHA256.HashData(bytes)));
        return new NamedBytes(path, bytes);
    }

    /// <summary>The text of a file, or null with a finding.</summary>
    public SourceText? Read(string path)
    {
        if (Bytes(path, CliDiagnostics.InputNotFound) is not byte[] bytes)
            return null;
        Parsed<SourceText?> decoded = SourceDecoder.Decode(path, bytes);
        usage.AddRange(decoded.Diagnostics);
        if (decoded.Value is SourceText text)
            _hashes.Add(text.Sha256);
        return decoded.Value;
    }

    private byte[]? Bytes(string path, Func<string, Diagnostic> notFound)
    {
        string fullPath = host.FullPath(path);
        if (!File.Exists(fullPath))
        {
            usage.Add(notFound(path));
            return null;
        }
        _paths.Add(fullPath);
        return InputBytes.Read(host, new InputFile(path, fullPath), usage);
    }

    /// <summary>What lies in a folder, or null with a finding.</summary>
    public IFileSource? Folder(string path)
    {
        string fullPath = host.FullPath(path);
        if (!Directory.Exists(fullPath))
        {
            usage.Add(CliDiagnostics.InputNotFound(path));
            return null;
        }
        try
        {
            FolderSource folder = new(fullPath);
            foreach (string name in folder.Names)
                _hashes.Add(name + " " + Convert.ToHexStringLower(SHA256.HashData(folder.Read(name)!.Value.Span)));
            return folder;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            usage.Add(CliDiagnostics.InputUnreadable(path, exception.Message));
            return null;
        }
    }
}
