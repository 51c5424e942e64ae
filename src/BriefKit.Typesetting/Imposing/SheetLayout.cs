namespace BriefKit.Typesetting.Imposing;

/// <summary>How pages are put on the sheets that go through the printer.</summary>
public enum SheetLayout
{
    /// <summary>A sheet for each page.</summary>
    OnePage,

    /// <summary>Two pages side by side, in their order.</summary>
    TwoPages,

    /// <summary>Four pages, in two rows.</summary>
    FourPages,

    /// <summary>Two pages side by side in such an order that the sheets, printed on both sides (turned over the short edge) and folded together, make a booklet.</summary>
    Booklet,
}
