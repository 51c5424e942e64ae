using System.CommandLine;
using BriefKit.Reading;

namespace BriefKit.Cli.Commands;

/// <summary>What every command takes that reads records, and how it says what it found.</summary>
internal sealed class RecordOptions
{
    public Argument<string[]> Inputs { get; } = new("INPUT")
    {
        Description = "Files, folders, patterns such as 'records/*.txt', or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    public Option<string?> Type { get; } = new("--type")
    {
        Description = "The record type: a name that 'types list' shows, or a YAML file. Without it, the type whose labels fit best.",
        HelpName = "NAME|FILE",
    };

    public Option<string?> Encoding { get; } = new("--encoding")
    {
        Description = "The character encoding of the inputs, such as gb18030, where it cannot be told from their bytes.",
        HelpName = "NAME",
    };

    public Option<string> DateOrder { get; } = new Option<string>("--date-order")
    {
        Description = "How to read 08-12-1953: by evidence in the record (auto), day first (dmy), month first (mdy), or not at all (strict).",
        DefaultValueFactory = _ => "auto",
    }.AcceptOnlyFromAmong("auto", "dmy", "mdy", "strict");

    public Option<string?> Glossary { get; } = new("--glossary")
    {
        Description = "A YAML file of abbreviations and what they stand for; it counts before the record type's own.",
        HelpName = "FILE",
    };

    public Option<string> Diagnostics { get; } = CreateDiagnostics();

    public Option<bool> Strict { get; } = new("--strict")
    {
        Description = "Treat warnings as errors.",
    };

    /// <summary>The option that all commands have which find things.</summary>
    public static Option<string> CreateDiagnostics() => new Option<string>("--diagnostics")
    {
        Description = "How findings are printed: lines of text, or on standard error lines of JSON with notes included.",
        DefaultValueFactory = _ => "text",
    }.AcceptOnlyFromAmong("text", "json");

    public void AddTo(Command command)
    {
        command.Add(Inputs);
        command.Add(Type);
        command.Add(Encoding);
        command.Add(DateOrder);
        command.Add(Glossary);
        command.Add(Strict);
        command.Add(Diagnostics);
    }

    public RecordArguments Read(ParseResult parsed) => new(parsed.GetRequiredValue(Inputs))
    {
        Type = parsed.GetValue(Type),
        Encoding = parsed.GetValue(Encoding),
        DateOrder = parsed.GetRequiredValue(DateOrder) switch
        {
            "dmy" => NumericDateOrder.DayMonthYear,
            "mdy" => NumericDateOrder.MonthDayYear,
            "strict" => NumericDateOrder.Strict,
            _ => NumericDateOrder.Auto,
        },
        Glossary = parsed.GetValue(Glossary),
        IsStrict = parsed.GetValue(Strict),
        PrintsJson = parsed.GetValue(Diagnostics) == "json",
    };
}
