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
        Argument<string> name = new("NAME") { Description = "A template that 'templates list' shows, a folder of your own, or a Word file." };
        ExampledCommand show = new("show", "Say what a template makes and which parameters it takes.", "briefkit templates show handout", "briefkit templates show letter.docx") { name };
        show.SetAction(parsed => Show(host, parsed.GetRequiredValue(name)));
        return new ExampledCommand("templates", "Show what templates there are, check them, and begin new ones.", "briefkit templates list", "briefkit templates show handout", "briefkit templates new letter --from brief -f docx")
        {
            list,
            show,
            TemplateCheckCommand.Create(host),
            TemplateNewCommand.Create(host),
        };
    }

    private static int List(CliHost host)
    {
        using StreamWriter output = new(host.Output, leaveOpen: true);
        ColumnPrinter.Print(output, Toolkit.Templates.Select(template => (string[])[template.Name, template.Description + FormatOf(template)]));
        return ExitCode.Done;
    }

    private static int Show(CliHost host, string name)
    {
        DiagnosticBag usage = new();
        Parsed<TemplateSummary?>? read = TemplatePlace.Find(name, new NamedFiles(host, usage)) is TemplatePlace place ? Toolkit.CheckTemplate(name, place.Folder, place.File) : null;
        usage.AddRange(read?.Diagnostics ?? []);
        new DiagnosticPrinter(host, asJson: false, isStrict: false, Severity.Warning).Print(usage);
        if (read?.Value is not TemplateSummary template)
            return ExitCode.WrongUsage;
        using StreamWriter output = new(host.Output, leaveOpen: true);
        output.WriteLine($"{template.Name}: {template.Description}");
        if (template.Audience is not null)
            output.WriteLine($"For {template.Audience}.");
        if (template.OnlyFormat is { } only)
            output.WriteLine($"Made in Word; it makes {only.Name}.");
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

    private static string FormatOf(TemplateSummary template) => template.OnlyFormat is { } only ? $" ({only.Name})" : "";
}
