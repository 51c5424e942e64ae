using System.Globalization;
using BriefKit.Citations.Formatting;
using BriefKit.Citations.Locales;
using BriefKit.Citations.Styles;
using BriefKit.Core.Collections;
using BriefKit.Core.Dates;

namespace BriefKit.Citations.Dates;

/// <summary>Writes dates and ranges of dates (CSL 1.0.2, "Date"), whose ends may differ in what they say.</summary>
internal sealed class DateWriter(Locale locale)
{
    private const string RangeDash = "–";

    private readonly string[] _longMonths = MonthsOf(locale, TermForm.Long);
    private readonly string[] _shortMonths = MonthsOf(locale, TermForm.Short);

    // ISO 8601-2:2019, 4.8: 21 to 32 are seasons, which CSL has terms for; quarters, thirds and halves of a year follow, which it has not.
    private const int FirstSeason = 21;
    private const int LastSeason = 32;

    /// <summary>The parts of a date as an element and the locale together ask for them, with the delimiter between them.</summary>
    public DateFormat FormatOf(DateNode node)
    {
        DateFormat? localized = node.Form switch
        {
            DateForm.Text => locale.TextDate,
            DateForm.Numeric => locale.NumericDate,
            _ => null,
        };
        if (localized is null)
            return new DateFormat(node.Delimiter, NodeFormat.Plain, node.PartNodes);
        ValueList<DatePartNode> parts = localized.Parts
            .Where(part => part.Name == DatePartName.Year || (part.Name == DatePartName.Month ? node.Parts != DateParts.Year : node.Parts == DateParts.YearMonthDay))
            .Select(part => Override(part, node.PartNodes))
            .ToValueList();
        return localized with { Parts = parts };
    }

    /// <summary>Writes the date; <paramref name="years"/> says what becomes of its years.</summary>
    public void Write(TokenBuffer buffer, EdtfDate date, DateFormat format, YearOptions? years = null)
    {
        if (date is { IsInterval: true, Start: not null, End: not null } && date.Start != date.End)
            WriteRange(buffer, Resolved(date.Start, date.Start.Earliest.Year), Resolved(date.End, date.End.Latest.Year), format, years);
        else if (date.Start is null && date.End is not null)
            buffer.AddAffix(OpenRangeDelimiter(format));
        if ((date.Start is null || date.End is null || date.Start == date.End) && (date.Start ?? date.End) is EdtfPoint point)
        {
            WriteParts(buffer, point, format, 0, format.Parts.Length, EndTrim.None, years);
            if (date is { IsInterval: true, End: null })
                buffer.AddAffix(OpenRangeDelimiter(format));
        }
    }

    /// <summary>What stands between the ends of a range that share nothing: they differ in their years at least.</summary>
    public static string OpenRangeDelimiter(DateFormat format) =>
        format.Parts.FirstOrDefault(part => part.Name == DatePartName.Year)?.RangeDelimiter ?? RangeDash;

    /// <summary>A key by which dates sort: empty parts come before all others.</summary>
    public static string SortKey(EdtfDate date, DateParts parts = DateParts.YearMonthDay) =>
        SortKey(date.Start ?? date.End, parts) + (date is { IsInterval: true, Start: not null, End: EdtfPoint end } ? "/" + SortKey(end, parts) : "");

    private static string SortKey(EdtfPoint? point, DateParts parts)
    {
        if (point is null)
            return "";
        // Every year sorts as text once it is above zero.
        long year = point.Year + (1L << 32);
        int month = parts == DateParts.Year ? 0 : point.Month ?? SortedMonth(point);
        int day = parts == DateParts.YearMonthDay ? point.Day ?? 0 : 0;
        return string.Create(CultureInfo.InvariantCulture, $"{year:D10}{month:D2}{day:D2}");
    }

    // Seasons sort in the order of their names, other divisions of the year by their first month.
    private static int SortedMonth(EdtfPoint point) => point.Season switch
    {
        null => 0,
        <= LastSeason and int season => ((season - FirstSeason) % 4 * 3) + 1,
        _ => point.Earliest.Month,
    };

