using BriefKit.Core.Collections;

namespace BriefKit.Exchange;

/// <summary>A format in which records or references go to other programs.</summary>
/// <param name="Name">What users call it: <c>csl-json</c>.</param>
/// <param name="Description">A few words on it.</param>
/// <param name="HoldsRecords">Whether it holds whole records; else their references alone.</param>
public sealed record ExchangeFormat(string Name, string Description, bool HoldsRecords)
{
    public static ExchangeFormat Json { get; } = new("json", "records with all their fields and references", true);

    public static ExchangeFormat Yaml { get; } = new("yaml", "the same as YAML", true);

    public static ExchangeFormat CslJson { get; } = new("csl-json", "references for Zotero, pandoc and other programs that cite", false);

    public static ExchangeFormat BibTeX { get; } = new("bibtex", "references for LaTeX (BibLaTeX)", false);

    public static ExchangeFormat Ris { get; } = new("ris", "references for EndNote and other reference managers", false);

    public static ExchangeFormat WordSources { get; } = new("word-sources", "references for Word's list of sources", false);

    /// <summary>The one list of formats.</summary>
    public static ValueList<ExchangeFormat> All { get; } = [Json, Yaml, CslJson, BibTeX, Ris, WordSources];

    public static ExchangeFormat? Find(string name) => All.FirstOrDefault(format => format.Name == name);
}
