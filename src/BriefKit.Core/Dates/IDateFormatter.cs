namespace BriefKit.Core.Dates;

/// <summary>Writes dates out in the words of one language, for people to read.</summary>
public interface IDateFormatter
{
    /// <summary>
    /// The date as running text, to the precision that it has: <c>December 8, 1953</c>, <c>November–December 8, 1953</c>, <c>2012</c>.
    /// </summary>
    string Format(EdtfDate date);
}
