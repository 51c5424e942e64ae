using System.Text;

namespace BriefKit.Html.Pages;

/// <summary>Text within a style sheet.</summary>
internal static class CssText
{
    /// <summary>A string token (CSS Syntax 3, 4.3.5) that ends neither its own quotes nor the element that the sheet stands in.</summary>
    public static string Quote(string text)
    {
        StringBuilder quoted = new("\"");
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (rune.Value < ' ' || rune.Value is '"' or '\\' or '<' or '>' or '&' or 0x7F)
                quoted.Append($"\\{rune.Value:X6}");
            else
                quoted.Append(rune);
        }
        return quoted.Append('"').ToString();
    }
}
