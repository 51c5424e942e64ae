using BriefKit.Core.Text;

namespace BriefKit.Formats.LooseReferences;

/// <summary>Takes a line apart where its punctuation divides author, title and imprint.</summary>
internal static class LineParts
{
    private const string Edges = " \t\r\n.,;:，。；：、—–-()（）";

    private static readonly string[] Abbreviations = ["vol", "no", "nos", "ed", "eds", "st", "dr", "jr", "prof", "pp", "p", "ca", "c", "vs", "mr", "mrs", "ms"];

    /// <summary>The parts between full stops, else those between commas; empty ones left out.</summary>
    public static List<TextSpan> Split(SourceText source, TextSpan span)
    {
        List<TextSpan> parts = SplitWhere(source, span, EndsPart);
        return parts.Count > 1 ? parts : SplitWhere(source, span, (text, at, _) => text[at] is ',' or '，' or ';' or '；');
    }

    /// <summary>The stretch without the punctuation at its ends.</summary>
    public static TextSpan Strip(SourceText source, TextSpan span)
    {
        int start = span.Start, end = span.End;
        while (start < end && Edges.Contains(source.Text[start]))
            start++;
        while (end > start && Edges.Contains(source.Text[end - 1]) && !IsInitial(source.Text, end - 1, start))
            end--;
        return TextSpan.FromBounds(start, end);
    }

    private static List<TextSpan> SplitWhere(SourceText source, TextSpan span, Func<string, int, int, bool> divides)
    {
        List<TextSpan> parts = [];
        int start = span.Start;
        for (int at = span.Start; at <= span.End; at++)
        {
            if (at < span.End && !divides(source.Text, at, span.End))
                continue;
            // The stop of an initial belongs to its name.
            TextSpan part = Strip(source, TextSpan.FromBounds(start, Math.Min(at + 1, span.End)));
            if (!part.IsEmpty)
                parts.Add(part);
            start = at + 1;
        }
        return parts;
    }

    // A full stop before a space, or before a capital where the space was lost ("Economy.Gang"); not that of an initial or an abbreviation.
    private static bool EndsPart(string text, int at, int end)
    {
        if (text[at] == '。')
            return true;
        if (text[at] != '.' || at + 1 >= end)
            return false;
        bool isLostSpace = char.IsUpper(text[at + 1]) && at > 0 && char.IsLower(text[at - 1]);
        if (!char.IsWhiteSpace(text[at + 1]) && !isLostSpace && text[at + 1] < '\u2E80')
            return false;
        int word = at;
        while (word > 0 && char.IsLetter(text[word - 1]))
            word--;
        ReadOnlySpan<char> before = text.AsSpan(word, at - word);
        if (before.Length == 1 && char.IsUpper(before[0]))
            return EndsAnInvertedName(text, word, at, end);
        foreach (string abbreviation in Abbreviations)
        {
            if (before.Equals(abbreviation, StringComparison.OrdinalIgnoreCase))
                return false;
        }
        return true;
    }

    // "Gong, G. Contemporary ..." ends a name, "G. Gong" does not: behind the comma's initial there follows no family name.
    private static bool EndsAnInvertedName(string text, int word, int at, int end)
    {
        int before = word - 1;
        while (before >= 0 && (char.IsWhiteSpace(text[before]) || text[before] == '.'))
            before--;
        bool isBehindComma = before >= 0 && text[before] == ',';
        bool isNextInitial = at + 3 < end && char.IsUpper(text[at + 2]) && text[at + 3] == '.';
        return isBehindComma && !isNextInitial;
    }

    private static bool IsInitial(string text, int at, int start) =>
        text[at] == '.' && at > start && char.IsUpper(text[at - 1]) && (at - 1 == start || !char.IsLetter(text[at - 2]));
}
