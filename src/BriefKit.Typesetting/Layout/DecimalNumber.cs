namespace BriefKit.Typesetting.Layout;

/// <summary>Finds the decimal mark of a number as it is printed.</summary>
internal static class DecimalNumber
{
    // Languages that write 3.14 (CLDR, numbers/symbols/decimal); most others write 3,14.
    private static readonly string[] PointLanguages = ["en", "zh", "ja", "ko", "he", "th", "hi", "bn", "ga", "cy", "mt", "sw", "ms", "ur"];

    /// <summary>Where the part behind the whole number begins: the mark, a unit, or the end; null where there is no number.</summary>
    /// <param name="language">A BCP 47 tag.</param>
    public static int? FindEnd(string text, string language)
    {
        string primary = language.Split('-')[0].ToLowerInvariant();
        char mark = PointLanguages.Contains(primary) ? '.' : ',';
        int lastDigit = -1;
        for (int i = text.Length - 1; i >= 0; i--)
        {
            if (!char.IsDigit(text[i]))
                continue;
            lastDigit = lastDigit < 0 ? i : lastDigit;
            if (i > 0 && text[i - 1] == mark)
                return i - 1;
        }
        return lastDigit < 0 ? null : lastDigit + 1;
    }
}
