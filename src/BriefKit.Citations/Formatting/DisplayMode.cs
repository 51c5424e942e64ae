namespace BriefKit.Citations.Formatting;

/// <summary>CSL 1.0.2, "Display": the place that a part of a bibliographic entry takes.</summary>
internal enum DisplayMode : byte
{
    Inline,
    Block,
    LeftMargin,
    RightInline,
    Indent,
}
