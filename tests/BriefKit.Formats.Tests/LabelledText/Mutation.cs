namespace BriefKit.Formats.Tests.LabelledText;

/// <summary>Breaks a text in the ways that editors, scanners and people do. The same number breaks it in the same way.</summary>
internal static class Mutation
{
    private static readonly string[] Debris =
    [
        "\"", "“", "[", "](", "](#)", ")", "**", "__", "# ", ":", "：", "- ", "* ", "7. ", "(3) ", "一、", "\t", "   ", "\n", "\n\n", "\r\n", "\r", "\f", "\u2028",
        "---\n", "\n===\n", "Agenda:", "Remarks:\n", "Source: ", "Place: Beijing\n", "Participants:\n", "讲话：", "日期：1953年", "08-12-1953", "1953", "?", "\0", "\uD800", "\uFEFF",
        "Zhu De", "https://example.org/", "《", "》", "…", "\u00A0",
    ];

    public static string Of(string text, int number)
    {
        Random random = new(number);
        for (int steps = random.Next(1, 6); steps > 0; steps--)
            text = Break(text, random);
        return text;
    }

    private static string Break(string text, Random random)
    {
        string[] lines = text.Split('\n');
        int line = random.Next(lines.Length), other = random.Next(lines.Length);
        int at = random.Next(text.Length + 1), length = Math.Min(random.Next(1, 80), text.Length - at);
        return random.Next(11) switch
        {
            0 => Join([.. lines[..line], .. lines[(line + 1)..]]),
            1 => Join([.. lines[..line], lines[line], .. lines[line..]]),
            2 => Join([.. lines[..line], lines[other], .. lines[line..]]),
            3 => Swap(lines, line, other),
            4 => Join([.. lines.Where(content => content.Length > 0)]),
            5 => text.Remove(at, length),
            6 or 7 => text.Insert(at, Debris[random.Next(Debris.Length)]),
            8 => text.Insert(at, text.Substring(random.Next(text.Length - length + 1), length)),
            9 => text.Replace("\n", "\r\n", StringComparison.Ordinal),
            _ => Shuffle(lines, random),
        };
    }

    private static string Swap(string[] lines, int one, int other)
    {
        (lines[one], lines[other]) = (lines[other], lines[one]);
        return Join(lines);
    }

    private static string Shuffle(string[] lines, Random random)
    {
        random.Shuffle(lines);
        return Join(lines);
    }

    private static string Join(string[] lines) => string.Join('\n', lines);
}
