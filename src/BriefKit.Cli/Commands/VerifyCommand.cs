using System.CommandLine;
using BriefKit.Cli.Inputs;
using BriefKit.Cli.Printing;
using BriefKit.Core.Text;
using BriefKit.Verification;

namespace BriefKit.Cli.Commands;

/// <summary><c>briefkit verify</c>: checks PDF files against the standards of archives and of accessibility.</summary>
internal static class VerifyCommand
{
    public static Command Create(CliHost host)
    {
        Argument<string[]> files = new("FILE") { Description = "PDF files, patterns such as 'output/*.pdf', or - for standard input.", Arity = ArgumentArity.OneOrMore };
        Option<string[]> flavours = new Option<string[]>("--flavour")
        {
            Description = "What to check against, in place of what each file says of itself: ua1 and one of 2a, 2b, 2u, 3a, 3b, 3u.",
            HelpName = "NAME",
        }.AcceptOnlyFromAmong([.. PdfVerifier.FlavourNames]);
        Option<string> diagnostics = RecordOptions.CreateDiagnostics();
        ExampledCommand command = new(
            "verify",
            "Check PDF files against PDF/A and PDF/UA, rule by rule.",
            "briefkit verify output/*.pdf",
            "briefkit verify handout.pdf --flavour ua1 --diagnostics json") { files, flavours, diagnostics };
        command.SetAction(parsed => new Verification(host, parsed.GetValue(flavours) ?? [], parsed.GetValue(diagnostics) == "json").Run(parsed.GetRequiredValue(files)));
        return command;
    }

    /// <summary>One call, from what was named to its exit code.</summary>
    private sealed class Verification(CliHost host, IReadOnlyList<string> flavours, bool asJson)
    {
        private readonly DiagnosticPrinter _printer = new(host, asJson, isStrict: false, Severity.Warning);
        private int _unreadable;
        private int _sound;

        public int Run(IReadOnlyList<string> names)
        {
            DiagnosticBag finding = new();
            IReadOnlyList<InputFile> inputs = new InputFinder(host, finding).Find(names);
            _printer.Print(finding);
            _unreadable = finding.Count(diagnostic => diagnostic.IsError);
            using StreamWriter output = new(host.Output, leaveOpen: true);
            foreach (InputFile input in inputs)
                Check(input, output);
            if (inputs.Count > 1)
                output.WriteLine($"{inputs.Count} files: {_sound} keep to their standards.");
            return _unreadable > 0 ? ExitCode.NothingRead : _sound < inputs.Count ? ExitCode.DoneWithErrors : ExitCode.Done;
        }

        private void Check(InputFile input, StreamWriter output)
        {
            DiagnosticBag reading = new();
            PdfVerification? verification = InputBytes.Read(host, input, reading) is byte[] bytes ? PdfVerifier.Verify(bytes, flavours) : null;
            if (verification is null && !reading.HasErrors)
                reading.Add(CliDiagnostics.NotAReadablePdf(input.Name));
            _printer.Print(reading);
            if (verification is null)
            {
                _unreadable++;
                return;
            }
            _sound += verification.Findings.IsEmpty ? 1 : 0;
            if (asJson)
                _printer.Print(verification.Findings.Select(finding => CliDiagnostics.StandardBroken(input.Name, finding.Text, finding.Rule, finding.Statement)));
            foreach (PdfFinding finding in verification.Findings)
            {
                if (!asJson)
                    output.WriteLine($"{input.Name}: {finding.Text}");
            }
            string sum = verification.Findings.Count switch { 0 => "nothing found", 1 => "1 finding", int count => $"{count} findings" };
            output.WriteLine($"{input.Name}: {verification.Flavours}: {sum}");
        }
    }
}