    private static DatePartNode Override(DatePartNode part, ValueList<DatePartNode> overrides)
    {
        foreach (DatePartNode other in overrides)
        {
            if (other.Name == part.Name)
            {
                // The locale's affixes stay (CSL 1.0.2, "Localized Date Formats").
                return part with
                {
                    Form = other.Form == DatePartForm.Unset ? part.Form : other.Form,
                    RangeDelimiter = other.RangeDelimiter ?? part.RangeDelimiter,
                    Format = other.Format with
                    {
                        Prefix = part.Format.Prefix,
                        Suffix = part.Format.Suffix,
                        Font = other.Format.Font.IsEmpty ? part.Format.Font : other.Format.Font,
                        Case = other.Format.Case == TextCase.None ? part.Format.Case : other.Format.Case,
                    },
                };
            }
        }
        return part;
    }

    // The parts from the largest that differs on are printed for both ends, what they share once. Where an end lacks parts,
    // those of the other stand alone: "November–December 8, 1953".
    private void WriteRange(TokenBuffer buffer, EdtfPoint start, EdtfPoint end, DateFormat format, YearOptions? years)
    {
        DatePartName? largest = LargestDifference(start, end, format);
        if (largest is null)
        {
            WriteParts(buffer, start, format, 0, format.Parts.Length, EndTrim.None, years);
            return;
        }
        int first = -1, last = -1;
        string delimiter = RangeDash;
        for (int i = 0; i < format.Parts.Length; i++)
        {
            DatePartNode part = format.Parts[i];
            if (part.Name < largest)
                continue;
            if (first < 0)
                first = i;
            last = i;
            if (part.Name == largest)
                delimiter = string.IsNullOrEmpty(part.RangeDelimiter) ? delimiter : part.RangeDelimiter;
        }
        BufferMark mark = buffer.Mark();
        bool sharesUnit = !HasSmaller(start, largest.Value, format) && !HasSmaller(end, largest.Value, format);
        WriteParts(buffer, start, format, 0, last + 1, sharesUnit ? EndTrim.All : EndTrim.Separators, years);
        if (buffer.HasContentSince(mark))
            buffer.AddAffix(delimiter);
        WriteParts(buffer, end, format, first, format.Parts.Length, EndTrim.None, years, trimsStart: true);
    }

    // An end of a range that leaves digits open is as far out as it can be: "195X/197X" runs from 1950 to 1979.
    private static EdtfPoint Resolved(EdtfPoint point, int year) =>
        point.Unspecified.Year == 0 ? point : point with { Year = year, Unspecified = point.Unspecified with { Year = 0 } };

    private static bool HasSmaller(EdtfPoint point, DatePartName name, DateFormat format) =>
        format.Parts.Any(part => part.Name > name && Value(point, part.Name) is not null);

    private static DatePartName? LargestDifference(EdtfPoint start, EdtfPoint end, DateFormat format)
    {
        foreach (DatePartName name in (ReadOnlySpan<DatePartName>)[DatePartName.Year, DatePartName.Month, DatePartName.Day])
        {
            if (Value(start, name) != Value(end, name) && format.Parts.Any(part => part.Name == name))
                return name;
        }
        return null;
    }

    private static int? Value(EdtfPoint point, DatePartName name) => name switch
    {
        DatePartName.Year => point.Year,
        DatePartName.Month => point.Unspecified.Month != 0 ? null : point.Month ?? (point.Season <= LastSeason ? point.Season : null),
        _ => point.Unspecified.Day != 0 ? null : point.Day,
    };

    private void WriteParts(TokenBuffer buffer, EdtfPoint point, DateFormat format, int from, int to, EndTrim trim, YearOptions? years, bool trimsStart = false)
    {
        int lastPresent = to - 1;
        while (lastPresent >= from && Value(point, format.Parts[lastPresent].Name) is null)
            lastPresent--;
        bool isFirst = true;
        for (int i = from; i <= lastPresent; i++)
        {
            DatePartNode part = format.Parts[i];
            if (Value(point, part.Name) is null)
                continue;
            BufferMark mark = buffer.Mark();
            if (!isFirst)
                buffer.AddAffix(format.Delimiter);
            NodeFormat look = part.Format;
            if (i == lastPresent)
                look = Trimmed(look, trim);
            if (trimsStart && isFirst)
                look = look with { Prefix = "" };
            if (WritePart(buffer, point, part, look, years))
                isFirst = false;
            else
                buffer.CutTo(mark);
        }
    }

