using System.Text;
using BriefKit.Core.Documents;
using BriefKit.Core.References;

namespace BriefKit.Citations.Links;

/// <summary>Where the identifiers of an item lead (CSL 1.0.2, Appendix VI).</summary>
internal static class IdentifierLink
{
    // RFC 3986: what may stand in a path as it is. A percent sign may where it begins an escape.
    private const string Allowed = "-._~!$&'()*+,;=:@/";

    /// <summary>The address; null for a variable that is no identifier, and for what leads nowhere.</summary>
    public static string? Of(Variable variable, string value)
    {
        string text = value.Trim();
        string? address = variable switch
        {
            _ when text.Length == 0 => null,
            Variable.Url => text,
            _ when IsAddress(text) && variable is Variable.Doi or Variable.Pmid or Variable.Pmcid => text,
            Variable.Doi => "https://doi.org/" + Escaped(Without("doi:", text)),
            Variable.Pmid => "https://www.ncbi.nlm.nih.gov/pubmed/" + Escaped(Without("pmid:", text)),
            Variable.Pmcid => "https://www.ncbi.nlm.nih.gov/pmc/articles/" + Escaped(Without("pmcid:", text)),
            _ => null,
        };
        return address is not null && LinkTarget.Parse(address).Kind == LinkKind.Outside ? address : null;
    }

    private static bool IsAddress(string text) =>
        text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    private static string Without(string label, string text) =>
        text.StartsWith(label, StringComparison.OrdinalIgnoreCase) ? text[label.Length..].TrimStart() : text;

    private static string Escaped(string text)
    {
        StringBuilder escaped = new();
        for (int i = 0; i < text.Length; i++)
        {
            bool isEscape = text[i] == '%' && i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]);
            if (char.IsAsciiLetterOrDigit(text[i]) || Allowed.Contains(text[i], StringComparison.Ordinal) || isEscape)
            {
                escaped.Append(text[i]);
                continue;
            }
            int length = i + 1 < text.Length && char.IsSurrogatePair(text, i) ? 2 : 1;
            escaped.Append(Uri.EscapeDataString(text.AsSpan(i, length)));
            i += length - 1;
        }
        return escaped.ToString();
    }
}
