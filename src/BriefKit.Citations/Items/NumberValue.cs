using BriefKit.Core.Collections;

namespace BriefKit.Citations.Items;

/// <summary>A number or another word in a number field, and what stands between it and the next: <c>,</c>, <c>&amp;</c>, <c>-</c> or nothing at the end.</summary>
/// <param name="Text">As written: <c>12</c>, <c>D2</c>, <c>iv</c>.</param>
internal readonly record struct NumberPart(string Text, NumberSeparator Separator)
{
    /// <summary>Whether it consists of digits alone, so that it can be an ordinal or a Roman numeral.</summary>
    public bool IsPlain => int.TryParse(Text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out _);
}

internal enum NumberSeparator : byte
{
    None,
    Comma,
    Ampersand,
    Hyphen,

    /// <summary>A dash that the writer typed: a range that stays as it is.</summary>
    Dash,

    /// <summary>The word "and" of the locale.</summary>
    And,

    CommaAnd,

    /// <summary>A hyphen written <c>\-</c>, which is part of a number and makes no range.</summary>
    LiteralHyphen,
}

/// <summary>The content of a number variable (CSL 1.0.2, "Number"): numbers with separators, or any text.</summary>
internal sealed record NumberValue(string Text, ValueList<NumberPart> Parts, bool IsNumeric)
{
    /// <summary>Whether it names more than one: a range or a list of numbers or of Roman numerals.</summary>
    public bool IsPlural => Parts.Length > 1 && Parts[0].Separator != NumberSeparator.LiteralHyphen && (IsNumeric || Parts.All(part => IsRoman(part.Text)));

    /// <summary>Whether it can be pages in an unusual count: each part has a digit and is one word.</summary>
    public bool IsPageLike => Parts.Length > 1 && Parts.All(part => part.Text.AsSpan().ContainsAnyInRange('0', '9') && !part.Text.Contains(' ', StringComparison.Ordinal));

    /// <summary>The number, where it is a single one; else null.</summary>
    public int? Single => IsNumeric && Parts is [{ IsPlain: true } only] ? int.Parse(only.Text, System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <param name="and">The locale's word for "and", which may stand between numbers; empty for none.</param>
    public static NumberValue Parse(string text, string and = "")
    {
        List<NumberPart> parts = [];
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            (NumberSeparator separator, int length) = SeparatorAt(text, i, and);
            if (separator == NumberSeparator.None)
                continue;
            string part = text[start..i].Trim();
            if (part.Length == 0 && parts.Count > 0 && separator == NumberSeparator.And)
                parts[^1] = parts[^1] with { Separator = NumberSeparator.CommaAnd };
            else
                parts.Add(new NumberPart(part, separator));
            i += length - 1;
            start = i + 1;
        }
        parts.Add(new NumberPart(text[start..].Trim(), NumberSeparator.None));
        bool isNumeric = parts.TrueForAll(part => IsNumber(part.Text));
        return new NumberValue(text, parts.ToValueList(), isNumeric);
    }

    private static (NumberSeparator Separator, int Length) SeparatorAt(string text, int at, string and) => text[at] switch
    {
        '-' => (NumberSeparator.Hyphen, RunOf(text, at)),
        '–' or '—' => (NumberSeparator.Dash, RunOf(text, at)),
        '\\' when at + 1 < text.Length && text[at + 1] == '-' => (NumberSeparator.LiteralHyphen, 2),
        '&' => (NumberSeparator.Ampersand, 1),
        ',' => (NumberSeparator.Comma, 1),
        ' ' when and.Length > 0 && at + and.Length + 1 < text.Length && text[at + and.Length + 1] == ' ' && string.CompareOrdinal(text, at + 1, and, 0, and.Length) == 0
            => (NumberSeparator.And, and.Length + 2),
        _ => (NumberSeparator.None, 0),
    };

    private static int RunOf(string text, int at)
    {
        int end = at;
        while (end < text.Length && text[end] is ('-' or '–' or '—'))
            end++;
        return end - at;
    }

    // Letters may stand before and after the digits: "D2", "2b", "L2d", "2nd".
    private static bool IsNumber(string text)
    {
        int i = 0;
        while (i < text.Length && char.IsLetter(text[i]))
            i++;
        int digits = i;
        while (i < text.Length && char.IsAsciiDigit(text[i]))
            i++;
        if (i == digits)
            return false;
        while (i < text.Length && char.IsLetter(text[i]))
            i++;
        return i == text.Length;
    }

    private static bool IsRoman(string text)
    {
        foreach (char c in text)
        {
            if (c is not ('i' or 'v' or 'x' or 'l' or 'c' or 'd' or 'm' or 'I' or 'V' or 'X' or 'L' or 'C' or 'D' or 'M'))
                return false;
        }
        return text.Length > 0;
    }
}
