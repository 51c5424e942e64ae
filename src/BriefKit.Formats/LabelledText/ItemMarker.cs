using System.Buffers;
using BriefKit.Core.Records;
using BriefKit.Core.Text;
using BriefKit.Formats.Lines;

namespace BriefKit.Formats.LabelledText;

/// <summary>What marks a line as the beginning of an item: <c>- </c>, <c>• </c>, <c>1. </c>, <c>(1)</c>, <c>一、</c>, <c>①</c>.</summary>
/// <param name="Kind">A bullet or a number.</param>
/// <param name="Number">The number.</param>
/// <param name="Text">The line behind the marker.</param>
internal readonly record struct ItemMarker(ListMarker Kind, int? Number, TextSpan Text)
{
    // A year at the beginning of a line is no number of an item.
    private const int MostDigits = 3;

    private const string Bullets = "•·‣◦▪●○■□◆◇➢‧∙";
    private const string SpacedBullets = "-–—*+";
    private const string HanNumbers = "一二三四五六七八九十";

    private static readonly SearchValues<char> HanNumberSet = SearchValues.Create(HanNumbers);

    public static ItemMarker? Of(SourceText source, SourceLine line)
    {
        ReadOnlySpan<char> text = source[line.Content];
        if (text.IsEmpty)
            return null;
        if (Bullets.Contains(text[0]) || (SpacedBullets.Contains(text[0]) && (text.Length == 1 || char.IsWhiteSpace(text[1]))))
            return Make(source, line, ListMarker.Bullet, null, 1);
        if (text[0] is >= '①' and <= '⑳')
            return Make(source, line, ListMarker.Number, text[0] - '①' + 1, 1);
        bool isEnclosed = text[0] is '(' or '（';
        int start = isEnclosed ? 1 : 0;
        (int number, int length) = ReadNumber(text[start..]);
        if (length == 0 || !Closes(text, start + length, isEnclosed))
            return null;
        return Make(source, line, ListMarker.Number, number, start + length + 1);
    }

    private static (int Number, int Length) ReadNumber(ReadOnlySpan<char> text)
    {
        int digits = text.IndexOfAnyExceptInRange('0', '9');
        digits = digits < 0 ? text.Length : digits;
        if (digits is > 0 and <= MostDigits)
            return (int.Parse(text[..digits]), digits);
        int han = text.IndexOfAnyExcept(HanNumberSet);
        return han switch
        {
            1 => (HanNumbers.IndexOf(text[0]) + 1, 1),
            2 when text[0] == '十' => (10 + HanNumbers.IndexOf(text[1]) + 1, 2),
            2 when text[1] == '十' => (10 * (HanNumbers.IndexOf(text[0]) + 1), 2),
            _ => (0, 0),
        };
    }

    private static bool Closes(ReadOnlySpan<char> text, int at, bool isEnclosed)
    {
        if (at >= text.Length)
            return false;
        bool isClosing = isEnclosed ? text[at] is ')' or '）' : text[at] is '.' or '．' or ')' or '）' or '、';
        // "2.5 percent" is no second item; in Chinese no space need follow.
        return isClosing && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]) || text[at] is '、' or '）' or '．' || text[at + 1] >= '\u2E80');
    }

    private static ItemMarker Make(SourceText source, SourceLine line, ListMarker kind, int? number, int length) =>
        new(kind, number, source.Trim(TextSpan.FromBounds(line.Content.Start + length, line.Content.End)));
}
