using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using BriefKit.Core.Dates;

namespace BriefKit.Formats.CslJson;

/// <summary>
/// Dates in the English words in which reference managers pass them on as <c>raw</c>: <c>May 3, 2000</c>, <c>3 May 2000</c>,
/// <c>Spring 1999 - Summer 2001</c>, <c>5/3/2000</c> (month first, as CSL processors take it), <c>44 BC</c>.
/// </summary>
internal static class WrittenDate
{
    private static readonly string[] Months =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly string[] MonthNames =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[][] Seasons = [["spring"], ["summer"], ["autumn", "fall"], ["winter"]];

    public static bool TryParse(string text, [NotNullWhen(true)] out EdtfDate? date)
    {
        date = null;
        if (text.Length > 80)
            return false;
        string[] ends = text.Split([" - ", " – ", "–", " to "], StringSplitOptions.TrimEntries);
        if (ends.Length > 2 || Point(ends[0]) is not { } start)
            return false;
        if (ends.Length == 1)
        {
            date = new EdtfDate(start, null, false);
            return true;
        }
        if (Point(ends[1]) is not { } end)
            return false;
        date = EdtfDate.Interval(start, end);
        return true;
    }

    /// <summary>A season as EDTF counts it, from a number (1 to 4, or 21 to 24) or an English word.</summary>
    public static int? SeasonOf(string text)
    {
        text = text.Trim();
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
            return number is >= 1 and <= 4 ? number + 20 : number is >= 21 and <= 24 ? number : null;
        int index = Array.FindIndex(Seasons, names => names.Contains(text, StringComparer.OrdinalIgnoreCase));
        return index < 0 ? null : index + 21;
    }

    private static EdtfPoint? Point(string text)
    {
        bool isApproximate = false;
        foreach (string prefix in (ReadOnlySpan<string>)["circa ", "ca. ", "c. ", "about "])
        {
            if (!text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                continue;
            isApproximate = true;
            text = text[prefix.Length..];
            break;
        }
        EdtfPoint? point = text.Contains('/') ? Slashed(text.Split('/')) : Worded(text.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries));
        return isApproximate && point is not null ? point with { Qualifier = DateQualifier.Approximate } : point;
    }

    private static EdtfPoint? Slashed(string[] parts) => parts switch
    {
        [{ Length: 4 } y, var m, var d] when Number(y) is { } year => Checked(year, Number(m), Number(d)),
        [var m, var d, { Length: 4 } y] when Number(y) is { } year => Checked(year, Number(m), Number(d)),
        [var m, { Length: 4 } y] when Number(y) is { } year => Checked(year, Number(m), null),
        _ => null,
    };

    private static EdtfPoint? Worded(string[] words) => words switch
    {
        [.. var before, var era] when era.ToUpperInvariant() is "BC" or "BCE" => Worded(before) is { Year: > 0 } point ? point with { Year = 1 - point.Year } : null,
        [.. var before, var era] when era.ToUpperInvariant() is "AD" or "CE" => Worded(before),
        [var y] when y.Length is >= 1 and <= 4 && Number(y) is { } year => new EdtfPoint(year),
        [var s, { Length: 4 } y] when Number(s) is null && SeasonOf(s) is { } season && Number(y) is { } year => new EdtfPoint(year) { Season = season },
        [var m, { Length: 4 } y] when Month(m) is { } month && Number(y) is { } year => new EdtfPoint(year, month),
        [var m, var d, { Length: 4 } y] when Month(m) is { } month && Number(y) is { } year => Checked(year, month, Day(d)),
        [var d, var m, { Length: 4 } y] when Month(m) is { } month && Number(y) is { } year => Checked(year, month, Day(d)),
        [{ Length: 4 } y, var m, var d] when Month(m) is { } month && Number(y) is { } year => Checked(year, month, Day(d)),
        [{ Length: 4 } y, var m] when Month(m) is { } month && Number(y) is { } year => new EdtfPoint(year, month),
        _ => null,
    };

    private static EdtfPoint? Checked(int year, int? month, int? day) =>
        month is >= 1 and <= 12 && (day ?? 1) is >= 1 and <= 31 ? new EdtfPoint(year, month, day) : null;

    private static int? Month(string word)
    {
        string lower = word.ToLowerInvariant();
        int index = Array.IndexOf(MonthNames, lower);
        if (index < 0)
            index = lower == "sept" ? 8 : Array.IndexOf(Months, lower);
        return index < 0 ? null : index + 1;
    }

    // "3rd" is the third.
    private static int? Day(string word)
    {
        string digits = word.TrimEnd('s', 't', 'n', 'd', 'r', 'h');
        return Number(digits) ?? 0;
    }

    private static int? Number(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
