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
        int right = 0;
        foreach (string name in names)
        {
            DiagnosticBag findings = new();
            Parsed<TemplateSummary?>? read = TemplatePlace.Find(name, new NamedFiles(host, findings)) is TemplatePlace place ? Toolkit.CheckTemplate(name, place.Folder, place.File) : null;
            findings.AddRange(read?.Diagnostics ?? []);
            printer.Print(findings);
            if (read?.Value is not TemplateSummary template)
                continue;
            right++;
            output.WriteLine($"{template.Name}: nothing is wrong; parameters: {(template.Parameters.IsEmpty ? "none" : string.Join(", ", template.Parameters.Select(parameter => parameter.Name)))}");
        }
        return right == names.Count ? ExitCode.Done : right > 0 ? ExitCode.DoneWithErrors : ExitCode.NothingWritten;
    }
}
