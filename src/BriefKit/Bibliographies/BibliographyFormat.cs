using BriefKit.Core.Collections;
using BriefKit.Exchange;

namespace BriefKit.Bibliographies;

/// <summary>A format that references are written in: formatted by a citation style, or for exchange with other programs.</summary>
/// <param name="Name">What users call it: <c>csl-json</c>.</param>
public sealed record BibliographyFormat(string Name)
{
    /// <summary>The format that holds the references' data, so that no style takes part; null for one that a style formats.</summary>
    internal ExchangeFormat? Exchange { get; private init; }

    public static BibliographyFormat PlainText { get; } = new("text");

    public static BibliographyFormat Html { get; } = new("html");

    public static BibliographyFormat Markdown { get; } = new("markdown");

    public static BibliographyFormat Word { get; } = new("docx");

    public static BibliographyFormat Pdf { get; } = new("pdf");

    public static BibliographyFormat CslJson { get; } = Of(ExchangeFormat.CslJson);

    public static BibliographyFormat BibTeX { get; } = Of(ExchangeFormat.BibTeX);

    public static BibliographyFormat Ris { get; } = Of(ExchangeFormat.Ris);

    /// <summary>Whether it is made of lines of text, so that citations can stand in it one by one.</summary>
    public bool HasLines => this == PlainText || this == Html || this == Markdown;

    /// <summary>The one list of formats.</summary>
    public static ValueList<BibliographyFormat> All { get; } = [PlainText, Html, Markdown, Word, Pdf, CslJson, BibTeX, Ris];

    private static BibliographyFormat Of(ExchangeFormat format) => new(format.Name) { Exchange = format };

    public static BibliographyFormat? Find(string name) => All.FirstOrDefault(format => format.Name == name);
}