    private static NodeFormat Trimmed(NodeFormat look, EndTrim trim) => trim switch
    {
        EndTrim.All => look with { Suffix = "" },
        EndTrim.Separators => look with { Suffix = look.Suffix.TrimEnd(' ', ',', '/', '-', '\u00A0') },
        _ => look,
    };

    private bool WritePart(TokenBuffer buffer, EdtfPoint point, DatePartNode part, NodeFormat look, YearOptions? years)
    {
        FormatScope scope = FormatScope.Begin(buffer, look);
        buffer.AddText(part.Name switch
        {
            DatePartName.Year => years is { HidesYear: true } ? "" : Year(point, part.Form, HasUnit(look)),
            DatePartName.Month => Month(point, part.Form),
            _ => Day(point, part.Form),
        });
        if (part.Name == DatePartName.Year)
            years?.WriteSuffix();
        if (!scope.End(locale.Casing))
            return false;
        if (part.Name == DatePartName.Year && HasUnit(look) && years is not { HidesYear: true })
            buffer.AddText(Era(point.Unspecified.Year == 0 ? point.Year : point.Latest.Year));
        return true;
    }

    // A locale may give the year a unit, which follows the figures at once. The era stands behind it, as processors have it: "50年公元前".
    private static bool HasUnit(NodeFormat year) => year.Suffix is [char first, ..] && char.IsLetter(first);

    // Of a year with unspecified digits (EDTF "195X") the first and the last that it can mean are printed: nothing is guessed.
    private string Year(EdtfPoint point, DatePartForm form, bool hasUnit)
    {
        if (point.Unspecified.Year == 0)
            return BareYear(point.Year, form) + (hasUnit ? "" : Era(point.Year));
        (int first, int last) = (point.Earliest.Year, point.Latest.Year);
        return BareYear(first, DatePartForm.Long) + Era(first) + RangeDash + BareYear(last, DatePartForm.Long) + (hasUnit ? "" : Era(last));
    }

    private static string BareYear(int year, DatePartForm form)
    {
        string text = (year <= 0 ? 1 - year : year).ToString(CultureInfo.InvariantCulture);
        return form == DatePartForm.Short && year > 0 && text.Length == 4 ? text[2..] : text;
    }

    // CSL 1.0.2, "AD and BC": years before the first, and those of less than four digits.
    private string Era(int year) => year switch
    {
        <= 0 => locale.Text("bc"),
        < 1000 => locale.Text("ad"),
        _ => "",
    };

    private static string[] MonthsOf(Locale locale, TermForm form) =>
        [.. Enumerable.Range(1, 12).Select(month => locale.Text(new TermKey("month-" + month.ToString("00", CultureInfo.InvariantCulture), form)))];

    private string Month(EdtfPoint point, DatePartForm form)
    {
        if (point.Month is not int month)
            return point.Season is int season ? locale.Text("season-0" + (((season - FirstSeason) % 4) + 1).ToString(CultureInfo.InvariantCulture)) : "";
        return form switch
        {
            DatePartForm.Numeric => month.ToString(CultureInfo.InvariantCulture),
            DatePartForm.NumericLeadingZeros => month.ToString("00", CultureInfo.InvariantCulture),
            _ => (form == DatePartForm.Short ? _shortMonths : _longMonths)[month - 1],
        };
    }

    private string Day(EdtfPoint point, DatePartForm form)
    {
        int day = point.Day ?? 0;
        string text = day.ToString(form == DatePartForm.NumericLeadingZeros ? "00" : "0", CultureInfo.InvariantCulture);
        bool isOrdinal = form == DatePartForm.Ordinal && (day == 1 || !locale.LimitDayOrdinalsToDay1);
        return isOrdinal ? text + locale.OrdinalSuffix(day, locale.GenderOf("month-" + (point.Month ?? 0).ToString("00", CultureInfo.InvariantCulture))) : text;
    }

    /// <summary>What goes off the end of a range's start, before the delimiter.</summary>
    private enum EndTrim
    {
        None,

        /// <summary>What would part it from what follows.</summary>
        Separators,

        /// <summary>The unit as well, which the end names for both: "12—14日".</summary>
        All,
    }
}
