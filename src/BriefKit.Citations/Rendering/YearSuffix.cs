namespace BriefKit.Citations.Rendering;

internal static class YearSuffix
{
    /// <summary>1 is a, 26 is z, 27 is aa.</summary>
    public static string Of(int number)
    {
        string text = "";
        for (; number > 0; number = (number - 1) / 26)
            text = (char)('a' + ((number - 1) % 26)) + text;
        return text;
    }
}
