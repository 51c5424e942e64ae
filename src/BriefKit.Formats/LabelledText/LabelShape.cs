using BriefKit.Core.Text;
using BriefKit.Formats.Lines;
using BriefKit.Formats.RecordTypes;

namespace BriefKit.Formats.LabelledText;

/// <summary>
/// What a line would be if it were a label: <c>Agenda:</c>, <c>Agenda: to promote ...</c>, <c>**Agenda:**</c>, <c>## Agenda</c>, <c>议程：</c>.
/// </summary>
/// <param name="Text">The label, without marks and colon.</param>
/// <param name="Span">The label with its marks and its colon.</param>
/// <param name="Value">What stands behind it on the line.</param>
/// <param name="HasColon">Whether it ends in a colon.</param>
/// <param name="IsMarked">Whether it is in bold or a heading.</param>
internal readonly record struct LabelShape(TextSpan Text, TextSpan Span, TextSpan Value, bool HasColon, bool IsMarked)
{
    // No label is longer; without a bound, a long line without a colon would be searched again and again.
    private const int LongestLabel = 80;

    public static LabelShape? Of(SourceText source, SourceLine line)
    {
        ReadOnlySpan<char> text = source.Text;
        TextSpan content = line.Content;
        if (content.IsEmpty)
            return null;

        (int at, string bold) = SkipMarks(text, content);
        bool isMarked = at > content.Start;
        int colon = text[at..Math.Min(content.End, at + LongestLabel)].IndexOfAny(LabelKey.Colons);
        if (colon < 0 && content.End - at > LongestLabel)
            return null;

        int end = colon < 0 ? content.End : at + colon;
        int behind = colon < 0 ? content.End : end + 1;
        TextSpan label = source.Trim(TextSpan.FromBounds(at, end));
        if (bold.Length > 0)
        {
            if (source[label].EndsWith(bold, StringComparison.Ordinal))
                label = source.Trim(new TextSpan(label.Start, label.Length - bold.Length));
            else if (text[behind..content.End].StartsWith(bold, StringComparison.Ordinal))
                behind += bold.Length;
            else
                return null;
        }
        if (label.IsEmpty)
            return null;
        TextSpan value = source.Trim(TextSpan.FromBounds(behind, content.End));
        return new LabelShape(label, TextSpan.FromBounds(content.Start, behind), value, colon >= 0, isMarked);
    }

    // "## ", then "**" or "__".
    private static (int At, string Bold) SkipMarks(ReadOnlySpan<char> text, TextSpan content)
    {
        int at = content.Start;
        int hashes = text[at..content.End].IndexOfAnyExcept('#');
        if (hashes is >= 1 and <= 6 && char.IsWhiteSpace(text[at + hashes]))
            at += hashes + 1;
        while (char.IsWhiteSpace(text[at]))
            at++;
        ReadOnlySpan<char> rest = text[at..content.End];
        string bold = rest.StartsWith("**") ? "**" : rest.StartsWith("__") ? "__" : "";
        return (at + bold.Length, bold);
    }
}
