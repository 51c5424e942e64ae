namespace BriefKit.Templates.Pictures;

/// <summary>Finds the pictures that a stretch of a template's own text names, before it is known whether it will be printed.</summary>
internal static class PictureMarks
{
    /// <summary>The pictures whose name stands whole in the text, each with the place of its mark.</summary>
    public static IEnumerable<(int Start, string Name, string Description)> Find(string text)
    {
        for (int start = text.IndexOf("![", StringComparison.Ordinal); start >= 0; start = text.IndexOf("![", start + 2, StringComparison.Ordinal))
        {
            int close = text.IndexOf("](", start, StringComparison.Ordinal);
            if (close < 0)
                yield break;
            string description = text[(start + 2)..close];
            int end = text.AsSpan(close + 2).IndexOfAny(") \"\n<");
            bool isWhole = end > 0 && !description.AsSpan().ContainsAny("[]\n");
            if (isWhole && !IsQuoted(text.AsSpan(0, start)))
                yield return (start, text.Substring(close + 2, end), description);
        }
    }

    // Behind a backslash, or between the marks of code, it is no picture.
    private static bool IsQuoted(ReadOnlySpan<char> before)
    {
        ReadOnlySpan<char> line = before[(before.LastIndexOf('\n') + 1)..];
        return line.EndsWith("\\") || int.IsOddInteger(line.Count('`')) || int.IsOddInteger(before.Count("```"));
    }
}
