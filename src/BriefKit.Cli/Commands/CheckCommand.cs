using System.CommandLine;
using BriefKit.Cli.Printing;
using BriefKit.Core.Records;
using BriefKit.Core.Text;

namespace BriefKit.Cli.Commands;

/// <summary><c>briefkit check</c>: reads records and says what was understood, and what was not.</summary>
internal static class CheckCommand
{
    public static Command Create(CliHost host)
    {
        RecordOptions options = new();
        ExampledCommand command = new(
            "check",
            "Read records and say what was understood. Writes nothing.",
            "briefkit check seeds",
            "briefkit check 'records/*.txt' --strict --diagnostics json");
        options.AddTo(command);
        command.SetAction(parsed => Run(host, options.Read(parsed)));
        return command;
    }

    private static int Run(CliHost host, RecordArguments arguments)
    {
        DiagnosticPrinter printer = arguments.CreatePrinter(host, Severity.Note);
        Workspace workspace = new(host, arguments, Appearance.Unstated);
        if (!workspace.PrintUsage(printer))
            return ExitCode.WrongUsage;
        List<Record> records = workspace.ReadRecords(printer);
        using StreamWriter output = new(host.Output, leaveOpen: true);
        RecordSummary summary = new(output);
        foreach (Record record in records)
            summary.Print(record);
        if (printer.ErrorCount == 0)
            return ExitCode.Done;
        return records.Count > 0 ? ExitCode.DoneWithErrors : ExitCode.NothingWritten;
    }
}
