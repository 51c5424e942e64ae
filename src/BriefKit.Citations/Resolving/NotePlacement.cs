using BriefKit.Core.Collections;
using BriefKit.Core.Documents;

namespace BriefKit.Citations.Resolving;

/// <summary>
/// Moves notes that took the place of citations to where note marks stand: without a space before them, and behind the punctuation that
/// follows. "was introduced [@gong-2012]." becomes "was introduced.¹"
/// </summary>
internal static class NotePlacement
{
    private const string Punctuation = ".,;:!?)]\u2019\u201D\u00BB\u3002\uFF0C\uFF1B\uFF1A\uFF01\uFF1F\uFF09\u300D\u300B";

    public static ValueList<Inline> Place(ValueList<Inline> inlines)
    {
        if (!inlines.Any(IsCitingNote))
            return inlines;
        List<Inline> placed = [];
        for (int i = 0; i < inlines.Count; i++)
        {
            if (!IsCitingNote(inlines[i]))
            {
                placed.Add(inlines[i]);
                continue;
            }
            TrimEnd(placed);
            if (i + 1 < inlines.Count && inlines[i + 1] is TextRun following && LeadingPunctuation(following.Text) is > 0 and int length)
            {
                placed.Add(following with { Text = following.Text[..length] });
                placed.Add(inlines[i++]);
                if (length < following.Text.Length)
                    placed.Add(following with { Text = following.Text[length..] });
            }
            else
            {
                placed.Add(inlines[i]);
            }
        }
        return placed.ToValueList();
    }

    private static bool IsCitingNote(Inline inline) => inline is Note { Content: [Paragraph { Content: [Citation] }] };

    private static void TrimEnd(List<Inline> placed)
    {
        if (placed is not [.., TextRun { Text: [.., ' ' or '\u00A0'] } before])
            return;
        string text = before.Text.TrimEnd(' ', '\u00A0');
        if (text.Length > 0)
            placed[^1] = before with { Text = text };
        else
            placed.RemoveAt(placed.Count - 1);
    }

    private static int LeadingPunctuation(string text)
    {
        int length = 0;
        while (length < text.Length && Punctuation.Contains(text[length]))
            length++;
        return length;
    }
}
