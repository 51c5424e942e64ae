using System.CommandLine;
using BriefKit.Cli.Printing;

namespace BriefKit.Cli.Commands;

/// <summary><c>briefkit styles</c>: what citation styles there are.</summary>
internal static class StylesCommand
{
    public static Command Create(CliHost host)
    {
        Argument<string[]> words = new("WORD")
        {
            Description = "Words that the name, the title or the field holds; all styles without one.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        ExampledCommand list = new("list", "List citation styles.", "briefkit styles list chicago", "briefkit styles list history author-date") { words };
        list.SetAction(parsed => List(host, parsed.GetValue(words) ?? []));
        return new ExampledCommand("styles", "Show what citation styles there are.", "briefkit styles list chicago") { list };
    }

    private static int List(CliHost host, IReadOnlyList<string> words)
    {
        using StreamWriter output = new(host.Output, leaveOpen: true);
        ColumnPrinter.Print(output, Toolkit.SearchStyles(words).Select(style => (string[])
        [
            style.Name,
            style.CitationFormat,
            style.Title + (style.Aliases.IsEmpty ? "" : $" ({string.Join(", ", style.Aliases)})"),
        ]));
        return ExitCode.Done;
    }
}
