using BriefKit.Core.Documents;

namespace BriefKit.Typesetting.Drawings;

/// <summary>What a shape is filled or drawn with.</summary>
/// <param name="Color">The one colour, or what stands for the gradient where there can be none.</param>
/// <param name="Gradient">Null for the one colour.</param>
internal sealed record SvgPaint(ThemeColor Color, SvgGradient? Gradient = null);
