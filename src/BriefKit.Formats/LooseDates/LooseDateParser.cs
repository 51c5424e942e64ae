using BriefKit.Core.Collections;
using BriefKit.Core.Dates;

namespace BriefKit.Formats.LooseDates;

/// <summary>Reads the text of a date or a range in one order of figures.</summary>
internal sealed class LooseDateParser
{
    private readonly DatePointParser _points;
    private LooseDateFault _fault;
    private bool _hasBorrowedYear, _runsOverNewYear;

    private LooseDateParser(IReadOnlyList<DateToken> tokens, bool dayFirst) => _points = new DatePointParser(tokens, dayFirst);

    public static (OrderedReading Reading, bool DependsOnOrder) Parse(IReadOnlyList<DateToken> tokens, bool dayFirst)
    {
        LooseDateParser parser = new(tokens, dayFirst);
        EdtfDate? date = parser.ReadAll();
        // A text that goes on where a range should have ended was not understood, whatever was the matter with the range.
        bool isBroken = date is null && parser._fault is (LooseDateFault.None or LooseDateFault.EndsBeforeItStarts);
        LooseDateFault fault = isBroken ? LooseDateFault.NotUnderstood : parser._fault;
        OrderedReading reading = new(date, fault)
        {
            HasBorrowedYear = parser._hasBorrowedYear,
            RunsOverNewYear = parser._runsOverNewYear,
            IsCoarser = parser._points.IsCoarser,
        };
        return (reading, parser._points.DependsOnOrder);
    }

    // A range, or several with commas, "and" or "or" between them.
    private EdtfDate? ReadAll()
    {
        List<EdtfDate> dates = [];
        bool isEither = false;
        do
        {
            if (ReadRange() is not EdtfDate date)
                return null;
            dates.Add(date);
            while (_points.Skip(DateTokenKind.Dot))
            {
            }
            if (_points.IsAtEnd)
                return dates is [var only] ? only : EdtfDate.Set(isEither ? EdtfSetKind.OneOf : EdtfSetKind.AllOf, dates.ToValueList());
        }
        while (ReadSeparator(ref isEither));
        return null;
    }

    private bool ReadSeparator(ref bool isEither)
    {
        bool hasComma = _points.Skip(DateTokenKind.Comma);
        bool isOr = _points.Skip(DateTokenKind.Or);
        isEither |= isOr;
        return isOr || _points.Skip(DateTokenKind.And) || hasComma;
    }

    private EdtfDate? ReadRange()
    {
        if (ReadLeadingBound() is EdtfDate bounded)
            return bounded;
        bool isBetween = _points.Skip(DateTokenKind.Between);
        _points.Skip(DateTokenKind.From);
        if (_points.Read() is not PartialDate start)
            return Fail(_points.Fault);
        if (_points.Skip(DateTokenKind.BeforeIt))
            return UpTo(start);
        if (_points.Skip(DateTokenKind.AfterIt))
            return From(start);
        if (!SkipRangeSign(isBetween))
            return Single(start);
        if (_points.IsAtEnd || _points.Skip(DateTokenKind.Present))
            return From(start);
        PartialDate? end = ReadShortYear(start) ?? _points.Read();
        return end is null ? Fail(_points.Fault) : Interval(start, end);
    }

    // "before 1953", "pre-1953", "by the end of 1954", "since December 1953".
    private EdtfDate? ReadLeadingBound()
    {
        int position = _points.Position;
        _points.Skip(DateTokenKind.Noise);
        bool isBefore = _points.Skip(DateTokenKind.Before);
        if (isBefore || _points.Skip(DateTokenKind.After))
        {
            _points.Skip(DateTokenKind.Dash);
            if (_points.Read() is PartialDate date)
                return isBefore ? UpTo(date) : From(date);
        }
        _points.Position = position;
        return null;
    }

    private bool SkipRangeSign(bool isBetween) =>
        _points.Skip(DateTokenKind.Dash) || _points.Skip(DateTokenKind.To) || _points.Skip(DateTokenKind.Slash)
        || (isBetween && _points.Skip(DateTokenKind.And));

    // The "54" of "1953-54". What could be a month as well was refused where the year was read.
    private PartialDate? ReadShortYear(PartialDate start)
    {
        DateToken token = _points.Peek();
        bool isAlone = _points.PeekKind(1) is DateTokenKind.Unknown or DateTokenKind.Comma or DateTokenKind.And or DateTokenKind.Question;
        if (start is not { IsYearAlone: true, Year: int year } || !token.IsShort || !isAlone || token.Value <= year % (token.Digits == 2 ? 100 : 10))
            return null;
        _points.Position++;
        int unit = token.Digits == 2 ? 100 : 10;
        return new PartialDate { Year = (year / unit * unit) + token.Value };
    }

    private EdtfDate? Single(PartialDate date) =>
        date.Check() is LooseDateFault fault and not LooseDateFault.None ? Fail(fault) : new EdtfDate(date.ToPoint(), null, false);

    private EdtfDate? UpTo(PartialDate date) =>
        Single(date) is EdtfDate single ? EdtfDate.Interval(null, single.Start) with { IsStartOpen = true } : null;

    private EdtfDate? From(PartialDate date) =>
        Single(date) is EdtfDate single ? EdtfDate.Interval(single.Start, null) with { IsEndOpen = true } : null;

    // Each end lends the other what that leaves out: "3-8 December 1953", "November – 8 December 1953", "December 29, 1953 – January 3".
    private EdtfDate? Interval(PartialDate start, PartialDate end)
    {
        if (start.Qualifier.HasFlag(DateQualifier.Approximate))
            end = end with { Qualifier = end.Qualifier | DateQualifier.Approximate };
        if (start is { Day: not null, Month: null })
            start = start with { Month = end.Month };
        if (end is { Day: not null, Month: null })
            end = end with { Month = start.Month };
        (start, end) = LendYear(start, end);

        LooseDateFault fault = start.Check() is LooseDateFault first and not LooseDateFault.None ? first : end.Check();
        if (fault != LooseDateFault.None)
            return Fail(fault);
        EdtfDate interval = EdtfDate.Interval(start.ToPoint(), end.ToPoint());
        if (interval.Latest < interval.Earliest)
            _fault = LooseDateFault.EndsBeforeItStarts;
        return interval;
    }

    private (PartialDate Start, PartialDate End) LendYear(PartialDate start, PartialDate end)
    {
        if (start.Year is null == end.Year is null)
            return (start, end);
        bool isBackward = (start.Month ?? 0, start.Day ?? 0).CompareTo((end.Month ?? 12, end.Day ?? 31)) > 0;
        _runsOverNewYear = isBackward;
        // In "3-8 December 1953" nobody misses the year; in "November – 8 December 1953" somebody may.
        _hasBorrowedYear = isBackward || (start is { Year: null } && start.Month != end.Month);
        int shift = isBackward ? 1 : 0;
        return start.Year is null
            ? (start with { Year = end.Year - shift }, end)
            : (start, end with { Year = start.Year + shift });
    }

    private EdtfDate? Fail(LooseDateFault fault)
    {
        _fault = fault;
        return null;
    }
}
