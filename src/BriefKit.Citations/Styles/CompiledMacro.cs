namespace BriefKit.Citations.Styles;

/// <summary>A macro with what its content means for the area that calls it.</summary>
/// <param name="UsesYearSuffix">Whether it prints the variable <c>year-suffix</c>, by itself or within a label.</param>
/// <param name="TestsDisambiguate">Whether it has a condition <c>disambiguate</c>.</param>
internal sealed record CompiledMacro(Macro Macro, bool UsesYearSuffix, bool TestsDisambiguate);
