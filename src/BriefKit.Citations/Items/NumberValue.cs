using BriefKit.Citations.Formatting;
using BriefKit.Core.Collections;

namespace BriefKit.Citations.Items;

/// <summary>A number or another word in a number field, and what stands between it and the next: <c>,</c>, <c>&amp;</c>, <c>-</c> or nothing at the end.</summary>
/// <param name="Text">As written: <c>12</c>, <c>D2</c>, <c>iv</c>; without the label that it is written with.</param>
internal readonly record struct NumberPart(string Text, NumberSeparator Separator)
{
    /// <summary>The label that the writer put before it: <c>fig.</c> in "12, fig. 3". Null where the label before goes on.</summary>
    public LocatorLabel? Label { get; init; }

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

    /// <summary>Nothing but the label of the next: "12 n. 3".</summary>
    Label,
}

/// <summary>The content of a number variable (CSL 1.0.2, "Number"): numbers with separators, or any text.</summary>
internal sealed record NumberValue(string Text, ValueList<NumberPart> Parts, bool IsNumeric)
{
    /// <summary>Whether it names more than one: a range or a list of numbers or of Roman numerals under its first label.</summary>
    public bool IsPlural => IsPluralFrom(0);

    /// <summary>Whether it can be pages in an unusual count: each part has a digit and is one word.</summary>
    public bool IsPageLike => Parts.Length > 1 && Parts.All(part => part.Text.AsSpan().ContainsAnyInRange('0', '9') && !part.Text.Contains(' ', StringComparison.Ordinal));

    /// <summary>Whether a writer put labels into it, as in "12, fig. 3".</summary>
    public bool HasLabels { get; } = Parts.Any(part => part.Label is not null);

    /// <summary>The number, where it is a single one; else null.</summary>
    public int? Single => IsNumeric && Parts is [{ IsPlain: true } only] ? int.Parse(only.Text, System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <summary>Whether the label at a part stands for more than one number.</summary>
    public bool IsPluralFrom(int index)
    {
        int end = index + 1;
        while (end < Parts.Length && Parts[end].Label is null)
            end++;
        if (end - index < 2 || Parts[index].Separator == NumberSeparator.LiteralHyphen)
            return false;
        bool isNumeric = true, isRoman = true;
        for (int i = index; i < end; i++)
        {
            isNumeric &= IsNumber(Parts[i].Text);
            isRoman &= IsRoman(Parts[i].Text);
        }
        return isNumeric || isRoman;
    }

    /// <param name="and">The locale's word for "and", which may stand between numbers; empty for none.</param>
    /// <param name="mayBeginWithLabel">
    /// Whether a label at the very beginning counts: writers put one into locators and pages. Elsewhere it belongs to the text.
    /// </param>
    public static NumberValue Parse(string text, string and = "", bool mayBeginWithLabel = false)
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
                Add(parts, part, separator, mayBeginWithLabel);
            i += length - 1;
            start = i + 1;
        }
        Add(parts, text[start..].Trim(), NumberSeparator.None, mayBeginWithLabel);
        bool isNumeric = parts.TrueForAll(part => IsNumber(part.Text));
        return new NumberValue(text, parts.ToValueList(), isNumeric);
    }

    // "fig. 3" is a label and a number; "45 n. 3" is a number, a label and a number.
    private static void Add(List<NumberPart> parts, string text, NumberSeparator separator, bool mayBeginWithLabel)
    {
        if ((parts.Count > 0 || mayBeginWithLabel) && LocatorLabel.At(text, 0) is LocatorLabel first)
        {
            parts.Add(new NumberPart(text[first.Length..], separator) { Label = first });
            return;
        }
        int space = text.IndexOf(' ');
        if (space > 0 && IsNumber(text[..space]) && LocatorLabel.At(text, space + 1) is LocatorLabel inner && IsNumber(text[(space + 1 + inner.Length)..]))
        {
            parts.Add(new NumberPart(text[..space], NumberSeparator.Label));
            parts.Add(new NumberPart(text[(space + 1 + inner.Length)..], separator) { Label = inner });
            return;
        }
        parts.Add(new NumberPart(text, separator));
    }

    private static (NumberSeparator Separator, int Length) SeparatorAt(string text, int at, string and) => text[at] switch
    {
        '-' => (NumberSeparator.Hyphen, RunOf(text, at)),
        '–' or '—' => (NumberSeparator.Dash, RunOf(text, at)),
        '\\' when at + 1 < text.Length && text[at + 1] == '-' => (NumberSeparator.LiteralHyphen, 2),
        '&' => (NumberSeparator.Ampersand, 1),
        ',' when !PartsThousands(text, at) => (NumberSeparator.Comma, 1),
        ' ' when and.Length > 0 && at + and.Length + 1 < text.Length && text[at + and.Length + 1] == ' ' && string.CompareOrdinal(text, at + 1, and, 0, and.Length) == 0
            => (NumberSeparator.And, and.Length + 2),
        _ => (NumberSeparator.None, 0),
    };

    // "4,586,960": exactly three digits behind the comma, and one before it.
    private static bool PartsThousands(string text, int at) =>
        text[at] == ',' && at > 0 && char.IsAsciiDigit(text[at - 1]) && at + 3 < text.Length
        && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3])
        && (at + 4 == text.Length || !char.IsAsciiDigit(text[at + 4]));

    private static int RunOf(string text, int at)
    {
        int end = at;
        while (end < text.Length && text[end] is ('-' or '–' or '—'))
            end++;
        return end - at;
    }

    // Letters may stand before and after the digits: "D2", "2b", "L2d", "2nd". Commas may stand among them, and strokes:
    // "4,586,960", "1169/2011". Chinese characters are words: "第2册".
    private static bool IsNumber(string text)
    {
        int i = 0;
        while (i < text.Length && IsAffixLetter(text[i]))
            i++;
        int digits = i;
        while (i < text.Length && (char.IsAsciiDigit(text[i]) || (i > digits && (PartsThousands(text, i) || IsStroke(text, i)))))
            i++;
        if (i == digits)
            return false;
        while (i < text.Length && IsAffixLetter(text[i]))
            i++;
        return i == text.Length;
    }

    // The number of an act or a double issue; a number of its own, since no label is plural for it.
    private static bool IsStroke(string text, int at) =>
        text[at] == '/' && char.IsAsciiDigit(text[at - 1]) && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);

    private static bool IsAffixLetter(char c) => char.IsLetter(c) && !Scripts.IsEastAsian(c);

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
