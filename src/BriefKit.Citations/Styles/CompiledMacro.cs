namespace BriefKit.Citations.Styles;

/// <summary>A macro with what its content means for the area that calls it.</summary>
internal sealed record CompiledMacro(Macro Macro, NodeUses Uses);
