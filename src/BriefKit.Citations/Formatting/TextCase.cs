namespace BriefKit.Citations.Formatting;

/// <summary>CSL 1.0.2, "Text-case".</summary>
internal enum TextCase : byte
{
    None,
    Lowercase,
    Uppercase,
    CapitalizeFirst,
    CapitalizeAll,
    Title,
    Sentence,
}
