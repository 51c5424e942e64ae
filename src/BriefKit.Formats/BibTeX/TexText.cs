using System.Globalization;
using System.Text;
using BriefKit.Core.Collections;
using BriefKit.Core.References;

namespace BriefKit.Formats.BibTeX;

/// <summary>Writes text so that TeX sets the same characters: UTF-8 stays as it is, what TeX takes for its own is escaped.</summary>
internal sealed class TexText
{
    private readonly StringBuilder _tex = new();
    private readonly bool _protectsCase;
    private readonly bool _hasPairedBraces;
    private bool _opensSentence = true;

    private TexText(bool protectsCase, bool hasPairedBraces)
    {
        _protectsCase = protectsCase;
        _hasPairedBraces = hasPairedBraces;
    }

    /// <param name="protectsCase">Whether words that a style would write in another case get braces.</param>
    public static string Write(ReferenceText text, bool protectsCase = false)
    {
        ValueList<MarkupToken> tokens = ReferenceMarkup.Scan(text);
        TexText writer = new(protectsCase, HasPairedBraces(tokens));
        foreach (MarkupToken token in tokens)
            writer.Add(token);
        return writer._tex.ToString();
    }

    private void Add(MarkupToken token)
    {
        switch (token.Kind)
        {
            case MarkupKind.Open:
                _tex.Append(Command(token.Style)).Append('{');
                break;
            case MarkupKind.Close:
                _tex.Append('}');
                break;
            case MarkupKind.Text when _protectsCase:
                AddWords(token.Text);
                break;
            case MarkupKind.Text:
                Escape(token.Text);
                break;
        }
    }

    private static string Command(MarkupStyle style) => style switch
    {
        MarkupStyle.Italic => @"\emph",
        MarkupStyle.Bold => @"\textbf",
        MarkupStyle.SmallCaps => @"\textsc",
        MarkupStyle.Superscript => @"\textsuperscript",
        MarkupStyle.Subscript => @"\textsubscript",
        // Braces alone keep the case, and otherwise do nothing.
        _ => "",
    };

    private void AddWords(string text)
    {
        int start = 0;
        while (start < text.Length)
        {
            int end = start;
            while (end < text.Length && IsInWord(text[end]))
                end++;
            if (end == start)
            {
                // Within a title, too, pandoc begins a sentence, and what follows a colon, with a capital.
                _opensSentence |= text[start] is '.' or '?' or '!' or ':';
                Escape(text.AsSpan(start++, 1));
                continue;
            }
            AddWord(text.AsSpan(start, end - start), isAtStart: start == 0 && _tex.Length == 0);
            start = end;
        }
    }

    private void AddWord(ReadOnlySpan<char> word, bool isAtStart)
    {
        // Sentence case leaves the first letter of all a capital and makes it one; every other capital becomes small (2.3.7, 4.6.4).
        bool opensSentence = _opensSentence;
        _opensSentence = false;
        bool isSafe = isAtStart && char.IsUpper(word[0]) ? !HasCapital(word[1..]) : !HasCapital(word) && !(opensSentence && char.IsLower(word[0]));
        if (!isSafe)
            _tex.Append('{');
        Escape(word);
        if (!isSafe)
            _tex.Append('}');
    }

    private static bool HasCapital(ReadOnlySpan<char> word)
    {
        foreach (Rune rune in word.EnumerateRunes())
        {
            if (Rune.IsUpper(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.TitlecaseLetter)
                return true;
        }
        return false;
    }

    private static bool IsInWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '\'' or '’' or '-' || IsMark(c);

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private void Escape(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            // Two of these in a row would become a dash or a quotation mark.
            if (c is '-' or '\'' or ',' && _tex.Length > 0 && _tex[^1] == c)
                _tex.Append("{}");
            if (Escape(c) is { } escaped)
                _tex.Append(escaped);
            else
                _tex.Append(c);
        }
    }

    private string? Escape(char c) => c switch
    {
        '&' => @"\&",
        '%' => @"\%",
        '$' => @"\$",
        '#' => @"\#",
        '_' => @"\_",
        // A brace without its partner would end the field too soon or too late: BibTeX counts braces even after a backslash.
        '{' => _hasPairedBraces ? @"\{" : @"\textbraceleft{}",
        '}' => _hasPairedBraces ? @"\}" : @"\textbraceright{}",
        '~' => @"\textasciitilde{}",
        '^' => @"\textasciicircum{}",
        '\\' => @"\textbackslash{}",
        '<' => @"\textless{}",
        '>' => @"\textgreater{}",
        '`' => @"\textasciigrave{}",
        _ => null,
    };

    private static bool HasPairedBraces(ValueList<MarkupToken> tokens)
    {
        int depth = 0;
        foreach (MarkupToken token in tokens)
        {
            foreach (char c in token.Kind == MarkupKind.Text ? token.Text : "")
            {
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
                if (depth < 0)
                    return false;
            }
        }
        return depth == 0;
    }
}
