using System.Runtime.InteropServices;
using BriefKit.Citations.Formatting;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;

namespace BriefKit.Citations.Entries;

/// <summary>Cuts an entry into the parts that CSL's <c>display</c> sets apart.</summary>
internal static class EntrySplitter
{
    /// <param name="trace">Takes what is printed with what made it; null where nobody asks.</param>
    public static ValueList<EntryPart> Split(ReadOnlySpan<Token> tokens, QuotationMarks marks, List<TracedPiece>? trace = null)
    {
        List<EntryPart> parts = [];
        if (!HasDisplay(tokens))
        {
            Finish(parts, tokens, DisplayMode.Inline, marks, trace);
            return parts.ToValueList();
        }
        List<Token> open = [], current = [];
        DisplayMode display = DisplayMode.Inline;
        foreach (Token token in tokens)
        {
            switch (token.Kind)
            {
                case TokenKind.OpenDisplay or TokenKind.CloseDisplay:
                    Finish(parts, CollectionsMarshal.AsSpan(current), display, marks, trace);
                    // A format that began before goes on in the next part.
                    current = [.. open];
                    display = token.Kind == TokenKind.OpenDisplay ? token.Display : DisplayMode.Inline;
                    continue;
                case TokenKind.Open or TokenKind.OpenLink:
                    open.Add(token);
                    break;
                case TokenKind.Close or TokenKind.CloseLink when open.Count > 0:
                    open.RemoveAt(open.Count - 1);
                    break;
            }
            current.Add(token);
        }
        Finish(parts, CollectionsMarshal.AsSpan(current), display, marks, trace);
        return parts.ToValueList();
    }

    private static bool HasDisplay(ReadOnlySpan<Token> tokens)
    {
        foreach (ref readonly Token token in tokens)
        {
            if (token.Kind is TokenKind.OpenDisplay or TokenKind.CloseDisplay)
                return true;
        }
        return false;
    }

    // Whether nothing was printed but affixes.
    private static bool HasAffixesAlone(ReadOnlySpan<Token> tokens)
    {
        foreach (ref readonly Token token in tokens)
        {
            if (token.IsText && !token.IsAffix)
                return false;
        }
        return true;
    }

    private static void Finish(List<EntryPart> parts, ReadOnlySpan<Token> tokens, DisplayMode display, QuotationMarks marks, List<TracedPiece>? trace)
    {
        List<TracedPiece>? pieces = trace is null ? null : [];
        ValueList<Inline> content = InlineBuilder.Build(tokens, marks, pieces);
        if (content.IsEmpty)
            return;
        // The suffix of the layout belongs to the last block, not on a line behind it.
        bool isSuffix = display == DisplayMode.Inline && HasAffixesAlone(tokens);
        if (trace is [_, ..] && !isSuffix)
            trace.Add(new TracedPiece(" ", 0));
        trace?.AddRange(pieces!);
        if (isSuffix && parts is [.., { Display: not EntryDisplay.Inline } last])
            parts[^1] = last with { Content = [.. last.Content, .. content] };
        else
            parts.Add(new EntryPart((EntryDisplay)display, content));
    }
}
