using BriefKit.Pdf.Reading;
using BriefKit.Pdf.Reading.Content;

namespace BriefKit.Pdf.Conformance;

/// <summary>The rules of neighbouring clauses, and how they are checked.</summary>
internal abstract class RuleGroup
{
    /// <summary>The rules in the order of their clauses.</summary>
    public abstract IReadOnlyList<Rule> Rules { get; }

    /// <summary>Checks what a page shows; pages come in their order.</summary>
    public virtual void CheckPage(Examination examination, SourcePage page, ContentFacts content) { }

    /// <summary>Checks the file as a whole, after its pages.</summary>
    public virtual void CheckFile(Examination examination) { }
}
