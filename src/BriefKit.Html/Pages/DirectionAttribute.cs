using BriefKit.Core.Text;

namespace BriefKit.Html.Pages;

/// <summary>The value of <c>dir</c> (HTML, 3.2.6.4).</summary>
internal static class DirectionAttribute
{
    /// <summary><c>rtl</c> for languages that are read from right to left; null for the others, where the page says nothing.</summary>
    public static string? Of(string language) => ReadingDirection.IsRightToLeft(language) ? "rtl" : null;
}
