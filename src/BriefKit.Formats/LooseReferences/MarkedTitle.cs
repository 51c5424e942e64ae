using System.Buffers;
using BriefKit.Core.Text;

namespace BriefKit.Formats.LooseReferences;

/// <summary>How a title is marked as one.</summary>
internal enum TitleMark
{
    Link,
    Brackets,
    Quotes,
    BookMarks,
    Emphasis,
}

/// <summary>A title that stands in quotation marks, in a link or in emphasis.</summary>
/// <param name="Whole">With its marks, and for a link with its target.</param>
/// <param name="Title">Without them.</param>
/// <param name="Target">The target of a link.</param>
internal readonly record struct MarkedTitle(TitleMark Mark, TextSpan Whole, TextSpan Title, TextSpan? Target)
{
    private static readonly SearchValues<char> Openings = SearchValues.Create("[\"“„«「《『‘'*_");

    private static readonly SearchValues<char> KindLetters = SearchValues.Create("ABCDEGJLMNOPRSZ/");

    // Every try may run to the line's end.
    private const int MostTries = 16;

    /// <summary>The first marked title of a stretch. Null where there is none, or where it cannot be told where it ends.</summary>
    public static MarkedTitle? Find(SourceText source, TextSpan span)
    {
        int tries = 0;
        for (int at = span.Start; at < span.End && tries < MostTries; at++)
        {
            int next = source.Text.AsSpan(at, span.End - at).IndexOfAny(Openings);
            if (next < 0)
                return null;
            at += next;
            tries++;
            if (OpenAt(source, span, at) is MarkedTitle title)
                return title;
        }
        return null;
    }

    private static MarkedTitle? OpenAt(SourceText source, TextSpan span, int at) => source.Text[at] switch
    {
        '[' => Bracketed(source, span, at),
        '"' => Straight(source, span, at),
        '“' => Paired(source, span, at, '”', TitleMark.Quotes),
        '„' => Paired(source, span, at, '“', TitleMark.Quotes),
        '«' => Paired(source, span, at, '»', TitleMark.Quotes),
        '「' => Paired(source, span, at, '」', TitleMark.Quotes),
        '《' => Paired(source, span, at, '》', TitleMark.BookMarks),
        '『' => Paired(source, span, at, '』', TitleMark.BookMarks),
        '‘' => Single(source, span, at, '’'),
        '\'' => Single(source, span, at, '\''),
        '*' or '_' => Emphasized(source, span, at),
        _ => null,
    };

    private static MarkedTitle? Bracketed(SourceText source, TextSpan span, int at)
    {
        ReadOnlySpan<char> rest = source.Text.AsSpan(at, span.End - at);
        int close = Matching(rest, '[', ']');
        // [M], [J] and [EB/OL] say what kind of work it is.
        if (close < 0 || IsKindMark(rest[1..close]))
            return null;
        TextSpan title = new(at + 1, close - 1);
        if (close + 1 >= rest.Length || rest[close + 1] != '(')
            return new(TitleMark.Brackets, new TextSpan(at, close + 1), title, null);
        int end = Matching(rest[(close + 1)..], '(', ')');
        return end < 0
            ? null
            : new(TitleMark.Link, new TextSpan(at, close + 1 + end + 1), title, source.Trim(new TextSpan(at + close + 2, end - 1)));
    }

    public static bool IsKindMark(ReadOnlySpan<char> text) =>
        text.Length is >= 1 and <= 5 && !text.ContainsAnyExcept(KindLetters);

    // With more than two of them it is not known which closes which.
    private static MarkedTitle? Straight(SourceText source, TextSpan span, int at)
    {
        ReadOnlySpan<char> rest = source.Text.AsSpan(at + 1, span.End - at - 1);
        return source[span].Count('"') == 2 && rest.Contains('"') ? Between(TitleMark.Quotes, at, at + 1 + rest.IndexOf('"')) : null;
    }

    private static MarkedTitle? Paired(SourceText source, TextSpan span, int at, char close, TitleMark mark)
    {
        int length = Matching(source.Text.AsSpan(at, span.End - at), source.Text[at], close);
        return length < 0 ? null : Between(mark, at, at + length);
    }

    // Single quotation marks look like apostrophes: the one opens after a space, the other closes before anything but a letter.
    private static MarkedTitle? Single(SourceText source, TextSpan span, int at, char close)
    {
        string text = source.Text;
        bool opens = (at == span.Start || !char.IsLetterOrDigit(text[at - 1])) && at + 1 < span.End && char.IsLetterOrDigit(text[at + 1]);
        for (int end = span.End - 1; opens && end > at + 1; end--)
        {
            bool closes = text[end] == close && !char.IsWhiteSpace(text[end - 1]) && (end + 1 == span.End || !char.IsLetterOrDigit(text[end + 1]));
            if (closes)
                return Between(TitleMark.Quotes, at, end);
        }
        return null;
    }

    private static MarkedTitle? Emphasized(SourceText source, TextSpan span, int at)
    {
        string text = source.Text;
        bool opens = (at == span.Start || char.IsWhiteSpace(text[at - 1])) && at + 1 < span.End && char.IsLetterOrDigit(text[at + 1]);
        int length = opens ? text.AsSpan(at + 1, span.End - at - 1).IndexOf(text[at]) : -1;
        return length <= 0 ? null : Between(TitleMark.Emphasis, at, at + 1 + length);
    }

    private static MarkedTitle? Between(TitleMark mark, int open, int close) =>
        close - open <= 1 ? null : new(mark, TextSpan.FromBounds(open, close + 1), TextSpan.FromBounds(open + 1, close), null);

    private static int Matching(ReadOnlySpan<char> text, char open, char close)
    {
        int depth = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == close)
            {
                if (--depth == 0)
                    return i;
            }
            else if (text[i] == open)
            {
                depth++;
            }
        }
        return -1;
    }
}
