using System.CommandLine;
using BriefKit.Cli.Printing;
using BriefKit.Core.Records;
using BriefKit.Core.Text;
using BriefKit.Exchange;

namespace BriefKit.Cli.Commands;

/// <summary><c>briefkit convert</c>: records or their references, in a format for other programs.</summary>
internal static class ConvertCommand
{
    public static Command Create(CliHost host)
    {
        RecordOptions records = new();
        Option<string> format = new("--to", "-t")
        {
            Description = $"The format: {string.Join(", ", ExchangeFormat.All.Select(known => known.Name))}.",
            HelpName = "FORMAT",
            Required = true,
        };
        Option<string> output = new("--output", "-o")
        {
            Description = "A file, or - for standard output.",
            HelpName = "FILE|-",
            DefaultValueFactory = _ => "-",
        };
        ExampledCommand command = new(
            "convert",
            "Write records, or the references of records and Word files, in a format for other programs.",
            "briefkit convert seeds --to json",
            "briefkit convert paper.docx --to csl-json -o references.json",
            "briefkit convert paper.docx Sources.xml --to bibtex -o references.bib",
            "briefkit convert library.json --to word-sources -o Sources.xml");
        records.AddTo(command);
        command.Add(format);
        command.Add(output);
        command.SetAction(parsed => Run(host, records.Read(parsed), parsed.GetRequiredValue(format), parsed.GetRequiredValue(output)));
        return command;
    }

    private static int Run(CliHost host, RecordArguments arguments, string name, string output)
    {
        DiagnosticPrinter printer = arguments.CreatePrinter(host);
        if (ExchangeFormat.Find(name) is not ExchangeFormat format)
        {
            printer.Print([CliDiagnostics.UnknownFormat(name, ExchangeFormat.All.Select(known => known.Name))]);
            return ExitCode.WrongUsage;
        }
        Workspace workspace = new(host, arguments, Appearance.Unstated);
        if (!workspace.PrintUsage(printer))
            return ExitCode.WrongUsage;
        List<Record> records = workspace.ReadRecords(printer);
        if (records.Count == 0)
            return ExitCode.NothingWritten;
        Parsed<ReadOnlyMemory<byte>> converted = Toolkit.Convert(records, format);
        printer.Print(converted.Diagnostics);
        if (converted.Value.IsEmpty || (arguments.IsStrict && printer.ErrorCount > 0))
            return ExitCode.NothingWritten;
        return OneFile.Deliver(host, workspace, output, converted.Value, printer);
    }
}
