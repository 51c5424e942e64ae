using System.Numerics;

namespace BriefKit.Core.Dates;

/// <summary>
/// Which digits of a date are <c>X</c> (ISO 8601-2:2019, 9): a bit for each digit, from the right, so that 0b0011 in
/// <paramref name="Year"/> is the <c>XX</c> of <c>19XX</c>.
/// </summary>
public readonly record struct UnspecifiedDigits(int Year = 0, int Month = 0, int Day = 0)
{
    /// <summary>Both digits of a month or a day.</summary>
    public const int Both = 0b11;

    public bool IsNone => (Year | Month | Day) == 0;

    /// <summary>The numbers that agree with <paramref name="number"/> in all digits but those of the mask, in ascending order.</summary>
    internal static IEnumerable<int> Fits(int number, int mask, bool descending)
    {
        int count = (int)Math.Pow(10, BitOperations.PopCount((uint)mask));
        for (int i = 0; i < count; i++)
            yield return Fill(number, mask, descending ? count - 1 - i : i);
    }

    // Puts the digits of filling into the places of the mask.
    private static int Fill(int number, int mask, int filling)
    {
        int result = 0;
        for (int place = 1; number > 0 || mask > 0; place *= 10, number /= 10, mask >>= 1)
        {
            bool isMasked = (mask & 1) != 0;
            result += place * (isMasked ? filling % 10 : number % 10);
            if (isMasked)
                filling /= 10;
            if (place == 1_000_000_000)
                break;
        }
        return result;
    }
}
