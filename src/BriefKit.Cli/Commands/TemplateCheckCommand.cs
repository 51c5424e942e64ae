using System.CommandLine;
using BriefKit.Cli.Inputs;
using BriefKit.Cli.Printing;
using BriefKit.Core.Text;
using BriefKit.Library;

namespace BriefKit.Cli.Commands;

/// <summary><c>briefkit templates check</c>: says everything that is wrong with a template, at once.</summary>
internal static class TemplateCheckCommand
{
    public static Command Create(CliHost host)
    {
        Argument<string[]> names = new("TEMPLATE") { Description = "Folders of templates, Word files, or names that 'templates list' shows.", Arity = ArgumentArity.OneOrMore };
        ExampledCommand command = new("check", "Check templates, and say what is wrong with them.", "briefkit templates check letter.docx", "briefkit templates check ./my-template") { names };
        command.SetAction(parsed => Run(host, parsed.GetRequiredValue(names)));
        return command;
    }

    private static int Run(CliHost host, IReadOnlyList<string> names)
    {
        DiagnosticPrinter printer = new(host, asJson: false, isStrict: false, Severity.Note);
        using StreamWriter output = new(host.Output, leaveOpen: true);
        DiagnosticBag usage = new();
        NamedFiles files = new(host, usage);
        foreach (string name in names)
        {
            if (TemplatePlace.Find(name, files) is not TemplatePlace place)
                continue;
            Parsed<TemplateSummary?> read = Toolkit.CheckTemplate(name, place.Folder, place.File);
            printer.Print(read.Diagnostics);
            if (read.Value is TemplateSummary template)
                output.WriteLine($"{template.Name}: can be used; parameters: {(template.Parameters.IsEmpty ? "none" : string.Join(", ", template.Parameters.Select(parameter => parameter.Name)))}");
        }
        printer.Print(usage);
        return usage.HasErrors ? ExitCode.WrongUsage : printer.ErrorCount > 0 ? ExitCode.NothingRead : ExitCode.Done;
    }
}
