using System.CommandLine;
using System.Runtime.InteropServices;
using BriefKit.Cli.Fonts;
using BriefKit.Cli.Printing;
using BriefKit.Cli.Styles;

namespace BriefKit.Cli.Commands;

/// <summary><c>briefkit doctor</c>: what this machine can do, and what to install where it cannot.</summary>
internal static class DoctorCommand
{
    public static Command Create(CliHost host)
    {
        Option<string[]> fontFolders = new("--font-dir") { Description = "A folder of fonts to look into, too; may be repeated.", HelpName = "FOLDER" };
        ExampledCommand command = new("doctor", "Say what this machine can do: fonts, styles, versions.", "briefkit doctor") { fontFolders };
        command.SetAction(parsed => Run(host, parsed.GetValue(fontFolders) ?? []));
        return command;
    }

    private static int Run(CliHost host, IReadOnlyList<string> fontFolders)
    {
        FontFiles fonts = new([.. fontFolders.Select(host.FullPath), .. SystemFonts.Folders(host)]);
        Toolkit toolkit = new(fonts);
        using StreamWriter output = new(host.Output, leaveOpen: true);
        output.WriteLine($"BriefKit {Toolkit.Version}, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}");
        output.WriteLine();
        ColumnPrinter.Print(output,
        [
            ["Templates", string.Join(", ", Toolkit.TemplateNames)],
            ["Record types", string.Join(", ", Toolkit.RecordTypes.Select(type => type.Name))],
            ["Themes", string.Join(", ", Toolkit.ThemeNames)],
            ["Citation styles", $"{Toolkit.StyleCount} built in"],
            ["Locales", $"{Toolkit.LocaleCount} built in"],
            ["Fonts", $"{string.Join(", ", Toolkit.BuiltInFontFamilies)} built in; {fonts.Names.Count} font files on this machine"],
        ]);
        output.WriteLine();
        output.WriteLine("Folders of citation styles:");
        ColumnPrinter.Print(output, StyleFolders.Of(host).Select(folder => (string[])["  " + folder.Kind, folder.Path, Directory.Exists(folder.Path) ? "" : "not there"]));
        output.WriteLine();
        output.WriteLine("Scripts:");
        ColumnPrinter.Print(output, toolkit.CoverScripts().Select(script => (string[])
        [
            "  " + script.Script,
            script.Family ?? "no font covers it; install one (on Debian: " + script.Package + ") or name a folder with --font-dir",
        ]));
        return ExitCode.Done;
    }
}
