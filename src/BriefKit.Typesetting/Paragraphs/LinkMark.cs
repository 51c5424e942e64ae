namespace BriefKit.Typesetting.Paragraphs;

/// <summary>The link that a stretch of text belongs to.</summary>
/// <param name="ContentId">What ties its areas to the structure.</param>
internal sealed record LinkMark(string Target, int ContentId, string Description);
