using System.Collections.Frozen;

namespace BriefKit.Pdf.Reading.Structure;

/// <summary>What the types of elements mean (ISO 32000-1, 14.7.3 and 14.8.4).</summary>
internal sealed class RoleMap(SourceFile file, PdfDictionary root)
{
    private const int LongestWay = 64;

    private readonly PdfDictionary _roles = file.Dictionary(root, "RoleMap") ?? PdfDictionary.Empty;

    public static FrozenSet<string> StandardTypes { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        "Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index", "NonStruct", "Private",
        "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot",
        "Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot", "Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP",
        "Figure", "Formula", "Form");

    /// <summary>The types that are mapped.</summary>
    public IEnumerable<string> Mapped => _roles.Entries.Keys;

    /// <summary>The standard type that a type is or leads to; null for none.</summary>
    public string? StandardTypeOf(string type)
    {
        string? current = type;
        for (int i = 0; i < LongestWay && current is not null; i++)
        {
            if (StandardTypes.Contains(current))
                return current;
            current = file.Name(_roles, current);
        }
        return null;
    }

    /// <summary>Whether the way from a type leads in a circle, or further than any that comes to an end.</summary>
    public bool IsCircular(string type)
    {
        string? current = type;
        for (int i = 0; i <= LongestWay && current is not null; i++)
            current = file.Name(_roles, current);
        return current is not null;
    }
}
