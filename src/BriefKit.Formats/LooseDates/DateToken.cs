using BriefKit.Core.Text;

namespace BriefKit.Formats.LooseDates;

/// <summary>What a piece of a date's text is.</summary>
internal enum DateTokenKind
{
    Number,
    Month,
    RomanMonth,
    Season,
    Weekday,
    Dash,
    Slash,
    Dot,
    Comma,
    Question,
    Plural,
    Year,
    MonthSign,
    DaySign,
    Decade,
    Century,
    To,
    And,
    Or,
    From,
    Between,
    Before,
    After,
    BeforeIt,
    AfterIt,
    Circa,
    CircaIt,
    Perhaps,
    Part,
    Present,
    Bulk,
    Undated,
    Noise,
    Unknown,
}

/// <summary>A piece of a date's text.</summary>
/// <param name="Value">The number, month, season or day of the week, where it is one.</param>
/// <param name="Digits">How many digits a number is written with; 0 for one in words.</param>
/// <param name="IsTight">Whether nothing stands between it and the piece before it.</param>
internal readonly record struct DateToken(DateTokenKind Kind, TextSpan Span, int Value = 0, int Digits = 0, bool IsTight = false)
{
    /// <summary>For a dash: whether it is a hyphen, which joins the parts of one date as well as two dates.</summary>
    public bool IsHyphen { get; init; }

    public bool IsYear => Kind == DateTokenKind.Number && Digits == 4;

    public bool IsShort => Kind == DateTokenKind.Number && Digits is 1 or 2;
}
