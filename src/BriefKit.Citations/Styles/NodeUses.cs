namespace BriefKit.Citations.Styles;

/// <summary>What the elements of a macro or an area have that its processing hangs on.</summary>
[Flags]
internal enum NodeUses : byte
{
    None = 0,

    /// <summary>The variable <c>year-suffix</c> is printed, by itself or within a label.</summary>
    YearSuffix = 1,

    /// <summary>There is a condition <c>disambiguate</c>.</summary>
    Disambiguate = 2,

    /// <summary>There are names.</summary>
    Names = 4,
}
