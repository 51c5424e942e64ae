namespace BriefKit.Citations.Styles;

/// <summary>CSL 1.0.2, Appendix V, "Page Range Formats".</summary>
internal enum PageRangeFormat : byte
{
    AsIs,
    Chicago15,
    Chicago16,
    Expanded,
    Minimal,
    MinimalTwo,
}
