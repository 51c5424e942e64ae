using System.CommandLine;
using BriefKit.Cli.Fonts;
using BriefKit.Cli.Inputs;
using BriefKit.Cli.Outputs;
using BriefKit.Cli.Printing;
using BriefKit.Cli.Styles;
using BriefKit.Core.Text;

namespace BriefKit.Cli.Commands;

/// <summary><c>briefkit styles add</c>: copies checked CSL files to where all commands find them by name.</summary>
internal static class StyleAddCommand
{
    private const string Extension = ".csl";

    public static Command Create(CliHost host)
    {
        Argument<string[]> files = new("FILE") { Description = "CSL files.", Arity = ArgumentArity.OneOrMore };
        ExampledCommand command = new(
            "add",
            "Check CSL files and keep them, so that --style finds them by their names.",
            "briefkit styles add my-journal.csl",
            "briefkit styles add *.csl") { files };
        command.SetAction(parsed => Run(host, parsed.GetRequiredValue(files)));
        return command;
    }

    private static int Run(CliHost host, IReadOnlyList<string> names)
    {
        DiagnosticPrinter printer = new(host, asJson: false, isStrict: false, Severity.Note);
        if (StyleFolders.UsersOwn(host) is not string folder)
        {
            printer.Print([CliDiagnostics.NoDataFolder()]);
            return ExitCode.NothingWritten;
        }
        Toolkit toolkit = new(NoFonts.Instance, StyleFolders.Places(host));
        using StreamWriter output = new(host.Output, leaveOpen: true);
        int added = 0;
        foreach (string name in names)
        {
            DiagnosticBag findings = new();
            if (Add(host, toolkit, name, folder, findings) is string told)
            {
                output.WriteLine(told);
                added++;
            }
            printer.Print(findings);
        }
        return printer.ErrorCount == 0 ? ExitCode.Done : added > 0 ? ExitCode.DoneWithErrors : ExitCode.NothingWritten;
    }

    // What was done, or null with errors.
    private static string? Add(CliHost host, Toolkit toolkit, string name, string folder, DiagnosticBag findings)
    {
        string fullPath = host.FullPath(name);
        // Names of styles do not mind case; on every file system they are found in lower case.
        string stem = Path.GetFileNameWithoutExtension(fullPath).ToLowerInvariant();
        if (!Toolkit.IsStyleName(stem) || !Path.GetExtension(fullPath).Equals(Extension, StringComparison.OrdinalIgnoreCase))
        {
            findings.Add(CliDiagnostics.NotAStyleFile(name));
            return null;
        }
        if (!File.Exists(fullPath))
        {
            findings.Add(CliDiagnostics.InputNotFound(name));
            return null;
        }
        if (InputBytes.Read(host, new InputFile(name, fullPath), findings) is not byte[] bytes)
            return null;
        Parsed<SourceText?> text = SourceDecoder.Decode(name, bytes);
        findings.AddRange(text.Diagnostics);
        if (text.Value is null)
            return null;
        findings.AddRange(toolkit.CheckStyle(text.Value).Diagnostics);
        if (findings.HasErrors)
            return null;
        string target = Path.Combine(folder, stem + Extension);
        bool isReplaced = File.Exists(target);
        if (!AtomicFile.Write(target, target, bytes, findings))
            return null;
        return isReplaced ? $"{stem}: replaced {target}" : $"{stem}: added as {target}";
    }
}
