using System.Net;
using System.Text.RegularExpressions;

namespace BriefKit.Conformance.Tests.OwnStyles;

/// <summary>The entries of a Markdown file that holds bibliographies as citeproc-js prints them in HTML, by the headings that they stand under.</summary>
internal static partial class RenderedList
{
    /// <summary>The entries under the heading, in order; each without its number, links and layout.</summary>
    public static List<string> Under(string heading, string markdown)
    {
        int start = markdown.IndexOf(heading, StringComparison.Ordinal);
        Assert.True(start >= 0, $"There is no heading '{heading}'.");
        int end = Heading.Match(markdown, start + heading.Length) is { Success: true } next ? next.Index : markdown.Length;
        return [.. Entry.Matches(markdown[start..end]).Select(match => Plain(match.Groups["text"].Value))];
    }

    /// <summary>Links and layout are not what is compared; italics and the like are.</summary>
    public static string Plain(string html)
    {
        string text = WebUtility.HtmlDecode(Link.Replace(Layout.Replace(html, ""), ""));
        return text.Replace('\u00A0', ' ').Trim();
    }

    [GeneratedRegex("^#+ ", RegexOptions.CultureInvariant | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading { get; }

    [GeneratedRegex("<div class=\"csl-right-inline\">(?<text>.*)</div>", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Entry { get; }

    [GeneratedRegex("</?a[^>]*>", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link { get; }

    [GeneratedRegex("</?div[^>]*>", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Layout { get; }
}
