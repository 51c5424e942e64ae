using System.Collections.Immutable;

namespace BriefKit.Core.Text;

/// <summary>
/// The decoded text of one input, with the name a user knows it by and the hash of the bytes it was read from.
/// Two are equal only if they are the same object: a text is a place, not a value.
/// </summary>
public sealed class SourceText
{
    private readonly Lazy<ImmutableArray<int>> _lineStarts;

    /// <param name="name">What the user calls it: a path as it was given, or <c>-</c> for standard input.</param>
    /// <param name="text">The text, without a byte-order mark. Line ends are kept as they are.</param>
    /// <param name="sha256">The SHA-256 of the bytes, in lower-case hexadecimal; empty where there were none.</param>
    /// <param name="encoding">The IANA name of the encoding it was read in.</param>
    public SourceText(string name, string text, string sha256 = "", string encoding = "utf-8")
    {
        Name = name;
        Text = text;
        Sha256 = sha256;
        Encoding = encoding;
        _lineStarts = new(() => FindLineStarts(text));
    }

    public string Name { get; }

    public string Text { get; }

    public string Sha256 { get; }

    public string Encoding { get; }

    /// <summary>The bytes that it was read from, as they were; empty where they are not known.</summary>
    public ReadOnlyMemory<byte> Bytes { get; init; }

    public int Length => Text.Length;

    /// <summary>The same text, which remembers its bytes.</summary>
    public SourceText Holding(ReadOnlyMemory<byte> bytes) => new(Name, Text, Sha256, Encoding) { Bytes = bytes };

    public ReadOnlySpan<char> this[TextSpan span] => Text.AsSpan(span.Start, span.Length);

    public string Substring(TextSpan span) => Text.Substring(span.Start, span.Length);

    public SourceLocation At(TextSpan span) => new(this, span);

    public SourceLocation At(int start, int length) => new(this, new TextSpan(start, length));

    /// <summary>The span without the white space at its ends.</summary>
    public TextSpan Trim(TextSpan span)
    {
        int start = span.Start, end = span.End;
        while (start < end && char.IsWhiteSpace(Text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(Text[end - 1]))
            end--;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>Where an offset lies; an offset at or past the end lies behind the last character.</summary>
    public LinePosition GetPosition(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        ImmutableArray<int> starts = _lineStarts.Value;
        int line = starts.BinarySearch(offset);
        if (line < 0)
            line = ~line - 1;
        return new LinePosition(line + 1, offset - starts[line] + 1);
    }

    private static ImmutableArray<int> FindLineStarts(string text)
    {
        ImmutableArray<int>.Builder starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        for (int i = 0; i < text.Length; i++)
        {
            bool ends = text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'));
            if (ends)
                starts.Add(i + 1);
        }
        return starts.ToImmutable();
    }
}
