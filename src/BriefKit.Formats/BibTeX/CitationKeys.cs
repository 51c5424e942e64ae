using System.Text;
using BriefKit.Core.Collections;
using BriefKit.Core.References;

namespace BriefKit.Formats.BibTeX;

/// <summary>
/// Makes the keys of entries from the ids of references: letters and digits of any script and <c>- _ . : + /</c>, which no TeX
/// tool takes for anything else; unique whatever their case, because BibTeX does not tell case apart.
/// </summary>
internal static class CitationKeys
{
    /// <returns>A key for each reference, in order. An id that can be a key is one; the others make way for it.</returns>
    public static ValueList<string> Of(ValueList<Reference> references)
    {
        HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
        string?[] keys = new string?[references.Count];
        for (int i = 0; i < keys.Length; i++)
        {
            string id = references[i].Id;
            if (Legal(id) == id && taken.Add(id))
                keys[i] = id;
        }
        Dictionary<string, int> last = new(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < keys.Length; i++)
            keys[i] ??= Unique(Legal(references[i].Id), taken, last);
        return keys.Select(key => key!).ToValueList();
    }

    private static string Unique(string key, HashSet<string> taken, Dictionary<string, int> last)
    {
        if (taken.Add(key))
            return key;
        int number = last.GetValueOrDefault(key, 1);
        string numbered;
        do
            numbered = $"{key}-{++number}";
        while (!taken.Add(numbered));
        last[key] = number;
        return numbered;
    }

    private static string Legal(string id)
    {
        StringBuilder key = new(id.Length);
        bool isGap = false;
        foreach (Rune rune in id.EnumerateRunes())
        {
            if (!Rune.IsLetterOrDigit(rune) && !(rune.IsAscii && "-_.:+/".Contains((char)rune.Value)))
            {
                isGap = key.Length > 0;
                continue;
            }
            if (isGap)
                key.Append('-');
            isGap = false;
            key.Append(rune);
        }
        return key.Length > 0 ? key.ToString() : "reference";
    }
}
