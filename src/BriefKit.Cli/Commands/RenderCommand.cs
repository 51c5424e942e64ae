using System.CommandLine;
using System.Globalization;
using BriefKit.Cli.Printing;
using BriefKit.Rendering;

namespace BriefKit.Cli.Commands;

/// <summary><c>briefkit render</c>: records in, documents out.</summary>
internal static class RenderCommand
{
    public static Command Create(CliHost host)
    {
        RecordOptions records = new();
        AppearanceOptions appearance = new();
        Option<string[]> templates = new("--template", "-t")
        {
            Description = "The template, or several: names that 'templates list' shows, folders of your own, or Word files.",
            HelpName = "NAME",
            DefaultValueFactory = _ => ["handout"],
        };
        Option<string[]> formats = new("--format", "-f")
        {
            Description = $"The format, or several: {string.Join(", ", OutputFormat.All.Select(format => format.Name))}. Unstated, it is pdf, and docx for a template made in Word.",
            HelpName = "FORMAT",
        };
        Option<string> output = new("--output", "-o")
        {
            Description = "Where files go: a folder (its name ends with '/', or it exists), one file, or - for standard output.",
            HelpName = "FOLDER|FILE|-",
            DefaultValueFactory = _ => "output/",
        };
        Option<string[]> parameters = new("--set")
        {
            Description = "A parameter of the template; may be repeated. 'templates show NAME' lists them.",
            HelpName = "NAME=VALUE",
        };
        Option<string?> layout = new("--layout")
        {
            Description = "How pages are laid out for print: booklet, 2up or 4up put the pages of a PDF on sheets; large-print sets any format anew for low vision.",
            HelpName = "NAME",
        };
        Option<string?> reference = new("--reference-doc")
        {
            Description = "A Word file whose styles, page, headers and footers Word documents take.",
            HelpName = "FILE.docx",
        };
        Option<int> lineNumbers = new("--line-numbers") { Description = "Number each so many lines in the margin (PDF and Word).", HelpName = "N" };
        lineNumbers.Validators.Add(result =>
        {
            // What is no number at all is told by the parser.
            if (result.Tokens is [{ Value: string given }] && int.TryParse(given, NumberStyles.Integer, CultureInfo.InvariantCulture, out int interval) && interval < 0)
                result.AddError("--line-numbers takes a number from 0.");
        });
        Option<bool> combine = new("--combine") { Description = "Make one document of all records." };
        Option<bool> attach = new("--attach") { Description = "Put the record, its data and its references into each PDF file; 'extract' gets them back." };
        Option<int> jobs = new("--jobs") { Description = "How many records are worked on at once; 0 for one a processor. A long document takes further processors by itself.", HelpName = "N" };
        Option<bool> resume = new("--resume") { Description = "Go on where a run that was stopped left off." };

        ExampledCommand command = new(
            "render",
            "Make documents of records.",
            "briefkit render seeds",
            "briefkit render seeds -t handout,record-sheet -f pdf,docx -o output/",
            "briefkit render seeds --attach",
            "briefkit render seeds -t brief --style chicago-notes -f docx",
            "briefkit render seeds -t brief -f docx --reference-doc house.docx",
            "briefkit render seeds -t letter.docx",
            "briefkit render seeds -t handout --layout large-print",
            "briefkit render seeds -t handout --set answer-lines=6 --paper letter -o handout.pdf");
        records.AddTo(command);
        command.Add(templates);
        command.Add(formats);
        command.Add(output);
        appearance.AddTo(command);
        command.Add(reference);
        command.Add(layout);
        command.Add(lineNumbers);
        command.Add(parameters);
        command.Add(combine);
        command.Add(attach);
        command.Add(jobs);
        command.Add(resume);
        command.SetAction(parsed =>
        {
            RenderArguments arguments = new(
                SplitNames(parsed.GetRequiredValue(templates)),
                parsed.GetResult(formats) is null ? null : SplitNames(parsed.GetValue(formats) ?? []),
                parsed.GetRequiredValue(output))
            {
                Parameters = parsed.GetValue(parameters) ?? [],
                Combine = parsed.GetValue(combine),
                Attach = parsed.GetValue(attach),
                Jobs = parsed.GetValue(jobs),
                Resume = parsed.GetValue(resume),
            };
            Appearance looks = appearance.Read(parsed) with { Layout = parsed.GetValue(layout), LineNumberInterval = parsed.GetValue(lineNumbers), ReferenceDocument = parsed.GetValue(reference) };
            return new RenderRun(host, records.Read(parsed), looks, arguments).Run();
        });
        return command;
    }

    private static string[] SplitNames(string[] values) =>
        [.. values.SelectMany(value => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct(StringComparer.Ordinal)];
}

/// <summary>What <c>render</c> was asked for.</summary>
/// <param name="Formats">Null where none was asked for.</param>
internal sealed record RenderArguments(IReadOnlyList<string> Templates, IReadOnlyList<string>? Formats, string Output)
{
    public IReadOnlyList<string> Parameters { get; init; } = [];

    public bool Combine { get; init; }

    /// <summary>Whether records travel in the PDF files that are made of them.</summary>
    public bool Attach { get; init; }

    public int Jobs { get; init; }

    public bool Resume { get; init; }
}
