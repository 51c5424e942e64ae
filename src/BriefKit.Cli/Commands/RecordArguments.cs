using BriefKit.Cli.Printing;
using BriefKit.Core.Text;
using BriefKit.Reading;

namespace BriefKit.Cli.Commands;

/// <summary>The values of <see cref="RecordOptions"/>.</summary>
internal sealed record RecordArguments(IReadOnlyList<string> Inputs)
{
    public string? Type { get; init; }

    public string? Encoding { get; init; }

    public NumericDateOrder DateOrder { get; init; }

    public string? Glossary { get; init; }

    public bool IsStrict { get; init; }

    public bool PrintsJson { get; init; }

    /// <param name="least">What is printed as text; JSON holds everything.</param>
    public DiagnosticPrinter CreatePrinter(CliHost host, Severity least = Severity.Warning) => new(host, PrintsJson, IsStrict, least);
}
