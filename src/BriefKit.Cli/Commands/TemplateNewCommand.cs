using System.CommandLine;
using BriefKit.Cli.Outputs;
using BriefKit.Cli.Printing;
using BriefKit.Core.Collections;
using BriefKit.Core.Text;
using BriefKit.Rendering;

namespace BriefKit.Cli.Commands;

/// <summary><c>briefkit templates new</c>: a template to begin with, as a folder, or as a file to be opened in Word.</summary>
internal static class TemplateNewCommand
{
    private const string WordFormat = "docx";

    public static Command Create(CliHost host)
    {
        Argument<string> name = new("NAME") { Description = "What it is to be called." };
        Option<string> from = new("--from") { Description = "The template that it begins as a copy of.", HelpName = "NAME", DefaultValueFactory = _ => "brief" };
        Option<string> format = new("--format", "-f") { Description = "md for a folder with a text to edit, docx for a file to edit in Word.", HelpName = "md|docx", DefaultValueFactory = _ => "md" };
        format.AcceptOnlyFromAmong("md", WordFormat);
        ExampledCommand command = new("new", "Begin a template of your own.", "briefkit templates new my-brief --from brief", "briefkit templates new letter --from brief -f docx") { name, from, format };
        command.SetAction(parsed => Run(host, parsed.GetRequiredValue(name), parsed.GetRequiredValue(from), parsed.GetRequiredValue(format) == WordFormat));
        return command;
    }

    private static int Run(CliHost host, string name, string from, bool isWord)
    {
        DiagnosticPrinter printer = new(host, asJson: false, isStrict: false, Severity.Note);
        string plain = isWord && name.EndsWith(".docx", StringComparison.OrdinalIgnoreCase) ? name[..^5] : name;
        bool isName = plain.Length > 0 && plain is not ("." or "..") && plain.AsSpan().IndexOfAny(Path.GetInvalidFileNameChars()) < 0 && !plain.Contains('/', StringComparison.Ordinal) && !plain.Contains('\\', StringComparison.Ordinal);
        if (!isName)
        {
            printer.Print([CliDiagnostics.NotATemplateName(name)]);
            return ExitCode.WrongUsage;
        }
        Parsed<ValueList<NamedBytes>> begun = Toolkit.BeginTemplate(from, isWord);
        printer.Print(begun.Diagnostics);
        if (begun.HasErrors)
            return ExitCode.WrongUsage;
        string target = isWord ? plain + ".docx" : plain;
        string fullPath = host.FullPath(target);
        if (File.Exists(fullPath) || Directory.Exists(fullPath))
        {
            printer.Print([CliDiagnostics.OutputExists(target)]);
            return ExitCode.NothingWritten;
        }
        using StreamWriter output = new(host.Output, leaveOpen: true);
        DiagnosticBag writing = new();
        foreach (NamedBytes file in begun.Value)
        {
            string shown = isWord ? target : $"{target}/{file.Name}";
            if (AtomicFile.Write(host.FullPath(shown), shown, file.Bytes.Span, writing))
                output.WriteLine(shown);
        }
        printer.Print(writing);
        return writing.HasErrors ? ExitCode.NothingWritten : ExitCode.Done;
    }
}
