using System.Text;
using BriefKit.Core.Documents;

namespace BriefKit.Html.Content;

/// <summary>Numbers as the labels of lists write them.</summary>
internal static class Numeral
{
    private const int LargestRoman = 3999;

    private static readonly (int Value, string Letters)[] Roman =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ];

    /// <summary>The number in a style; in figures where the style has none for it.</summary>
    public static string Of(int number, NumberStyle style) => style switch
    {
        NumberStyle.LowerAlpha when number > 0 => InLetters(number),
        NumberStyle.UpperAlpha when number > 0 => InLetters(number).ToUpperInvariant(),
        NumberStyle.LowerRoman when number is > 0 and <= LargestRoman => InRoman(number),
        NumberStyle.UpperRoman when number is > 0 and <= LargestRoman => InRoman(number).ToUpperInvariant(),
        _ => $"{number}",
    };

    // a to z, then aa, ab: as browsers count.
    private static string InLetters(int number)
    {
        string letters = "";
        for (; number > 0; number = (number - 1) / 26)
            letters = (char)('a' + (number - 1) % 26) + letters;
        return letters;
    }

    private static string InRoman(int number)
    {
        StringBuilder letters = new();
        foreach ((int value, string numeral) in Roman)
        {
            for (; number >= value; number -= value)
                letters.Append(numeral);
        }
        return letters.ToString();
    }
}
