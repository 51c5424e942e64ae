using BriefKit.Core.Collections;

namespace BriefKit.Pdf.Conformance;

/// <summary>A place where a file breaks a rule.</summary>
/// <param name="Clause">The clauses that it breaks, of the standards that it was checked against.</param>
/// <param name="ObjectNumber">The indirect object; 0 for none.</param>
/// <param name="Page">From 1; 0 for no page.</param>
/// <param name="Message">What is wrong, as a sentence.</param>
public sealed record Finding(Rule Rule, string Clause, int ObjectNumber, int Page, string Message)
{
    /// <summary>The finding on one line: clause, place, what is wrong.</summary>
    public override string ToString()
    {
        string page = Page > 0 ? $"page {Page}" : "", number = ObjectNumber > 0 ? $"object {ObjectNumber}" : "";
        string place = page.Length > 0 && number.Length > 0 ? $"{page}, {number}" : page + number;
        return place.Length > 0 ? $"{Clause}: {place}: {Message}" : $"{Clause}: {Message}";
    }
}

/// <summary>What was found in a file.</summary>
/// <param name="Flavour">What it was checked against.</param>
/// <param name="Findings">In the order of the rules.</param>
public sealed record ConformanceReport(Flavour Flavour, ValueList<Finding> Findings)
{
    public bool IsConforming => Findings.IsEmpty;
}
