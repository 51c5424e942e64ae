using System.Globalization;

namespace BriefKit.Core.Dates;

/// <summary>Reads one date of EDTF, part by part. A date that is not valid is null; nothing is thrown.</summary>
internal ref struct EdtfPointParser
{
    private ReadOnlySpan<char> _rest;
    private EdtfPoint _point;
    private DateQualifier _year, _month, _day;

    private EdtfPointParser(ReadOnlySpan<char> text)
    {
        _rest = text;
        _point = new EdtfPoint(0);
    }

    public static EdtfPoint? Parse(ReadOnlySpan<char> text, bool mayHaveTime)
    {
        EdtfPointParser parser = new(text);
        bool isRead = text is ['Y', ..] ? parser.ReadLongYear() : parser.ReadDate(mayHaveTime);
        return isRead && parser._rest.IsEmpty ? parser.Finish() : null;
    }

    private bool ReadDate(bool mayHaveTime)
    {
        _year = ReadQualifier();
        if (!ReadYear())
            return false;
        _year |= ReadQualifier();
        if (_rest.IsEmpty)
            return true;
        if (_point.SignificantDigits is not null || !Skip('-'))
            return false;

        _month = ReadQualifier();
        if (!ReadMonth())
            return false;
        QualifyUpTo(ref _month);
        if (_rest.IsEmpty)
            return true;
        if (_point.Season is not null || !Skip('-'))
            return false;

        _day = ReadQualifier();
        if (!ReadComponent(2, out int day, out int mask))
            return false;
        _point = _point with { Day = day, Unspecified = _point.Unspecified with { Day = mask } };
        DateQualifier ofWhole = ReadQualifier();
        (_year, _month, _day) = (_year | ofWhole, _month | ofWhole, _day | ofWhole);
        return _rest.IsEmpty || (mayHaveTime && ReadTime());
    }

    // 8.4: a qualifier behind a component is about that component and all before it.
    private void QualifyUpTo(ref DateQualifier component)
    {
        DateQualifier qualifier = ReadQualifier();
        component |= qualifier;
        _year |= qualifier;
    }

    private bool ReadYear()
    {
        bool isNegative = Skip('-');
        if (!ReadComponent(4, out int year, out int mask) || (isNegative && year == 0 && mask == 0))
            return false;
        _point = _point with { Year = isNegative ? -year : year, Unspecified = new UnspecifiedDigits(mask) };
        return mask != 0 || ReadSignificantDigits(4);
    }

    private bool ReadMonth()
    {
        if (!ReadComponent(2, out int month, out int mask))
            return false;
        if (mask == 0 && month is >= 21 and <= 41)
        {
            _point = _point with { Season = month };
            return true;
        }
        _point = _point with { Month = month, Unspecified = _point.Unspecified with { Month = mask } };
        return true;
    }

    // 'Y', a year of more than four digits or with an exponent, and how many of its digits are significant (4.7.2, 4.7.3).
    private bool ReadLongYear()
    {
        _rest = _rest[1..];
        bool isNegative = Skip('-');
        if (!ReadNumber(10, out long year, out int length))
            return false;
        if (Skip('E'))
        {
            if (!ReadNumber(1, out long exponent, out _))
                return false;
            for (; exponent > 0 && year <= int.MaxValue; exponent--)
                year *= 10;
        }
        else if (length <= 4)
        {
            return false;
        }

        if (year is 0 or > int.MaxValue)
            return false;
        _point = _point with { Year = (int)(isNegative ? -year : year) };
        // Zeros before the first digit are no digits of the year.
        if (!ReadSignificantDigits(Math.Max(4, year.ToString(CultureInfo.InvariantCulture).Length)))
            return false;
        _year = ReadQualifier();
        return true;
    }

    private bool ReadSignificantDigits(int most)
    {
        if (!Skip('S'))
            return true;
        if (!ReadNumber(2, out long digits, out _) || digits < 1 || digits > most)
            return false;
        _point = _point with { SignificantDigits = (int)digits };
        return true;
    }

    private bool ReadTime()
    {
        if ((_year | _month | _day) != DateQualifier.None || !_point.Unspecified.IsNone || !Skip('T'))
            return false;
        if (!ReadPair(23, out int hour) || !Skip(':') || !ReadPair(59, out int minute) || !Skip(':') || !ReadPair(59, out int second))
            return false;
        if (!ReadOffset(out int? offset))
            return false;
        _point = _point with { Time = new EdtfTime(hour, minute, second, offset) };
        return true;
    }

    private bool ReadOffset(out int? offset)
    {
        offset = Skip('Z') ? 0 : null;
        if (_rest.IsEmpty)
            return true;
        int sign = Skip('+') ? 1 : Skip('-') ? -1 : 0;
        if (sign == 0 || !ReadPair(14, out int hours))
            return false;
        int minutes = 0;
        if (Skip(':') && !ReadPair(59, out minutes))
            return false;
        offset = sign * ((60 * hours) + minutes);
        return true;
    }

    private bool ReadPair(int most, out int number) => ReadComponent(2, out number, out int mask) && mask == 0 && number <= most;

    // Digits and X's; the number has 0 for each X.
    private bool ReadComponent(int width, out int number, out int mask)
    {
        (number, mask) = (0, 0);
        if (_rest.Length < width)
            return false;
        foreach (char c in _rest[..width])
        {
            if (c != 'X' && !char.IsAsciiDigit(c))
                return false;
            number = (number * 10) + (c == 'X' ? 0 : c - '0');
            mask = (mask << 1) | (c == 'X' ? 1 : 0);
        }
        _rest = _rest[width..];
        return true;
    }

    private bool ReadNumber(int most, out long number, out int length)
    {
        (number, length) = (0, 0);
        while (length < _rest.Length && char.IsAsciiDigit(_rest[length]))
        {
            if (length == most)
                return false;
            number = (number * 10) + (_rest[length++] - '0');
        }
        _rest = _rest[length..];
        return length > 0;
    }

    private DateQualifier ReadQualifier()
    {
        if (Skip('?'))
            return DateQualifier.Uncertain;
        if (Skip('~'))
            return DateQualifier.Approximate;
        return Skip('%') ? DateQualifier.Uncertain | DateQualifier.Approximate : DateQualifier.None;
    }

    private bool Skip(char c)
    {
        if (_rest is not [var first, .. var rest] || first != c)
            return false;
        _rest = rest;
        return true;
    }

    private readonly EdtfPoint? Finish()
    {
        bool hasSecond = _point.Month is not null || _point.Season is not null;
        DateQualifier month = hasSecond ? _month : _year, day = _point.Day is not null ? _day : _year;
        DateQualifier whole = _year & month & day;
        EdtfPoint point = _point with
        {
            Qualifier = whole,
            YearQualifier = _year & ~whole,
            MonthQualifier = hasSecond ? month & ~whole : DateQualifier.None,
            DayQualifier = _point.Day is null ? DateQualifier.None : day & ~whole,
        };
        if (EdtfBounds.Fit(point, last: false) is not CalendarDay first)
            return null;
        return point with { Year = first.Year, Month = point.Month is null ? null : first.Month, Day = point.Day is null ? null : first.Day };
    }
}
