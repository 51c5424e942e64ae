using BriefKit.Core.Text;
using BriefKit.Formats.Lines;
using BriefKit.Formats.LooseDates;

namespace BriefKit.Formats.LabelledText;

/// <summary>Divides lines that name works into works: one to a line, with the lines that it runs over.</summary>
internal static class ReferenceLineReader
{
    private const string Openings = "[“《«「『", Closings = "]”》»」』";

    public static List<TextSpan> Read(SourceText source, List<SourceLine> lines)
    {
        List<TextSpan> works = [];
        bool isBehindBlank = true;
        int indent = 0;
        foreach (SourceLine line in lines)
        {
            if (!line.IsBlank)
            {
                ItemMarker? marker = ItemMarker.Of(source, line);
                TextSpan content = marker?.Text ?? line.Content;
                bool continues = marker is null && !isBehindBlank && works.Count > 0 && Continues(source, works[^1], line, indent);
                if (continues)
                    works[^1] = TextSpan.FromBounds(works[^1].Start, content.End);
                else if (!content.IsEmpty)
                    works.Add(content);
                indent = continues ? indent : line.Indent;
            }
            isBehindBlank = line.IsBlank;
        }
        return works;
    }

    // A work runs on while a quotation or a bracket is open, behind a comma, and where the next line is but its date.
    private static bool Continues(SourceText source, TextSpan work, SourceLine line, int indent)
    {
        char last = source.Text[work.End - 1];
        bool isEnded = char.IsDigit(last) || last is '.' or '年' or '日';
        if (line.Indent > indent || (!isEnded && char.IsLower(source.Text[line.Content.Start])))
            return true;
        if (last is ',' or '，' or ':' or '：' || IsOpen(source[work]))
            return true;
        return LooseDateReader.Examine(source, line.Content) is { DayFirst.IsGood: true };
    }

    private static bool IsOpen(ReadOnlySpan<char> text)
    {
        // A work of a page's length has lost a bracket; it does not swallow what follows.
        if (text.Length > 2000)
            return false;
        int depth = 0, quotes = 0;
        foreach (char c in text)
        {
            depth += Openings.Contains(c) ? 1 : Closings.Contains(c) ? -1 : 0;
            quotes += c == '"' ? 1 : 0;
        }
        return depth > 0 || quotes % 2 != 0;
    }
}
