namespace BriefKit.Typesetting.Layout;

/// <summary>How bad it is to end a page at a place.</summary>
internal enum BreakCost
{
    Free,

    /// <summary>Between a question and the room for its answer, or behind a line that announces what follows.</summary>
    Discouraged,

    /// <summary>A widow or an orphan: one line of a paragraph alone on its page.</summary>
    Bad,

    /// <summary>Behind a heading or a label.</summary>
    Awful,

    Never,
}
