using BriefKit.Core.Text;

namespace BriefKit.Cli.Outputs;

/// <summary>Writes files that appear whole or not at all.</summary>
internal static class AtomicFile
{
    /// <summary>
    /// Writes <paramref name="bytes"/> to a neighbour of the path and moves it into place; what stood there is replaced in one step.
    /// False, with a diagnostic and nothing left behind, where that cannot be done.
    /// </summary>
    public static bool Write(string path, string shownPath, ReadOnlySpan<byte> bytes, DiagnosticBag diagnostics)
    {
        string? folder = Path.GetDirectoryName(path);
        string part = Path.Combine(folder ?? "", "." + Path.GetFileName(path) + ".part");
        try
        {
            if (!string.IsNullOrEmpty(folder))
                Directory.CreateDirectory(folder);
            using (FileStream stream = new(part, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }
            File.Move(part, path, overwrite: true);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            diagnostics.Add(CliDiagnostics.OutputUnwritable(shownPath, exception.Message));
            Discard(part);
            return false;
        }
    }

    private static void Discard(string part)
    {
        try
        {
            File.Delete(part);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            // The reason why the file could not be written has been told; that its part cannot be removed has the same reason.
        }
    }
}
