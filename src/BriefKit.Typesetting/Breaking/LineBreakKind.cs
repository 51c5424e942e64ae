namespace BriefKit.Typesetting.Breaking;

/// <summary>What may happen before a character.</summary>
internal enum LineBreakKind : byte
{
    Forbidden,
    Allowed,
    Mandatory,
}
