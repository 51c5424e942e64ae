using System.Buffers;
using System.Text;

namespace BriefKit.Core.Text;

/// <summary>Lays a text on one line, for formats whose values end with the line.</summary>
public static class SingleLine
{
    // Spaces that mean something (no-break, ideographic, thin) are not among them.
    private static readonly SearchValues<char> Breaking = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Select(code => (char)code), '\u2028', '\u2029']);

    /// <summary>Whether a line break or another control character stands within the text; at its ends none counts.</summary>
    public static bool IsBroken(string text) => text.AsSpan().Trim().ContainsAny(Breaking);

    /// <summary>The text with each run of spaces, line breaks and control characters made one space, and none at its ends.</summary>
    public static string Of(string text)
    {
        StringBuilder line = new(text.Length);
        bool isSpaceDue = false;
        foreach (char c in text)
        {
            if (c == ' ' || Breaking.Contains(c))
            {
                isSpaceDue = line.Length > 0;
                continue;
            }
            if (isSpaceDue)
                line.Append(' ');
            isSpaceDue = false;
            line.Append(c);
        }
        return line.ToString();
    }
}
