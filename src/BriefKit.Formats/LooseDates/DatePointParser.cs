using BriefKit.Core.Dates;

namespace BriefKit.Formats.LooseDates;

/// <summary>Reads one date from its pieces, as far as it goes.</summary>
/// <param name="tokens">The pieces.</param>
/// <param name="dayFirst">How figures such as 08-12-1953 are read.</param>
internal sealed class DatePointParser(IReadOnlyList<DateToken> tokens, bool dayFirst)
{
    /// <summary>The piece that comes next.</summary>
    public int Position { get; set; }

    /// <summary>Whether a date was met that the other order reads otherwise.</summary>
    public bool DependsOnOrder { get; private set; }

    /// <summary>Whether the words narrowed a date down further than its value can say.</summary>
    public bool IsCoarser { get; private set; }

    public LooseDateFault Fault { get; private set; } = LooseDateFault.NotUnderstood;

    public bool IsAtEnd => Position >= tokens.Count;

    public DateToken Peek(int ahead = 0) =>
        Position + ahead < tokens.Count ? tokens[Position + ahead] : new DateToken(DateTokenKind.Unknown, default);

    public DateTokenKind PeekKind(int ahead = 0) => Position + ahead < tokens.Count ? tokens[Position + ahead].Kind : DateTokenKind.Unknown;

    public bool Skip(DateTokenKind kind)
    {
        if (IsAtEnd || tokens[Position].Kind != kind)
            return false;
        Position++;
        return true;
    }

    /// <summary>The date that begins here, or null; then <see cref="Fault"/> says why.</summary>
    public PartialDate? Read()
    {
        DateQualifier qualifier = DateQualifier.None;
        DayOfWeek? weekday = null;
        while (ReadPrefix(ref qualifier, ref weekday))
        {
        }
        if (ReadBare() is not PartialDate date)
            return null;
        while (ReadSuffix(ref qualifier))
        {
        }
        return date with { Qualifier = qualifier, Weekday = weekday };
    }

    private bool ReadPrefix(ref DateQualifier qualifier, ref DayOfWeek? weekday)
    {
        switch (PeekKind())
        {
            case DateTokenKind.Circa:
                qualifier |= DateQualifier.Approximate;
                break;
            case DateTokenKind.Perhaps:
            case DateTokenKind.Question:
                qualifier |= DateQualifier.Uncertain;
                break;
            case DateTokenKind.Part:
                IsCoarser = true;
                break;
            case DateTokenKind.Weekday:
                weekday = (DayOfWeek)Peek().Value;
                break;
            case DateTokenKind.Noise:
                break;
            default:
                return false;
        }
        Position++;
        bool isJoint = PeekKind() is DateTokenKind.Dot or DateTokenKind.Comma || (PeekKind() == DateTokenKind.Dash && Peek().IsTight);
        if (isJoint)
            Position++;
        return true;
    }

    private bool ReadSuffix(ref DateQualifier qualifier)
    {
        switch (PeekKind())
        {
            case DateTokenKind.Question:
                qualifier |= DateQualifier.Uncertain;
                break;
            case DateTokenKind.CircaIt:
                qualifier |= DateQualifier.Approximate;
                break;
            case DateTokenKind.Part:
                IsCoarser = true;
                break;
            default:
                return false;
        }
        Position++;
        return true;
    }

    private PartialDate? ReadBare() => PeekKind() switch
    {
        DateTokenKind.Month => ReadMonthFirst(),
        DateTokenKind.Season => ReadSeason(),
        DateTokenKind.Number when Peek().IsYear => ReadYearFirst(),
        DateTokenKind.Number => ReadNumberFirst(),
        _ => null,
    };

    // "December 4, 1953", "December 1953", "Dec. 4", "November".
    private PartialDate ReadMonthFirst()
    {
        PartialDate date = new() { Month = Peek().Value };
        Position++;
        SkipDotAfterWord();
        if (Peek().IsShort && !IsFigureDate())
        {
            date = date with { Day = Peek().Value };
            Position++;
        }
        return date with { Year = ReadYearBehind() };
    }

