namespace BriefKit.Core.Dates;

/// <summary>How sure a date is: EDTF <c>?</c> is uncertain, <c>~</c> approximate, <c>%</c> both (ISO 8601-2:2019, 8).</summary>
[Flags]
public enum DateQualifier
{
    None = 0,
    Uncertain = 1,
    Approximate = 2,
}
