namespace BriefKit.Citations;

/// <summary>What of a style's element, or of what it was given, a stretch of output is.</summary>
public enum PrintedPart
{
    /// <summary>A variable of the item, or one that is worked out, such as <c>citation-number</c>.</summary>
    Variable,

    /// <summary>A term of the locale.</summary>
    Term,

    /// <summary>The <c>value</c> of <c>cs:text</c>.</summary>
    Value,

    Prefix,

    Suffix,

    /// <summary>What stands between two parts, two names or two cites.</summary>
    Delimiter,

    /// <summary>Quotation marks that the style puts around a part.</summary>
    Quotes,

    /// <summary>The letter behind a year that tells the item from another of the same names and year.</summary>
    YearSuffix,

    /// <summary>What stands for names that repeat those of the entry before: <c>subsequent-author-substitute</c>.</summary>
    NameSubstitute,

    /// <summary>What stands between cites that were collapsed or grouped.</summary>
    Collapse,

    /// <summary>The prefix that the writer gave the cite.</summary>
    CitePrefix,

    /// <summary>The suffix that the writer gave the cite.</summary>
    CiteSuffix,

    /// <summary>What stands for a cite of a reference that is not there.</summary>
    UnknownReference,

    /// <summary>The gap between the parts of an entry that stand apart on the page, and what no element of the style made.</summary>
    Gap,
}
