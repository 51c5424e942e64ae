namespace BriefKit.Citations.Formatting;

/// <summary>The quotation marks of a locale, and whether a comma or full stop goes inside them (CSL 1.0.2, "Locale Options").</summary>
internal sealed record QuotationMarks(string Open, string Close, string InnerOpen, string InnerClose, bool TakesPunctuation);
