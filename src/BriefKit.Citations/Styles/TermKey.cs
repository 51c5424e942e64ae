namespace BriefKit.Citations.Styles;

internal enum TermForm : byte
{
    Long,
    Short,
    Verb,
    VerbShort,
    Symbol,
}

/// <summary>What a term is looked up by.</summary>
internal readonly record struct TermKey(string Name, TermForm Form);

internal enum Gender : byte
{
    Neuter,
    Masculine,
    Feminine,
}
