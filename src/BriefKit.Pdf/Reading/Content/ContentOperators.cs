using System.Collections.Frozen;

namespace BriefKit.Pdf.Reading.Content;

/// <summary>The operators of content streams (ISO 32000-1, annex A).</summary>
internal static class ContentOperators
{
    public static FrozenSet<string> Known { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        "b", "B", "b*", "B*", "BDC", "BI", "BMC", "BT", "BX", "c", "cm", "CS", "cs", "d", "d0", "d1", "Do", "DP", "EI", "EMC", "ET", "EX", "f", "F", "f*",
        "G", "g", "gs", "h", "i", "ID", "j", "J", "K", "k", "l", "m", "M", "MP", "n", "q", "Q", "re", "RG", "rg", "ri", "s", "S", "SC", "sc", "SCN", "scn",
        "sh", "T*", "Tc", "Td", "TD", "Tf", "Tj", "TJ", "TL", "Tm", "Tr", "Ts", "Tw", "Tz", "v", "w", "W", "W*", "y", "'", "\"");

    /// <summary>Those that paint a path.</summary>
    public static FrozenSet<string> PathPainting { get; } = FrozenSet.Create(StringComparer.Ordinal, "b", "B", "b*", "B*", "f", "F", "f*", "s", "S");
}
