using System.Globalization;
using System.Text;
using BriefKit.Core.Documents;

namespace BriefKit.Typesetting.Layout;

/// <summary>Writes the numbers of list items.</summary>
internal static class ListNumber
{
    private static readonly (int Value, string Letters)[] Romans =
        [(1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];

    /// <summary>The number without punctuation. What cannot be written in letters is written in figures.</summary>
    public static string Format(int number, NumberStyle style) => style switch
    {
        NumberStyle.LowerAlpha when number > 0 => Alphabetic(number),
        NumberStyle.UpperAlpha when number > 0 => Alphabetic(number).ToUpperInvariant(),
        NumberStyle.LowerRoman when number is > 0 and < 4000 => Roman(number),
        NumberStyle.UpperRoman when number is > 0 and < 4000 => Roman(number).ToUpperInvariant(),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    // a to z, then aa to az, ba and so on.
    private static string Alphabetic(int number)
    {
        string letters = "";
        for (int rest = number; rest > 0; rest = (rest - 1) / 26)
            letters = (char)('a' + (rest - 1) % 26) + letters;
        return letters;
    }

    private static string Roman(int number)
    {
        StringBuilder roman = new();
        foreach ((int value, string letters) in Romans)
        {
            for (; number >= value; number -= value)
                roman.Append(letters);
        }
        return roman.ToString();
    }
}
