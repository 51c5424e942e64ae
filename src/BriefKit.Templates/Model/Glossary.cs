using System.Buffers;
using System.Globalization;
using BriefKit.Core.Collections;
using BriefKit.Core.Records;

namespace BriefKit.Templates.Model;

/// <summary>Abbreviations that are explained where a record really uses them. It never changes, and several threads may look with it at once.</summary>
internal sealed class Glossary
{
    private readonly Dictionary<string, GlossaryEntry> _entries = new(StringComparer.Ordinal);
    private readonly string[] _terms;
    private readonly SearchValues<string> _anyTerm;

    /// <param name="entries">The entries; of several for one term the first counts.</param>
    public Glossary(IEnumerable<GlossaryEntry> entries)
    {
        foreach (GlossaryEntry entry in entries.Where(entry => entry.Term.Length > 0))
            _entries.TryAdd(entry.Term, entry);
        _terms = [.. _entries.Keys.OrderByDescending(term => term.Length).ThenBy(term => term, StringComparer.Ordinal)];
        _anyTerm = SearchValues.Create(_terms, StringComparison.Ordinal);
    }

    /// <summary>
    /// The entries whose term stands in one of the records as a word of its own, or as the plural of one (<c>HPCs</c>). Where one term is part of another,
    /// the longer is meant.
    /// </summary>
    public ValueList<GlossaryEntry> UsedIn(ValueList<Record> records)
    {
        HashSet<string>? used = null;
        foreach (Record record in records)
        {
            foreach (Field field in record.Fields)
            {
                if (field.Verbatim.AsSpan().ContainsAny(_anyTerm))
                    Find(field.Verbatim, used ??= new(StringComparer.Ordinal));
            }
        }
        return used is null
            ? []
            : used.Order(StringComparer.OrdinalIgnoreCase).ThenBy(term => term, StringComparer.Ordinal).Select(term => _entries[term]).ToValueList();
    }

    private void Find(string text, HashSet<string> used)
    {
        bool[] taken = new bool[text.Length];
        foreach (string term in TermsIn(text))
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

    // Those that a text holds at all, as words or not, in the order of all. It is looked through for all of them at once, since most texts hold none.
    private List<string> TermsIn(string text)
    {
        HashSet<string> held = new(StringComparer.Ordinal);
        for (int at = text.AsSpan().IndexOfAny(_anyTerm), next; at >= 0; at = next < 0 ? -1 : at + 1 + next)
        {
            ReadOnlySpan<char> rest = text.AsSpan(at);
            foreach (string term in _terms)
            {
                if (rest.StartsWith(term))
                    held.Add(term);
            }
            next = rest[1..].IndexOfAny(_anyTerm);
        }
        return [.. _terms.Where(held.Contains)];
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
