using System.CommandLine;
using System.CommandLine.Invocation;

namespace BriefKit.Cli.Printing;

/// <summary>A command whose help ends with examples that can be typed as they stand.</summary>
internal sealed class ExampledCommand(string name, string description, params string[] examples) : Command(name, description)
{
    public IReadOnlyList<string> Examples => examples;
}

/// <summary>Help as it is printed: what it is, how it is called, what it takes, and examples.</summary>
internal sealed class ExampledHelp(SynchronousCommandLineAction help) : SynchronousCommandLineAction
{
    private static readonly string[] RootExamples =
    [
        "briefkit render seeds -t handout -f pdf",
        "briefkit cite seeds --style apa -f text",
        "briefkit check seeds",
    ];

    public override bool ClearsParseErrors => true;

    /// <summary>A command as a user types it: <c>briefkit templates list</c>.</summary>
    public static string PathOf(Command command) => command.Parents.OfType<Command>().FirstOrDefault() is Command parent
        ? $"{PathOf(parent)} {command.Name}"
        : "briefkit";

    public override int Invoke(ParseResult parseResult)
    {
        int result = help.Invoke(parseResult);
        TextWriter output = parseResult.InvocationConfiguration.Output;
        string[] examples = parseResult.CommandResult.Command is ExampledCommand exampled ? [.. exampled.Examples] : RootExamples;
        output.WriteLine("Examples:");
        foreach (string example in examples)
            output.WriteLine("  " + example);
        return result;
    }
}