    private PartialDate ReadSeason()
    {
        PartialDate date = new() { Season = Peek().Value };
        Position++;
        Skip(DateTokenKind.Noise);
        return date with { Year = ReadYearBehind() };
    }

    // ", 1953", " 1953", " of 1953"; not the year that begins a date of its own, as in "December 4, 1953-12-05".
    private int? ReadYearBehind()
    {
        int ahead = PeekKind() is DateTokenKind.Comma or DateTokenKind.Noise ? 1 : 0;
        if (!Peek(ahead).IsYear || PeekKind(ahead + 1) is DateTokenKind.Plural or DateTokenKind.Year)
            return null;
        int year = Peek(ahead).Value;
        Position += ahead + 1;
        return year;
    }

    private PartialDate? ReadYearFirst()
    {
        int year = Peek().Value;
        if (PeekKind(1) == DateTokenKind.Plural)
            return ReadDecade(year);
        if (PeekKind(1) == DateTokenKind.Year)
            return ReadChinese(year);
        if (IsJoint(1) && Peek(2).IsShort && IsSameJoint(1, 3) && Peek(4).IsShort)
            return ReadFigures(new PartialDate { Year = year, Month = Peek(2).Value, Day = Peek(4).Value }, 5);
        if (IsJoint(1) && Peek(2) is { IsShort: true, IsTight: true } second && (second.Digits == 2 || !Peek(1).IsHyphen))
            return ReadYearAndFigures(year, second);

        Position++;
        return ReadMonthBehind(new PartialDate { Year = year });
    }

    // "1953 December 4", "1953, Dec. 4", "1953 Spring"; not the month that belongs to a year of its own.
    private PartialDate ReadMonthBehind(PartialDate date)
    {
        int ahead = PeekKind() == DateTokenKind.Comma ? 1 : 0;
        int next = ahead + (PeekKind(ahead + 1) == DateTokenKind.Dot ? 2 : 1);
        if (PeekKind(ahead) == DateTokenKind.Season && !Peek(next).IsYear)
        {
            date = date with { Season = Peek(ahead).Value };
            Position += ahead + 1;
            return date;
        }
        bool hasOwnYear = Peek(next).IsYear || (Peek(next).IsShort && (Peek(next + 1).IsYear || (PeekKind(next + 1) == DateTokenKind.Comma && Peek(next + 2).IsYear)));
        if (PeekKind(ahead) != DateTokenKind.Month || hasOwnYear)
            return date;
        date = date with { Month = Peek(ahead).Value };
        Position += next;
        if (!Peek().IsShort)
            return date;
        date = date with { Day = Peek().Value };
        Position++;
        return date;
    }

    // "1950s". The decade and the century of "1900s" cannot be told apart; the century holds both.
    private PartialDate? ReadDecade(int year)
    {
        if (year % 10 != 0)
            return null;
        Position += 2;
        return new PartialDate { Year = year, YearMask = year % 100 == 0 ? 0b11 : 0b1 };
    }

    // "1953-12" and "1953/12" are a month; "1953-54" is two years, which the range reads; "1910-11" could be both.
    private PartialDate? ReadYearAndFigures(int year, DateToken second)
    {
        bool isMonth = second.Value is >= 1 and <= 12 && (Peek(1).IsHyphen || PeekKind(1) != DateTokenKind.Dash);
        bool isYear = PeekKind(1) != DateTokenKind.Dot && second.Value > year % 100;
        if (isMonth && isYear)
        {
            Fault = LooseDateFault.MonthOrYear;
            return null;
        }
        Position += isMonth ? 3 : 1;
        return new PartialDate { Year = year, Month = isMonth ? second.Value : null };
    }

