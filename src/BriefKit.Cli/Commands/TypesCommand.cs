using System.CommandLine;
using BriefKit.Cli.Printing;
using BriefKit.Core.Records;
using BriefKit.Core.Text;

namespace BriefKit.Cli.Commands;

/// <summary><c>briefkit types</c>: what kinds of records there are, and which fields each has.</summary>
internal static class TypesCommand
{
    public static Command Create(CliHost host)
    {
        ExampledCommand list = new("list", "List the record types that ship.", "briefkit types list");
        list.SetAction(_ => List(host));
        Argument<string> name = new("NAME") { Description = "A record type that 'types list' shows." };
        ExampledCommand show = new("show", "Say which fields a record type has, and by which labels they are known.", "briefkit types show conference") { name };
        show.SetAction(parsed => Show(host, parsed.GetRequiredValue(name)));
        return new ExampledCommand("types", "Show what kinds of records there are.", "briefkit types list", "briefkit types show conference") { list, show };
    }

    private static int List(CliHost host)
    {
        using StreamWriter output = new(host.Output, leaveOpen: true);
        ColumnPrinter.Print(output, Toolkit.RecordTypes.Select(type => (string[])[type.Name, type.Description ?? type.Title]));
        return ExitCode.Done;
    }

    private static int Show(CliHost host, string name)
    {
        var types = Toolkit.RecordTypes;
        if (types.FirstOrDefault(type => type.Name == name) is not RecordType type)
        {
            new DiagnosticPrinter(host, asJson: false, isStrict: false, Severity.Warning)
                .Print([CliDiagnostics.UnknownRecordType(name, types.Select(known => known.Name))]);
            return ExitCode.WrongUsage;
        }
        using StreamWriter output = new(host.Output, leaveOpen: true);
        output.WriteLine($"{type.Name}: {type.Description ?? type.Title}");
        output.WriteLine();
        ColumnPrinter.Print(output, type.Fields.Select(field => (string[])
        [
            "  " + field.Name,
            field.Kind.ToString().ToLowerInvariant() + (field.IsRequired ? ", required" : ""),
            string.Join("; ", field.Aliases.Prepend(field.Label).Distinct(StringComparer.Ordinal)),
        ]));
        if (!type.Glossary.IsEmpty)
        {
            output.WriteLine();
            output.WriteLine("Glossary:");
            ColumnPrinter.Print(output, type.Glossary.Select(entry => (string[])["  " + entry.Term, entry.Expansion]));
        }
        return ExitCode.Done;
    }
}
