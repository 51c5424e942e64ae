using System.CommandLine;
using System.CommandLine.Help;
using System.Text;
using BriefKit.Cli.Commands;
using BriefKit.Cli.Printing;
using BriefKit.Core.Text;

namespace BriefKit.Cli;

/// <summary>The command line as a whole: arguments in, exit code out.</summary>
internal static class CommandLine
{
    public static int Run(IReadOnlyList<string> arguments, CliHost host)
    {
        ParseResult parsed = Build(host).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            string command = ExampledHelp.PathOf(parsed.CommandResult.Command);
            DiagnosticPrinter printer = new(host, asJson: false, isStrict: false, Severity.Warning);
            printer.Print(parsed.Errors.Select(error => CliDiagnostics.WrongUsage(error.Message, $"See '{command} --help'.")));
            return ExitCode.WrongUsage;
        }
        try
        {
            using StreamWriter output = new(host.Output, new UTF8Encoding(false), leaveOpen: true);
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = output, Error = host.Error });
        }
        catch (IOException exception)
        {
            // Files report their own faults where they are read and written; what is left are the standard streams: a full disk, a closed pipe.
            new DiagnosticPrinter(host, asJson: false, isStrict: false, Severity.Warning).Print([CliDiagnostics.StandardStreamFailed(exception.Message)]);
            return ExitCode.NothingWritten;
        }
    }

    private static RootCommand Build(CliHost host)
    {
        RootCommand root = new("Turns records into printed, citable documents.")
        {
            RenderCommand.Create(host),
            CiteCommand.Create(host),
            CheckCommand.Create(host),
            ConvertCommand.Create(host),
            VerifyCommand.Create(host),
            ExtractCommand.Create(host),
            TemplatesCommand.Create(host),
            StylesCommand.Create(host),
            TypesCommand.Create(host),
            DoctorCommand.Create(host),
        };
        root.HelpName = "briefkit";
        HelpOption help = root.Options.OfType<HelpOption>().Single();
        help.Action = new ExampledHelp((HelpAction)help.Action!);
        return root;
    }
}
