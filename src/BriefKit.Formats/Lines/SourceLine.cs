using System.Buffers;
using BriefKit.Core.Text;

namespace BriefKit.Formats.Lines;

/// <summary>A line of a source.</summary>
/// <param name="Span">All of it but its end.</param>
/// <param name="Content">The same without the white space at its ends; empty for a blank line.</param>
/// <param name="EndsPage">Whether a form feed ends it.</param>
internal readonly record struct SourceLine(TextSpan Span, TextSpan Content, bool EndsPage)
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\f\u0085\u2028\u2029");

    /// <summary>A blank line that nothing runs on over.</summary>
    public static SourceLine Break => new(default, default, EndsPage: true);

    public bool IsBlank => Content.IsEmpty;

    public int Indent => Content.Start - Span.Start;

    /// <summary>The lines of a source: ended by LF, CR, CRLF, a form feed, or Unicode's separators.</summary>
    public static List<SourceLine> Split(SourceText source)
    {
        List<SourceLine> lines = [];
        string text = source.Text;
        for (int start = 0; start < text.Length;)
        {
            int length = text.AsSpan(start).IndexOfAny(LineEnds);
            int end = length < 0 ? text.Length : start + length;
            TextSpan span = TextSpan.FromBounds(start, end);
            lines.Add(new SourceLine(span, source.Trim(span), end < text.Length && text[end] == '\f'));
            bool isPair = end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n';
            start = end + (isPair ? 2 : 1);
        }
        return lines;
    }
}
