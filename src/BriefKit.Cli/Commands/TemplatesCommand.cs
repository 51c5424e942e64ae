using System.CommandLine;
using BriefKit.Cli.Inputs;
using BriefKit.Cli.Printing;
using BriefKit.Core.Text;
using BriefKit.Library;

namespace BriefKit.Cli.Commands;

/// <summary><c>briefkit templates</c>: what templates there are, and what each takes.</summary>
internal static class TemplatesCommand
{
    public static Command Create(CliHost host)
    {
        ExampledCommand list = new("list", "List the templates that ship.", "briefkit templates list");
        list.SetAction(_ => List(host));
        Argument<string> name = new("NAME") { Description = "A template that 'templates list' shows." };
        ExampledCommand show = new("show", "Say what a template makes and which parameters it takes.", "briefkit templates show handout") { name };
        show.SetAction(parsed => Show(host, parsed.GetRequiredValue(name)));
        Argument<string[]> checkedNames = new("TEMPLATE") { Description = "A template that 'templates list' shows, or the folder of one.", Arity = ArgumentArity.OneOrMore };
        ExampledCommand check = new("check", "Read templates and say what is wrong with them: names, includes, words, pictures.", "briefkit templates check ./my-template") { checkedNames };
        check.SetAction(parsed => Check(host, parsed.GetRequiredValue(checkedNames)));
        return new ExampledCommand("templates", "Show what templates there are.", "briefkit templates list", "briefkit templates show handout") { list, show, check };
    }

    private static int List(CliHost host)
    {
        using StreamWriter output = new(host.Output, leaveOpen: true);
        ColumnPrinter.Print(output, Toolkit.Templates.Select(template => (string[])[template.Name, template.Description]));
        return ExitCode.Done;
    }

    private static int Check(CliHost host, string[] names)
    {
        DiagnosticPrinter printer = new(host, asJson: false, isStrict: false, Severity.Note);
        DiagnosticBag usage = new();
        NamedFiles files = new(host, usage);
        foreach (string name in names)
        {
            IFileSource? folder = NamedFiles.IsPath(name) ? files.Folder(name) : null;
            if (folder is not null || !NamedFiles.IsPath(name))
                printer.Print(Toolkit.CheckTemplate(name, folder));
        }
        printer.Print(usage);
        return usage.HasErrors ? ExitCode.WrongUsage : printer.ErrorCount > 0 ? ExitCode.NothingRead : ExitCode.Done;
    }

    private static int Show(CliHost host, string name)
    {
        var templates = Toolkit.Templates;
        if (templates.FirstOrDefault(template => template.Name == name) is not TemplateSummary template)
        {
            string? hint = NearestName.Hint(name, templates.Select(known => known.Name));
            new DiagnosticPrinter(host, asJson: false, isStrict: false, Severity.Warning).Print([CliDiagnostics.UnknownTemplate(name, hint)]);
            return ExitCode.WrongUsage;
        }
        using StreamWriter output = new(host.Output, leaveOpen: true);
        output.WriteLine($"{template.Name}: {template.Description}");
        if (template.Audience is not null)
            output.WriteLine($"For {template.Audience}.");
        output.WriteLine();
        if (template.Parameters.IsEmpty)
        {
            output.WriteLine("It takes no parameters.");
            return ExitCode.Done;
        }
        output.WriteLine("Parameters (--set name=value):");
        ColumnPrinter.Print(output, template.Parameters.Select(parameter => (string[])
        [
            "  " + parameter.Name,
            parameter.Kind,
            parameter.Help + (parameter.Default.Length > 0 ? $" [{parameter.Default}]" : ""),
        ]));
        return ExitCode.Done;
    }
}
