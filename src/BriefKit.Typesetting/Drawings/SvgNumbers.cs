using System.Globalization;

namespace BriefKit.Typesetting.Drawings;

/// <summary>Reads the numbers of SVG, which need no space between them: <c>1.5-2.5.5</c> are three.</summary>
internal static class SvgNumbers
{
    private const double PointsPerPixel = 0.75, Greatest = 1e7;

    /// <summary>The numbers up to the first thing that is none.</summary>
    public static IEnumerable<double> Read(string text)
    {
        int position = 0;
        while (TryRead(text, ref position, out double number))
            yield return number;
    }

    /// <summary>Reads one number behind spaces and a comma.</summary>
    public static bool TryRead(string text, ref int position, out double number)
    {
        number = 0;
        int start = position;
        while (start < text.Length && (char.IsWhiteSpace(text[start]) || text[start] == ','))
            start++;
        int end = start;
        if (end < text.Length && text[end] is '+' or '-')
            end++;
        bool hasPoint = false, hasDigit = false;
        for (; end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] == '.' && !hasPoint)); end++)
        {
            hasPoint |= text[end] == '.';
            hasDigit |= text[end] != '.';
        }
        if (!hasDigit)
            return false;
        int exponent = end + 1;
        if (end < text.Length && text[end] is 'e' or 'E')
        {
            if (exponent < text.Length && text[exponent] is '+' or '-')
                exponent++;
            if (exponent < text.Length && char.IsAsciiDigit(text[exponent]))
            {
                for (end = exponent; end < text.Length && char.IsAsciiDigit(text[end]); end++)
                {
                }
            }
        }
        if (!double.TryParse(text.AsSpan(start, end - start), NumberStyles.Float, CultureInfo.InvariantCulture, out number) || !double.IsFinite(number))
            return false;
        number = Math.Clamp(number, -Greatest, Greatest);
        position = end;
        return true;
    }

    /// <summary>A length in pixels; null where there is none or it is a share of something unknown.</summary>
    public static double? Length(string? text)
    {
        int position = 0;
        if (text is null || !TryRead(text, ref position, out double number))
            return null;
        return text[position..].Trim() switch
        {
            "" or "px" => number,
            "pt" => number / PointsPerPixel,
            "pc" => number * 16,
            "in" => number * 96,
            "cm" => number * 96 / 2.54,
            "mm" => number * 96 / 25.4,
            "em" => number * 16,
            "ex" => number * 8,
            _ => null,
        };
    }

    /// <summary>What a length in pixels is in points: CSS has 96 pixels to the inch.</summary>
    public static double Points(double pixels) => pixels * PointsPerPixel;
}
