using BriefKit.Templates.Slots;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace BriefKit.Templates.Markdown;

/// <summary>Finds citations: <c>[see @gong-2012, p. 5; @liu-1953]</c>, <c>[-@gong-2012]</c>, and <c>@gong-2012</c> in a sentence.</summary>
internal sealed class CitationInlineParser : InlineParser
{
    private const int MaxLength = 2000;

    public CitationInlineParser() => OpeningCharacters = ['[', '@'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        string? text = slice.CurrentChar == '[' ? Bracketed(slice) : Narrative(slice);
        if (text is null)
            return false;
        bool isNarrative = slice.CurrentChar == '@';
        int length = text.Length + (isNarrative ? 1 : 2);
        int start = processor.GetSourcePosition(slice.Start, out int line, out int column);
        processor.Inline = new CitationInline(text, isNarrative) { Span = new SourceSpan(start, start + length - 1), Line = line, Column = column };
        slice.Start += length;
        return true;
    }

    /// <summary>How far a citation key goes: letters, digits and marks, with single punctuation between them.</summary>
    public static int KeyLength(ReadOnlySpan<char> text)
    {
        int length = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsLetterOrDigit(text[i]) || text[i] == '_' || SlotTable.IsReserved(text[i]))
                length = i + 1;
            else if (length != i || ":.#$%&-+?<>~/".IndexOf(text[i], StringComparison.Ordinal) < 0)
                break;
        }
        return length;
    }

    private static string? Bracketed(StringSlice slice)
    {
        ReadOnlySpan<char> rest = slice.AsSpan()[1..];
        int end = rest.IndexOfAny('[', ']');
        if (end is <= 0 or > MaxLength || rest[end] == '[')
            return null;
        bool isLink = end + 1 < rest.Length && rest[end + 1] is '(' or '[';
        ReadOnlySpan<char> inner = rest[..end];
        if (isLink)
            return null;
        foreach (Range part in inner.Split(';'))
        {
            if (FindKey(inner[part]) < 0)
                return null;
        }
        return inner.ToString();
    }

    /// <summary>Where the <c>@</c> of a cite stands; negative where there is none.</summary>
    public static int FindKey(ReadOnlySpan<char> part)
    {
        for (int i = 0; i + 1 < part.Length; i++)
        {
            bool begins = i == 0 || part[i - 1] is ' ' or '-' or '\n';
            if (part[i] == '@' && begins && KeyLength(part[(i + 1)..]) > 0)
                return i;
        }
        return -1;
    }

    private static string? Narrative(StringSlice slice)
    {
        char before = slice.PeekCharExtra(-1);
        if (char.IsLetterOrDigit(before) || SlotTable.IsReserved(before))
            return null;
        ReadOnlySpan<char> rest = slice.AsSpan()[1..];
        int length = KeyLength(rest);
        return length == 0 ? null : rest[..length].ToString();
    }
}
