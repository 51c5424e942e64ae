using System.Globalization;
using System.Text.RegularExpressions;

namespace BriefKit.Word.Content;

/// <summary>The label and number that a caption begins with: <c>Figure 1.</c>, <c>Tabelle 12:</c>, <c>图 3</c>.</summary>
/// <param name="Name">The label as the name of a sequence.</param>
/// <param name="Lead">The text before the number.</param>
/// <param name="Rest">The text behind it.</param>
internal readonly partial record struct CaptionLabel(string Name, string Lead, int Number, string Rest)
{
    // A word and a number of up to three figures, which ends the sentence or is parted from what follows: "In 1954, ..." is none.
    [GeneratedRegex(@"^(?<lead>(?<name>\p{L}{1,20})\.?[ \u00A0]?)(?<number>[1-9][0-9]{0,2})(?=$|[.:：。—–|]|[ \u3000]+[\p{IsCJKUnifiedIdeographs}—–-])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Pattern { get; }

    public static CaptionLabel? Of(string text)
    {
        Match match = Pattern.Match(text);
        if (!match.Success)
            return null;
        int number = int.Parse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        return new CaptionLabel(match.Groups["name"].Value, match.Groups["lead"].Value, number, text[match.Length..]);
    }
}

/// <summary>How far the captions of a document have counted, each label for itself.</summary>
internal sealed class CaptionNumbers
{
    private readonly Dictionary<string, int> _last = new(StringComparer.OrdinalIgnoreCase);

    public int Next(string name) => _last.GetValueOrDefault(name) + 1;

    public void Take(string name, int number) => _last[name] = number;
}
