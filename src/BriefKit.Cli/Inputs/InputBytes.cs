using BriefKit.Core.Text;

namespace BriefKit.Cli.Inputs;

/// <summary>Reads the bytes of inputs.</summary>
internal static class InputBytes
{
    /// <summary>The largest input that is read: a record is a page or a thousand, never a film.</summary>
    public const long Limit = 256L * 1024 * 1024;

    /// <summary>The bytes of an input, or null with a diagnostic.</summary>
    public static byte[]? Read(CliHost host, InputFile file, DiagnosticBag diagnostics)
    {
        try
        {
            using Stream stream = file.FullPath is null ? host.Input : new FileStream(file.FullPath, FileMode.Open, FileAccess.Read, FileShare.Read);
            using MemoryStream bytes = new();
            byte[] buffer = new byte[81920];
            int count;
            while ((count = stream.Read(buffer)) > 0)
            {
                if (bytes.Length + count > Limit)
                {
                    diagnostics.Add(CliDiagnostics.InputTooLarge(file.Name, Limit));
                    return null;
                }
                bytes.Write(buffer, 0, count);
            }
            return bytes.ToArray();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(CliDiagnostics.InputUnreadable(file.Name, exception.Message));
            return null;
        }
    }
}
