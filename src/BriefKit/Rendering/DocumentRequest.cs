using BriefKit.Core.Collections;
using BriefKit.Core.Records;
using BriefKit.Core.References;
using BriefKit.Core.Text;

namespace BriefKit.Rendering;

/// <summary>What a user asks for when documents are to be made: names, not yet looked up.</summary>
public sealed record DocumentRequest(string Template)
{
    /// <summary>The folder that holds the template, where it is not one of those that ship.</summary>
    public IFileSource? TemplateFolder { get; init; }

    /// <summary>The template itself, where it is a Word file; <see cref="Template"/> is then its name in findings and in names of files.</summary>
    public NamedBytes? TemplateFile { get; init; }

    /// <summary>A Word file whose styles, page, headers and footers Word documents take; null for those of the theme.</summary>
    public NamedBytes? ReferenceDocument { get; init; }

    /// <summary>The text of a CSL style, where it is not one of those that ship; <see cref="Style"/> is then its name in findings.</summary>
    public SourceText? StyleFile { get; init; }

    /// <summary>Abbreviations of the user's; they count before the record type's own.</summary>
    public ValueList<GlossaryEntry> Glossary { get; init; }

    /// <summary>Short forms for titles and names of references that have none of their own.</summary>
    public AbbreviationList Abbreviations { get; init; } = AbbreviationList.Empty;

    /// <summary>A citation style by name; null for the one that the template asks for.</summary>
    public string? Style { get; init; }

    /// <summary>The language of citations, dates and fixed words as a BCP 47 tag; null for the template's.</summary>
    public string? Locale { get; init; }

    /// <summary>A theme by name; null for the one that the template asks for.</summary>
    public string? Theme { get; init; }

    /// <summary>A paper as <see cref="Core.Documents.PageGeometry.Parse"/> reads it; null for the theme's.</summary>
    public string? Paper { get; init; }

    /// <summary>A layout by its name in <see cref="PageLayout.All"/>; null for a sheet for each page.</summary>
    public string? Layout { get; init; }

    /// <summary>What becomes of citations in Word files, by a name in <see cref="CitationModes.All"/>; null for Word's own.</summary>
    public string? Citations { get; init; }

    /// <summary>Which lines are numbered in the margin: each so many; 0 for none.</summary>
    public int LineNumberInterval { get; init; }

    /// <summary>Parameters of the template, by name, as they were typed.</summary>
    public ValueList<KeyValuePair<string, string>> Parameters { get; init; }

    /// <summary>The date that files carry; null for none. Never the clock's.</summary>
    public DateTimeOffset? Created { get; init; }
}
