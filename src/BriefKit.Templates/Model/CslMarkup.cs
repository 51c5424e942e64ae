using System.Text;

namespace BriefKit.Templates.Model;

/// <summary>The HTML-like markup that CSL-JSON allows in text: <c>i b sc sup sub span</c>.</summary>
internal static class CslMarkup
{
    private static readonly string[] Tags = ["i", "b", "sc", "sup", "sub", "span"];

    /// <summary>The text without the markup. What only looks like it stays.</summary>
    public static string Strip(string text)
    {
        StringBuilder result = new();
        for (int i = 0; i < text.Length; i++)
        {
            int close = text[i] == '<' ? text.IndexOf('>', i) : -1;
            if (close > 0 && IsTag(text.AsSpan(i + 1, close - i - 1)))
                i = close;
            else
                result.Append(text[i]);
        }
        return result.ToString();
    }

    private static bool IsTag(ReadOnlySpan<char> inner)
    {
        ReadOnlySpan<char> name = inner.TrimStart('/');
        int end = name.IndexOf(' ');
        if (end >= 0)
            name = name[..end];
        foreach (string tag in Tags)
        {
            if (name.SequenceEqual(tag))
                return true;
        }
        return false;
    }
}
