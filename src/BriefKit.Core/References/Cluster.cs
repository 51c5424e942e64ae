using BriefKit.Core.Collections;

namespace BriefKit.Core.References;

/// <summary>What part of a cite is printed (CSL-JSON's <c>suppress-author</c> and <c>author-only</c>).</summary>
public enum CiteForm
{
    Full,

    /// <summary>Without the author, whom the sentence has named already.</summary>
    SuppressAuthor,

    /// <summary>The author alone.</summary>
    AuthorOnly,

    /// <summary>The author in the sentence and the rest behind it: "Gong (2012)".</summary>
    Narrative,
}

/// <summary>A place within a cited work: a CSL locator with its label.</summary>
/// <param name="Label">The CSL locator term: <c>page</c>, <c>chapter</c>, <c>sub-verbo</c> and so on.</param>
/// <param name="Value">As written: <c>12</c>, <c>33-35</c>.</param>
public sealed record Locator(string Label, string Value)
{
    public const string Page = "page";
}

/// <summary>The mention of one item in a citation.</summary>
public sealed record Cite(string ReferenceId)
{
    public Locator? Locator { get; init; }

    public ReferenceText? Prefix { get; init; }

    public ReferenceText? Suffix { get; init; }

    public CiteForm Form { get; init; }
}

/// <summary>The cites that stand together at one place of a document: CSL's "citation".</summary>
public sealed record Cluster(ValueList<Cite> Cites)
{
    public static Cluster Of(string referenceId) => new([new Cite(referenceId)]);
}
