namespace BriefKit.EndToEnd.Tests;

/// <summary>What the seed says, read from it line by line.</summary>
internal static class SeedText
{
    private static readonly string[] Lines = File.ReadAllLines(Repository.Seed);

    public static string Title { get; } = Lines[Array.IndexOf(Lines, "Type of Meeting:") + 2];

    public static IEnumerable<string> Decisions { get; } = [.. Lines.Where(line => line.StartsWith("- ", StringComparison.Ordinal)).Select(line => line[2..])];

    public static IEnumerable<string> Remarks { get; } = [.. Lines.Where(line => line.Length > 2 && char.IsAsciiDigit(line[0]) && line[1] == '.').Select(line => line[3..])];

    /// <summary>The seed with other remarks.</summary>
    public static string WithRemarks(params IEnumerable<string> remarks)
    {
        string text = File.ReadAllText(Repository.Seed);
        string head = text[..(text.IndexOf("Remarks:", StringComparison.Ordinal) + "Remarks:".Length)];
        return head + "\n\n" + string.Join('\n', remarks.Select((remark, index) => $"{index + 1}. {remark}")) + "\n";
    }
}
