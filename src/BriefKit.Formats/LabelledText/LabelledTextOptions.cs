using BriefKit.Formats.LooseDates;

namespace BriefKit.Formats.LabelledText;

/// <summary>How labelled text is read.</summary>
public sealed record LabelledTextOptions
{
    /// <summary>How dates in figures such as <c>08-12-1953</c> are read.</summary>
    public DateOrder DateOrder { get; init; }
}
