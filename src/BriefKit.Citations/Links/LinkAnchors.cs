using System.Runtime.InteropServices;
using BriefKit.Citations.Formatting;

namespace BriefKit.Citations.Links;

/// <summary>
/// Takes into a link what stands right before it of an address: "If the identifier is rendered as a URI, include rendered URI components
/// in the link anchor. Do not include any other affix text" (CSL 1.0.2, Appendix VI).
/// </summary>
internal static class LinkAnchors
{
    public static ReadOnlySpan<Token> Complete(ReadOnlySpan<Token> tokens)
    {
        if (!HasLink(tokens))
            return tokens;
        List<Token> completed = new(tokens.Length + 2);
        foreach (Token token in tokens)
        {
            int start = token.Kind == TokenKind.OpenLink && completed is [.., { IsText: true }] ? StartOfAddress(completed[^1].Text) : -1;
            if (start < 0)
            {
                completed.Add(token);
                continue;
            }
            Token before = completed[^1];
            completed.RemoveAt(completed.Count - 1);
            if (start > 0)
                completed.Add(before with { Text = before.Text[..start] });
            completed.Add(token);
            completed.Add(before with { Text = before.Text[start..] });
        }
        return CollectionsMarshal.AsSpan(completed);
    }

    private static bool HasLink(ReadOnlySpan<Token> tokens)
    {
        foreach (Token token in tokens)
        {
            if (token.Kind == TokenKind.OpenLink)
                return true;
        }
        return false;
    }

    // Where an address begins that goes on to the end of the text; -1 for none.
    private static int StartOfAddress(string text)
    {
        int start = Math.Max(text.LastIndexOf("https://", StringComparison.OrdinalIgnoreCase), text.LastIndexOf("http://", StringComparison.OrdinalIgnoreCase));
        return start >= 0 && text.AsSpan(start).IndexOfAny(" \u00A0\t") < 0 ? start : -1;
    }
}
