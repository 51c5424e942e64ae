using System.Buffers;
using System.Text;

namespace BriefKit.Word.Markup;

/// <summary>Which characters XML 1.0 can hold (production 2, <c>Char</c>), escaped or not.</summary>
internal static class XmlText
{
    /// <summary>All code units that are never allowed, and surrogates, which are allowed in pairs only.</summary>
    public static readonly char[] Suspects =
    [
        .. Enumerable.Range(0, 0x20).Select(code => (char)code).Except(['\t', '\n', '\r']),
        .. Enumerable.Range(0xD800, 0x800).Select(code => (char)code),
        '\uFFFE',
        '\uFFFF',
    ];

    private static readonly SearchValues<char> SuspectSet = SearchValues.Create(Suspects);

    /// <summary>Whether XML can hold a text as it is. Nearly every text lies within one range, which takes one look.</summary>
    public static bool IsAllowed(string text) => !text.AsSpan().ContainsAnyExceptInRange(' ', '\uD7FF') || !NotAllowedIn(text).Any();

    public static bool IsAllowed(Rune rune) => rune.Value is >= 0x20 and not (0xFFFE or 0xFFFF) or '\t' or '\n' or '\r';

    /// <summary>The code points of a text that XML cannot hold, in order; a lone surrogate counts as itself.</summary>
    public static IEnumerable<int> NotAllowedIn(string text)
    {
        int at = text.AsSpan().IndexOfAny(SuspectSet);
        while (at >= 0 && at < text.Length)
        {
            bool isWhole = Rune.DecodeFromUtf16(text.AsSpan(at), out Rune rune, out int consumed) == OperationStatus.Done;
            if (!isWhole)
                yield return text[at];
            else if (!IsAllowed(rune))
                yield return rune.Value;
            int next = text.AsSpan(at + consumed).IndexOfAny(SuspectSet);
            at = next < 0 ? -1 : at + consumed + next;
        }
    }
}