    private PartialDate? ReadNumberFirst()
    {
        DateToken number = Peek();
        switch (PeekKind(1))
        {
            case DateTokenKind.Century:
                return ReadCentury(number.Value);
            case DateTokenKind.MonthSign:
                return ReadChinese(null);
            case DateTokenKind.DaySign:
                Position += 2;
                return new PartialDate { Day = number.Value };
        }
        if (!number.IsShort)
            return null;
        if (IsFigureDate())
            return ReadFigureDate();
        if (IsJoint(1) && Peek(2) is { IsYear: true, IsTight: true } && Peek(1).IsTight)
            return ReadFigures(new PartialDate { Month = number.Value, Year = Peek(2).Value }, 3);
        return ReadDayFirst(number.Value);
    }

    // "4 December 1953", "4th of December, 1953", "8.XII.1953", "8, 1953" (the end of "December 3-8, 1953"), "3".
    private PartialDate ReadDayFirst(int day)
    {
        Position++;
        int ahead = PeekKind() is DateTokenKind.Noise or DateTokenKind.Dot or DateTokenKind.Dash or DateTokenKind.Slash ? 1 : 0;
        bool isMonth = PeekKind(ahead) == DateTokenKind.Month && PeekKind() != DateTokenKind.Slash && PeekKind() != DateTokenKind.Dash;
        if (!isMonth && PeekKind(ahead) != DateTokenKind.RomanMonth)
            return new PartialDate { Day = day, Year = ReadYearBehind() };

        PartialDate date = new() { Day = day, Month = Peek(ahead).Value };
        Position += ahead + 1;
        if (isMonth)
            SkipDotAfterWord();
        else if (ahead == 1 && Peek(1).IsYear)
            Position++;
        return date with { Year = ReadYearBehind() };
    }

    private bool IsFigureDate() => Peek().IsShort && IsJoint(1) && Peek(2).IsShort && IsSameJoint(1, 3) && Peek(4).Kind == DateTokenKind.Number;

    private PartialDate? ReadFigureDate()
    {
        (int first, int second, DateToken year) = (Peek().Value, Peek(2).Value, Peek(4));
        if (!year.IsYear)
        {
            Fault = LooseDateFault.TwoDigitYear;
            return null;
        }
        DependsOnOrder |= first != second;
        (int day, int month) = dayFirst ? (first, second) : (second, first);
        return ReadFigures(new PartialDate { Year = year.Value, Month = month, Day = day }, 5);
    }

    private PartialDate ReadFigures(PartialDate date, int length)
    {
        Position += length;
        return date;
    }

    private bool IsJoint(int ahead) => PeekKind(ahead) is DateTokenKind.Dash or DateTokenKind.Slash or DateTokenKind.Dot;

    private bool IsSameJoint(int one, int other) => PeekKind(one) == PeekKind(other) && Peek(one).IsTight == Peek(other).IsTight;

    // "20th century", "20世纪", "20世纪50年代".
    private PartialDate? ReadCentury(int century)
    {
        if (century is < 1 or > 99)
            return null;
        Position += 2;
        int first = 100 * (century - 1);
        if (Peek() is not { IsShort: true, Value: int decade } || PeekKind(1) != DateTokenKind.Decade || decade % 10 != 0)
            return new PartialDate { Year = first, YearMask = 0b11 };
        Position += 2;
        return new PartialDate { Year = first + decade, YearMask = 0b1 };
    }

    // "1953年11月8日" and its parts.
    private PartialDate ReadChinese(int? year)
    {
        PartialDate date = new() { Year = year };
        if (year is not null)
            Position += 2;
        if (PeekKind() == DateTokenKind.Season)
        {
            date = date with { Season = Peek().Value };
            Position++;
            return date;
        }
        if (!Peek().IsShort || PeekKind(1) != DateTokenKind.MonthSign)
            return date;
        date = date with { Month = Peek().Value };
        Position += 2;
        if (!Peek().IsShort || PeekKind(1) != DateTokenKind.DaySign)
            return date;
        date = date with { Day = Peek().Value };
        Position += 2;
        return date;
    }

    private void SkipDotAfterWord()
    {
        if (PeekKind() == DateTokenKind.Dot)
            Position++;
    }
}
