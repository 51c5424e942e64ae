namespace BriefKit.Templates.Slots;

/// <summary>
/// Text in the Markdown dialect, with marks for what was printed into it: a template's own words, or what it captured.
/// Made by the engine alone; a record's text never is one.
/// </summary>
internal sealed record Markup(string Text);

/// <summary>A value that stands for a place in the document rather than for characters.</summary>
internal sealed record DocumentValue(Slot Slot, string Name);
