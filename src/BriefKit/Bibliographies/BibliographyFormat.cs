using BriefKit.Core.Collections;

namespace BriefKit.Bibliographies;

/// <summary>A format that references are written in: formatted by a citation style, or for exchange with other programs.</summary>
/// <param name="Name">What users call it: <c>csl-json</c>.</param>
/// <param name="IsExchange">Whether it holds the references' data, so that no style takes part.</param>
public sealed record BibliographyFormat(string Name, bool IsExchange)
{
    public static BibliographyFormat PlainText { get; } = new("text", false);

    public static BibliographyFormat Html { get; } = new("html", false);

    public static BibliographyFormat Markdown { get; } = new("markdown", false);

    public static BibliographyFormat Word { get; } = new("docx", false);

    public static BibliographyFormat Pdf { get; } = new("pdf", false);

    public static BibliographyFormat CslJson { get; } = new("csl-json", true);

    public static BibliographyFormat BibTeX { get; } = new("bibtex", true);

    public static BibliographyFormat Ris { get; } = new("ris", true);

    /// <summary>Whether it is made of lines of text, so that citations can stand in it one by one.</summary>
    public bool HasLines => this == PlainText || this == Html || this == Markdown;

    /// <summary>The one list of formats.</summary>
    public static ValueList<BibliographyFormat> All { get; } = [PlainText, Html, Markdown, Word, Pdf, CslJson, BibTeX, Ris];

    public static BibliographyFormat? Find(string name) => All.FirstOrDefault(format => format.Name == name);
}
