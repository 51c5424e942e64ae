using System.CommandLine;
using BriefKit.Attaching;
using BriefKit.Cli.Inputs;
using BriefKit.Cli.Outputs;
using BriefKit.Cli.Printing;
using BriefKit.Core.Collections;
using BriefKit.Core.Text;

namespace BriefKit.Cli.Commands;

/// <summary><c>briefkit extract</c>: gets the files back that <c>render --attach</c> put into a PDF file.</summary>
internal static class ExtractCommand
{
    public static Command Create(CliHost host)
    {
        Argument<string> file = new("FILE") { Description = "A PDF file, or - for standard input." };
        Option<string> output = new("--output", "-o")
        {
            Description = "The folder that the files go to.",
            HelpName = "FOLDER",
            DefaultValueFactory = _ => "output/",
        };
        Option<string> diagnostics = RecordOptions.CreateDiagnostics();
        ExampledCommand command = new(
            "extract",
            "Get the files back that travel in a PDF file: the record, its data, its references.",
            "briefkit extract handout.pdf",
            "briefkit extract handout.pdf -o record/") { file, output, diagnostics };
        command.SetAction(parsed => Run(host, parsed.GetRequiredValue(file), parsed.GetRequiredValue(output), parsed.GetValue(diagnostics) == "json"));
        return command;
    }

    private static int Run(CliHost host, string name, string folder, bool asJson)
    {
        DiagnosticPrinter printer = new(host, asJson, isStrict: false, Severity.Warning);
        if (folder is "" or "-" || File.Exists(host.FullPath(folder)))
        {
            printer.Print([CliDiagnostics.NotAFolder(folder)]);
            return ExitCode.WrongUsage;
        }
        DiagnosticBag reading = new();
        ValueList<AttachedFile> files = Read(host, name, reading);
        printer.Print(reading);
        // A folder may be named without its slash before it is there.
        OutputPlan plan = new(host, folder.EndsWith('/') || folder.EndsWith('\\') ? folder : folder + "/");
        using StreamWriter output = new(host.Output, leaveOpen: true);
        int written = 0;
        foreach (AttachedFile file in files)
        {
            DiagnosticBag writing = new();
            if (Write(plan, file, writing) is string path)
            {
                output.WriteLine(path);
                written++;
            }
            printer.Print(writing);
        }
        return written == 0 ? ExitCode.NothingWritten : printer.ErrorCount > 0 ? ExitCode.DoneWithErrors : ExitCode.Done;
    }

    private static ValueList<AttachedFile> Read(CliHost host, string name, DiagnosticBag reading)
    {
        string? path = name == "-" ? null : host.FullPath(name);
        if (path is not null && !File.Exists(path))
        {
            reading.Add(CliDiagnostics.InputNotFound(name));
            return [];
        }
        if (InputBytes.Read(host, new InputFile(name, path), reading) is not byte[] bytes)
            return [];
        if (PdfExtractor.Extract(bytes) is not Parsed<ValueList<AttachedFile>> extracted)
        {
            reading.Add(CliDiagnostics.NotAReadablePdf(name));
            return [];
        }
        reading.AddRange(extracted.Diagnostics);
        if (extracted.Value.IsEmpty && !reading.HasErrors)
            reading.Add(CliDiagnostics.NothingAttached(name));
        return extracted.Value;
    }

    // The path that was written, or null with an error. What a PDF file calls its files is no path: only letters and figures of it count.
    private static string? Write(OutputPlan plan, AttachedFile file, DiagnosticBag writing)
    {
        string last = file.Name.Replace('\\', '/').Split('/')[^1];
        int dot = last.LastIndexOf('.');
        string extension = dot < 0 ? "" : string.Concat(last[(dot + 1)..].Where(char.IsAsciiLetterOrDigit));
        string name = plan.Claim(dot < 0 ? last : last[..dot], extension.Length is 0 or > 16 ? "bin" : extension, writing);
        string path = plan.PathOf(name), shownPath = plan.ShownPathOf(name);
        if (IsOther(path, file.Content))
        {
            writing.Add(CliDiagnostics.OutputExists(shownPath));
            return null;
        }
        return AtomicFile.Write(path, shownPath, file.Content.Span, writing) ? shownPath : null;
    }

    // A file of the same bytes may as well be written again.
    private static bool IsOther(string path, ReadOnlyMemory<byte> content)
    {
        try
        {
            return Directory.Exists(path) || (File.Exists(path) && !File.ReadAllBytes(path).AsSpan().SequenceEqual(content.Span));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }
}
