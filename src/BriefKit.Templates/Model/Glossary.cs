using System.Globalization;
using BriefKit.Core.Collections;
using BriefKit.Core.Records;

namespace BriefKit.Templates.Model;

/// <summary>Finds the abbreviations that a record really uses.</summary>
internal static class Glossary
{
    /// <summary>
    /// The entries whose term stands in one of the records as a word of its own, or as the plural of one (<c>HPCs</c>). Where one term is part of another,
    /// the longer is meant. What the user gives goes before what the record types have.
    /// </summary>
    public static ValueList<GlossaryEntry> Used(ValueList<Record> records, ValueList<GlossaryEntry> given)
    {
        Dictionary<string, GlossaryEntry> entries = new(StringComparer.Ordinal);
        foreach (GlossaryEntry entry in given.Concat(records.SelectMany(record => record.Type.Glossary)).Where(entry => entry.Term.Length > 0))
            entries.TryAdd(entry.Term, entry);
        string[] terms = [.. entries.Keys.OrderByDescending(term => term.Length).ThenBy(term => term, StringComparer.Ordinal)];
        HashSet<string> used = new(StringComparer.Ordinal);
        foreach (Field field in records.SelectMany(record => record.Fields))
            Find(field.Verbatim, terms, used);
        return used.Order(StringComparer.OrdinalIgnoreCase).ThenBy(term => term, StringComparer.Ordinal).Select(term => entries[term]).ToValueList();
    }

    private static void Find(string text, string[] terms, HashSet<string> used)
    {
        bool[] taken = new bool[text.Length];
        foreach (string term in terms)
        {
            for (int at = text.IndexOf(term, StringComparison.Ordinal); at >= 0; at = text.IndexOf(term, at + term.Length, StringComparison.Ordinal))
            {
                if (taken.AsSpan(at, term.Length).Contains(true) || !IsWord(text, at, term.Length))
                    continue;
                taken.AsSpan(at, term.Length).Fill(true);
                used.Add(term);
            }
        }
    }

    private static bool IsWord(string text, int start, int length)
    {
        int end = start + length;
        bool isPlural = end < text.Length && text[end] == 's' && IsLetterOfWord(text[end - 1]);
        return !Joins(text, start) && (!Joins(text, end) || (isPlural && !Joins(text, end + 1)));
    }

    // Whether the characters on both sides of a place belong to one word. Scripts without spaces between words have no such bounds.
    private static bool Joins(string text, int at) =>
        at > 0 && at < text.Length && IsLetterOfWord(text[at - 1]) && IsLetterOfWord(text[at]);

    private static bool IsLetterOfWord(char character) => char.GetUnicodeCategory(character) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.DecimalDigitNumber;
}
