using BriefKit.Core.Text;
using BriefKit.Formats.Lines;
using BriefKit.Formats.LooseNames;

namespace BriefKit.Formats.LooseReferences;

/// <summary>Which of a line's parts are its authors and which its title.</summary>
internal sealed record Division(IReadOnlyList<NameReading> Names, TextSpan Title, int Score)
{
    /// <summary>The one division that makes sense; null where none does, or where two do.</summary>
    public static Division? Of(SourceText source, IReadOnlyList<TextSpan> parts)
    {
        Division? nameFirst = null, nameLast = null;
        // One part, or two for "Gong, Gang" in a line of commas.
        for (int count = 1; count < parts.Count && count <= 2; count++)
        {
            nameFirst = Better(Weigh(source, Between(parts[0], parts[count - 1]), Between(parts[count], parts[^1])), nameFirst);
            nameLast = Better(Weigh(source, Between(parts[^count], parts[^1]), Between(parts[0], parts[^(count + 1)])), nameLast);
        }
        if (parts is [var only])
        {
            nameFirst = AtColon(source, only);
            nameLast = AtBy(source, only);
        }
        if (nameFirst?.Score == nameLast?.Score)
            return null;
        return Better(nameFirst, nameLast);
    }

    // A title can look like a name ("Modern China"), so what counts is by how much more the one looks like it.
    private static Division? Weigh(SourceText source, TextSpan people, TextSpan title)
    {
        IReadOnlyList<NameReading> names = NameListReader.Read(WrappedText.Join(source, people));
        if (NameListReader.Strength(names) is not NameStrength strength || title.IsEmpty)
            return null;
        IReadOnlyList<NameReading> titleAsNames = NameListReader.Read(WrappedText.Join(source, title));
        int score = (int)strength - (int)(NameListReader.Strength(titleAsNames) ?? 0);
        return score > 0 ? new Division(names, title, score) : null;
    }

    // "Zhu De: Help the handicraftsmen organize". Only a certain name counts: titles have colons too.
    private static Division? AtColon(SourceText source, TextSpan span)
    {
        int colon = source[span].IndexOfAny(':', '：');
        if (colon < 0)
            return null;
        Division? division = Weigh(source, new TextSpan(span.Start, colon), source.Trim(TextSpan.FromBounds(span.Start + colon + 1, span.End)));
        return division is null || NameListReader.Strength(division.Names) < NameStrength.Fair ? null : division;
    }

    // "Contemporary Chinese Economy by Gang Gong".
    private static Division? AtBy(SourceText source, TextSpan span)
    {
        int by = source[span].LastIndexOf(" by ", StringComparison.Ordinal);
        if (by < 0)
            return null;
        Division? division = Weigh(source, source.Trim(TextSpan.FromBounds(span.Start + by + 4, span.End)), source.Trim(new TextSpan(span.Start, by)));
        return division is null || NameListReader.Strength(division.Names) < NameStrength.Fair ? null : division;
    }

    private static TextSpan Between(TextSpan first, TextSpan last) => TextSpan.FromBounds(first.Start, last.End);

    // The first of two that weigh the same.
    private static Division? Better(Division? one, Division? other) => (one?.Score ?? 0) >= (other?.Score ?? 0) ? one : other;
}
