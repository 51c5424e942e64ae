using System.CommandLine;
using BriefKit.Cli.Fonts;
using BriefKit.Cli.Printing;
using BriefKit.Cli.Styles;
using BriefKit.Core.Collections;
using BriefKit.Core.Text;
using BriefKit.Library;

namespace BriefKit.Cli.Commands;

/// <summary><c>briefkit styles</c>: what citation styles there are, and how to get others.</summary>
internal static class StylesCommand
{
    private const int LongestTitle = 100;

    public static Command Create(CliHost host) => new ExampledCommand(
        "styles",
        "List and show citation styles, and add others.",
        "briefkit styles list chicago",
        "briefkit styles show apa",
        "briefkit styles add my-journal.csl")
    {
        CreateList(host),
        StyleShowCommand.Create(host),
        StyleAddCommand.Create(host),
    };

    private static ExampledCommand CreateList(CliHost host)
    {
        Argument<string[]> words = new("WORD")
        {
            Description = "Words that the name, the title or the field holds; all styles without one.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        Option<string?> format = new Option<string?>("--format") { Description = "What the style cites with." }
            .AcceptOnlyFromAmong("author-date", "author", "numeric", "label", "note");
        Option<string?> field = new("--field") { Description = "A field of study that uses the style, such as history or medicine.", HelpName = "FIELD" };
        ExampledCommand list = new(
            "list",
            "List citation styles: name, format, fields, default locale, title.",
            "briefkit styles list chicago",
            "briefkit styles list --format note --field history",
            "briefkit styles list history author-date") { words, format, field };
        list.SetAction(parsed => List(host, new StyleQuery
        {
            Words = (parsed.GetValue(words) ?? []).ToValueList(),
            CitationFormat = parsed.GetValue(format),
            Field = parsed.GetValue(field),
        }));
        return list;
    }

    private static int List(CliHost host, StyleQuery query)
    {
        ValueList<StyleSummary> styles = new Toolkit(NoFonts.Instance, StyleFolders.Places(host)).SearchStyles(query);
        if (styles.IsEmpty)
            new DiagnosticPrinter(host, asJson: false, isStrict: false, Severity.Warning).Print([CliDiagnostics.NoStyleFits()]);
        using StreamWriter output = new(host.Output, leaveOpen: true);
        ColumnPrinter.Print(output, styles.Select(style => (string[])
        [
            style.Name,
            Cell(style.CitationFormat),
            Cell(string.Join(',', style.Fields)),
            Cell(style.DefaultLocale ?? ""),
            OnOneLine(style.Title) + (style.Aliases.IsEmpty ? "" : $" ({string.Join(", ", style.Aliases)})"),
        ]));
        return ExitCode.Done;
    }

    // A column that is never empty can be cut out by its number.
    private static string Cell(string value) => value.Length == 0 ? "-" : OnOneLine(value);

    private static string OnOneLine(string title)
    {
        string line = string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestTitle ? line : TextStart.Of(line, LongestTitle) + " ...";
    }
}
