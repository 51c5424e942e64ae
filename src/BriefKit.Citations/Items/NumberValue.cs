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

    /// <summary>A hyphen written <c>\-</c>, which is part of a number and makes no range.</summary>
    LiteralHyphen,
}

/// <summary>The content of a number variable (CSL 1.0.2, "Number"): numbers with separators, or any text.</summary>
internal sealed record NumberValue(string Text, ValueList<NumberPart> Parts, bool IsNumeric)
{
    /// <summary>Whether it names more than one: a range or a list of numbers or of Roman numerals.</summary>
    public bool IsPlural => Parts.Length > 1 && Parts[0].Separator != NumberSeparator.LiteralHyphen && (IsNumeric || Parts.All(part => IsRoman(part.Text)));

    /// <summary>The number, where it is a single one; else null.</summary>
    public int? Single => IsNumeric && Parts is [{ IsPlain: true } only] ? int.Parse(only.Text, System.Globalization.CultureInfo.InvariantCulture) : null;

    public static NumberValue Parse(string text)
    {
        List<NumberPart> parts = [];
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            (NumberSeparator separator, int length) = SeparatorAt(text, i);
            if (separator == NumberSeparator.None)
                continue;
            parts.Add(new NumberPart(text[start..i].Trim(), separator));
            i += length - 1;
            start = i + 1;
        }
        parts.Add(new NumberPart(text[start..].Trim(), NumberSeparator.None));
        bool isNumeric = parts.TrueForAll(part => IsNumber(part.Text));
        return new NumberValue(text, parts.ToValueList(), isNumeric);
    }

    private static (NumberSeparator Separator, int Length) SeparatorAt(string text, int at) => text[at] switch
    {
        '-' or '–' or '—' => (NumberSeparator.Hyphen, RunOf(text, at)),
        '\\' when at + 1 < text.Length && text[at + 1] == '-' => (NumberSeparator.LiteralHyphen, 2),
        '&' => (NumberSeparator.Ampersand, 1),
        ',' => (NumberSeparator.Comma, 1),
        _ => (NumberSeparator.None, 0),
    };

    private static int RunOf(string text, int at)
    {
        int end = at;
        while (end < text.Length && text[end] is '-' or '–' or '—' && end < text.Length)
        {
            end++;
            if (end == text.Length)
                break;
        }
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
