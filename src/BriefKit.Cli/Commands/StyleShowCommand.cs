using System.CommandLine;
using BriefKit.Cli.Fonts;
using BriefKit.Cli.Inputs;
using BriefKit.Cli.Printing;
using BriefKit.Cli.Styles;
using BriefKit.Core.Collections;
using BriefKit.Core.Text;
using BriefKit.Library;

namespace BriefKit.Cli.Commands;

/// <summary><c>briefkit styles show</c>: what a citation style is, and what it looks like.</summary>
internal static class StyleShowCommand
{
    public static Command Create(CliHost host)
    {
        Argument<string> name = new("NAME|FILE") { Description = "A style that 'styles list' shows, one that was added, or a CSL file." };
        Option<string?> locale = new("--locale") { Description = "The language of the sample, such as en-US or zh-CN.", HelpName = "TAG" };
        ExampledCommand command = new(
            "show",
            "Say what a citation style is, with a sample of its citations and its bibliography.",
            "briefkit styles show apa",
            "briefkit styles show gb7714 --locale zh-CN",
            "briefkit styles show ./my-journal.csl") { name, locale };
        command.SetAction(parsed => Show(host, parsed.GetRequiredValue(name), parsed.GetValue(locale)));
        return command;
    }

    private static int Show(CliHost host, string name, string? locale)
    {
        DiagnosticPrinter printer = new(host, asJson: false, isStrict: false, Severity.Note);
        DiagnosticBag usage = new();
        NamedFiles files = new(host, usage);
        SourceText? file = files.IsFile(name) ? files.Read(name) : null;
        printer.Print(usage);
        if (usage.HasErrors)
            return ExitCode.WrongUsage;
        Parsed<StyleDetails?> style = new Toolkit(NoFonts.Instance, StyleFolders.Places(host)).ShowStyle(name, file, locale);
        printer.Print(style.Diagnostics);
        if (style.Value is not StyleDetails details)
            return ExitCode.WrongUsage;
        using StreamWriter output = new(host.Output, leaveOpen: true);
        Print(output, details);
        return ExitCode.Done;
    }

    private static void Print(StreamWriter output, StyleDetails style)
    {
        StyleSummary summary = style.Summary;
        output.WriteLine(summary.Title);
        output.WriteLine();
        List<string[]> rows =
        [
            ["  Name", string.Join(", ", summary.Aliases.Prepend(summary.Name))],
            ["  Id", style.Address],
            ["  Cites", (style.CitesInNotes ? "in notes" : "in the text") + (summary.CitationFormat.Length == 0 ? "" : $" ({summary.CitationFormat})")],
            ["  Fields", summary.Fields.IsEmpty ? "any" : string.Join(", ", summary.Fields)],
            ["  Locale", summary.DefaultLocale ?? "any"],
            ["  Source", summary.Source],
        ];
        if (style.Parent is string parent)
            rows.Add(["  Parent", parent]);
        ColumnPrinter.Print(output, rows);
        PrintSample(output, "Citations:", style.SampleCitations);
        PrintSample(output, "Bibliography:", style.SampleEntries);
    }

    private static void PrintSample(StreamWriter output, string heading, ValueList<string> lines)
    {
        output.WriteLine();
        if (lines.IsEmpty)
        {
            output.WriteLine("It has no bibliography.");
            return;
        }
        output.WriteLine(heading);
        foreach (string line in lines)
            output.WriteLine("  " + line.Replace("\n", "\n  ", StringComparison.Ordinal));
    }
}
