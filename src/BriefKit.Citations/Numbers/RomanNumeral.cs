using System.Text;

namespace BriefKit.Citations.Numbers;

internal static class RomanNumeral
{
    private static readonly (int Value, string Text)[] Signs =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ];

    /// <summary>The number in lower-case Roman numerals; null outside of 1 to 5999.</summary>
    public static string? Of(int number)
    {
        if (number is < 1 or > 5999)
            return null;
        StringBuilder text = new();
        foreach ((int value, string sign) in Signs)
        {
            for (; number >= value; number -= value)
                text.Append(sign);
        }
        return text.ToString();
    }
}
