using BriefKit.Core.Dates;

namespace BriefKit.Core.References;

/// <summary>The value of a date variable: a date that was understood, a text to print as it is, or both with the text as witness.</summary>
/// <param name="Value">The date; null where it was not understood.</param>
/// <param name="Literal">A text that is printed in the date's place (CSL-JSON <c>literal</c>).</param>
/// <param name="Verbatim">The date as its source writes it; never printed by a style.</param>
public sealed record ReferenceDate(EdtfDate? Value, string? Literal = null, string? Verbatim = null)
{
    public static implicit operator ReferenceDate(EdtfDate value) => new(value);
}
