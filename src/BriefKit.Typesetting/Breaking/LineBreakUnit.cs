using System.Globalization;
using System.Text;

namespace BriefKit.Typesetting.Breaking;

/// <summary>A character as the rules of UAX #14 see it.</summary>
internal readonly record struct LineBreakUnit(LineBreakClass Class, bool IsEastAsian, bool IsInitialQuote, bool IsFinalQuote, bool IsUnicodeHyphen)
{
    /// <summary>What stands before the first and behind the last character.</summary>
    public static LineBreakUnit Edge { get; } = new(LineBreakClass.BK, false, false, false, false);

    // What nearly all texts are made of.
    private static readonly LineBreakUnit[] Latin = [.. Enumerable.Range(0, 0x250).Select(value => Find(new Rune(value)))];

    public static LineBreakUnit Of(Rune character) => character.Value < Latin.Length ? Latin[character.Value] : Find(character);

    private static LineBreakUnit Find(Rune character)
    {
        LineBreakClass type = LineBreakClasses.Of(character);
        bool isQuote = type == LineBreakClass.QU && character.Value > 0x7F;
        UnicodeCategory category = isQuote ? Rune.GetUnicodeCategory(character) : default;
        return new LineBreakUnit(
            type,
            LineBreakClasses.IsEastAsian(character.Value),
            category == UnicodeCategory.InitialQuotePunctuation,
            category == UnicodeCategory.FinalQuotePunctuation,
            character.Value == 0x2010);
    }
}
