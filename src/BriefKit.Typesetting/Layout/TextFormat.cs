using BriefKit.Typesetting.Paragraphs;
using BriefKit.Typesetting.Shaping;

namespace BriefKit.Typesetting.Layout;

/// <summary>How the paragraphs of a block look.</summary>
/// <param name="Leading">From baseline to baseline, in points.</param>
internal sealed record TextFormat(TextLook Look, double Leading, LineAlignment Alignment);
