using System.CommandLine;
using BriefKit.Rendering;

namespace BriefKit.Cli.Commands;

/// <summary>How documents look and cite.</summary>
internal sealed class AppearanceOptions
{
    public Option<string?> Style { get; } = new("--style")
    {
        Description = "The citation style: a name that 'styles list' shows, or a CSL file.",
        HelpName = "NAME|FILE",
    };

    public Option<string?> Abbreviations { get; } = new("--abbreviations")
    {
        Description = "A file of short forms of titles and names for citations: JSON as Zotero has it.",
        HelpName = "FILE",
    };

    public Option<string?> Locale { get; } = new("--locale")
    {
        Description = "The language of citations, dates and fixed words, such as en-US or zh-CN.",
        HelpName = "TAG",
    };

    public Option<string?> Theme { get; } = new("--theme") { Description = "The theme: fonts, sizes and colours.", HelpName = "NAME" };

    public Option<string?> Paper { get; } = new("--paper")
    {
        Description = "The paper: a3, a4, a5, a6, b5, letter, legal, or a size such as 150x220mm or 6x9in; with -landscape behind it, turned.",
        HelpName = "NAME|SIZE",
    };

    public Option<string?> Citations { get; } = new("--citations")
    {
        Description = $"What citations are in Word files: {string.Join(", ", CitationModes.All)}: Word's own, with the sources in the file; Zotero's; or text alone.",
        HelpName = "NAME",
    };

    public Option<string[]> FontFolders { get; } = new("--font-dir")
    {
        Description = "A folder of fonts for scripts that the built-in ones lack; may be repeated.",
        HelpName = "FOLDER",
    };

    public void AddTo(Command command)
    {
        command.Add(Style);
        command.Add(Abbreviations);
        command.Add(Locale);
        command.Add(Citations);
        command.Add(Theme);
        command.Add(Paper);
        command.Add(FontFolders);
    }

    public Appearance Read(ParseResult parsed) => new(
        parsed.GetValue(Style), parsed.GetValue(Locale), parsed.GetValue(Theme), parsed.GetValue(Paper), parsed.GetValue(FontFolders) ?? [])
    {
        Abbreviations = parsed.GetValue(Abbreviations),
        Citations = parsed.GetValue(Citations),
    };
}

/// <summary>The values of <see cref="AppearanceOptions"/>.</summary>
internal sealed record Appearance(string? Style, string? Locale, string? Theme, string? Paper, IReadOnlyList<string> FontFolders)
{
    /// <summary>A file.</summary>
    public string? Abbreviations { get; init; }

    /// <summary>A Word file; null for the look of the theme.</summary>
    public string? ReferenceDocument { get; init; }

    /// <summary>A name; null for Word's own.</summary>
    public string? Citations { get; init; }

    /// <summary>A name; null for a sheet for each page.</summary>
    public string? Layout { get; init; }

    /// <summary>Which lines are numbered; 0 for none.</summary>
    public int LineNumberInterval { get; init; }

    public static Appearance Unstated { get; } = new(null, null, null, null, []);
}
