using System.Text;
using BriefKit.Core.Text;
using BriefKit.Word.Markup;

namespace BriefKit.Word.Sources;

/// <summary>Texts as Word's sources can hold them.</summary>
internal static class SourceCharacters
{
    // Word reads no more of a field of a source (ST_String255 of ECMA-376, first edition, which it keeps to).
    private const int Longest = 255;

    /// <summary>The text without what XML cannot hold, cut off where it is too long.</summary>
    public static string Fit(string text)
    {
        string allowed = XmlText.IsAllowed(text) ? text : Replaced(text);
        return allowed.Length <= Longest ? allowed : TextStart.Of(allowed, Longest - 1) + "…";
    }

    private static string Replaced(string text)
    {
        StringBuilder replaced = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
            replaced.Append(XmlText.IsAllowed(rune) ? rune : Rune.ReplacementChar);
        return replaced.ToString();
    }
}
