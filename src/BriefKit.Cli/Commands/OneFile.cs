using BriefKit.Cli.Outputs;
using BriefKit.Cli.Printing;
using BriefKit.Core.Text;

namespace BriefKit.Cli.Commands;

/// <summary>What a command makes of all its inputs, in one file or on standard output.</summary>
internal static class OneFile
{
    /// <param name="output">A file, or <c>-</c>.</param>
    /// <returns>The exit code.</returns>
    public static int Deliver(CliHost host, Workspace workspace, string output, ReadOnlyMemory<byte> bytes, DiagnosticPrinter printer)
    {
        if (output != "-" && workspace.Reads(host.FullPath(output)))
        {
            printer.Print([CliDiagnostics.OutputIsRead(output)]);
            return ExitCode.WrongUsage;
        }
        if (!Write(host, output, bytes, printer))
            return ExitCode.NothingWritten;
        return printer.ErrorCount > 0 ? ExitCode.DoneWithErrors : ExitCode.Done;
    }

    private static bool Write(CliHost host, string output, ReadOnlyMemory<byte> bytes, DiagnosticPrinter printer)
    {
        if (output == "-")
        {
            host.Output.Write(bytes.Span);
            host.Output.Flush();
            return true;
        }
        DiagnosticBag writing = new();
        bool isWritten = AtomicFile.Write(host.FullPath(output), output, bytes.Span, writing);
        printer.Print(writing);
        return isWritten;
    }
}
