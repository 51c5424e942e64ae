using System.CommandLine;
using BriefKit.Bibliographies;
using BriefKit.Cli.Printing;
using BriefKit.Core.Records;
using BriefKit.Core.Text;

namespace BriefKit.Cli.Commands;

/// <summary><c>briefkit cite</c>: the references of records, formatted by a citation style or in a format for exchange.</summary>
internal static class CiteCommand
{
    public static Command Create(CliHost host)
    {
        RecordOptions records = new();
        AppearanceOptions appearance = new();
        Option<string> format = new("--format", "-f")
        {
            Description = $"The format: {string.Join(", ", BibliographyFormat.All.Select(known => known.Name))}.",
            HelpName = "FORMAT",
            DefaultValueFactory = _ => BibliographyFormat.PlainText.Name,
        };
        Option<string> output = new("--output", "-o")
        {
            Description = "A file, or - for standard output.",
            HelpName = "FILE|-",
            DefaultValueFactory = _ => "-",
        };
        Option<bool> each = new("--each") { Description = "Print a citation of each reference, a line each, before the bibliography." };
        Option<string?> clusters = new("--clusters")
        {
            Description = "Print the citations of a document, a line each, and the bibliography of what they cite: a JSON list of CSL citation objects.",
            HelpName = "FILE",
        };
        Option<string?> explain = new("--explain")
        {
            Description = "Print which element of the style and which field made each part of the text; or of some text alone, or of the character of a number. Goes behind the inputs.",
            HelpName = "TEXT|@N",
            Arity = ArgumentArity.ZeroOrOne,
        };
        ExampledCommand command = new(
            "cite",
            "Print the references of records.",
            "briefkit cite seeds --style apa",
            "briefkit cite seeds --style chicago-notes -f html -o references.html",
            "briefkit cite seeds -f csl-json -o references.json",
            "briefkit cite library.json --style ieee --each",
            "briefkit cite library.json --style apa -f docx --citations zotero -o references.docx",
            "briefkit cite library.json --clusters citations.json -f html",
            "briefkit cite seeds --style apa --explain 2012");
        records.AddTo(command);
        appearance.AddTo(command);
        command.Add(format);
        command.Add(output);
        command.Add(each);
        command.Add(clusters);
        command.Add(explain);
        command.SetAction(parsed => Run(
            host, records.Read(parsed), appearance.Read(parsed), new CiteArguments(parsed.GetRequiredValue(format), parsed.GetRequiredValue(output))
            {
                PrintsCitations = parsed.GetValue(each),
                Clusters = parsed.GetValue(clusters),
                Explains = parsed.GetResult(explain) is not null,
                Explained = parsed.GetValue(explain),
            }));
        return command;
    }

    private static int Run(CliHost host, RecordArguments arguments, Appearance appearance, CiteArguments wanted)
    {
        DiagnosticPrinter printer = arguments.CreatePrinter(host);
        if (FindFormat(wanted, printer) is not BibliographyFormat format)
            return ExitCode.WrongUsage;
        if (appearance.Citations is not null && format != BibliographyFormat.Word)
        {
            printer.Print([CliDiagnostics.CitationsInWordAlone("To print a citation of each reference, ask for --each.")]);
            return ExitCode.WrongUsage;
        }
        Workspace workspace = new(host, arguments, appearance);
        BibliographyWriter? writer = workspace.PrepareBibliography(format);
        if (!workspace.PrintUsage(printer) || writer is null)
            return ExitCode.WrongUsage;

        List<Record> records = workspace.ReadRecords(printer);
        if (records.Count == 0)
            return ExitCode.NothingWritten;
        CitationList? citations = wanted.Clusters is null ? null : workspace.ReadCitations(wanted.Clusters, printer);
        if (wanted.Clusters is not null && citations is not { Count: > 0 })
            return ExitCode.NothingWritten;
        Parsed<ReadOnlyMemory<byte>> written = Write(writer, records, citations, wanted);
        printer.Print(written.Diagnostics);
        if (arguments.IsStrict && printer.ErrorCount > 0)
            return ExitCode.NothingWritten;
        return OneFile.Deliver(host, workspace, wanted.Output, written.Value, printer);
    }

    private static BibliographyFormat? FindFormat(CiteArguments wanted, DiagnosticPrinter printer)
    {
        BibliographyFormat? format = BibliographyFormat.Find(wanted.Format);
        if (format is null)
            printer.Print([CliDiagnostics.UnknownFormat(wanted.Format, BibliographyFormat.All.Select(known => known.Name))]);
        else if ((wanted.PrintsCitations || wanted.Clusters is not null) && !format.HasLines)
        {
            printer.Print([CliDiagnostics.FormatWithoutLines(format.Name)]);
            return null;
        }
        else if (wanted.Explains && (format != BibliographyFormat.PlainText || wanted.PrintsCitations || wanted.Clusters is not null))
        {
            printer.Print([CliDiagnostics.ExplainedInTextAlone()]);
            return null;
        }
        else if (wanted.Explains && wanted.Explained is { Length: 0 })
        {
            printer.Print([CliDiagnostics.NothingNamed("--explain")]);
            return null;
        }
        return format;
    }

    private static Parsed<ReadOnlyMemory<byte>> Write(BibliographyWriter writer, List<Record> records, CitationList? citations, CiteArguments wanted)
    {
        if (wanted.Explains)
            return writer.Explain(records, wanted.Explained);
        return citations is not null || wanted.PrintsCitations ? writer.WriteCitations(records, citations) : writer.Write(records);
    }
}
