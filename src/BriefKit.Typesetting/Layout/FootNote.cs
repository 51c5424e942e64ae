namespace BriefKit.Typesetting.Layout;

/// <summary>A note, set at the full measure.</summary>
internal sealed record FootNote(VerticalList Content);
