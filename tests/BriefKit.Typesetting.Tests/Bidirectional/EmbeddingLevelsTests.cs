using System.Globalization;
using System.Text;
using BriefKit.Typesetting.Bidirectional;

namespace BriefKit.Typesetting.Tests.Bidirectional;

/// <summary>The rules of UAX #9; where the files of the Unicode Character Database are installed (Debian: unicode-data), all of their cases.</summary>
public sealed class EmbeddingLevelsTests
{
    private const string Cases = "/usr/share/unicode/BidiCharacterTest.txt";
    private const string CasesByClass = "/usr/share/unicode/BidiTest.txt";
    private const string Data = "/usr/share/unicode/UnicodeData.txt";

    [Theory]
    [InlineData("abc", 0, "000")] // All from left to right
    [InlineData("אבג", 1, "111")] // P2, P3: the first letter decides
    [InlineData("a אב c", 0, "001100")] // Hebrew in Latin
    [InlineData("אב abc גד", 1, "111222111")] // Latin in Hebrew
    [InlineData("אב 123", 1, "111222")] // I2: numbers run from left to right
    [InlineData("אב 1,234.5", 1, "1112222222")] // W4: separators within a number
    [InlineData("אב -5", 1, "11112")] // W6
    [InlineData("אב 5%", 1, "11122")] // W5
    [InlineData("ا 5%", 1, "1121")] // W2, W5: behind Arabic letters a percent sign is no part of the number
    [InlineData("a (אב) c", 0, "00011000")] // N0: a pair of brackets takes the direction of the paragraph
    [InlineData("אב (c) ד", 1, "11112111")]
    [InlineData("אב a (b) c", 1, "1112222222")] // N0 c: the context before decides
    [InlineData("א, ב", 1, "1111")] // N1
    [InlineData("a\u2067ב c\u2069d", 0, "0011200")] // Isolates
    [InlineData("a\u202Bb c\u202Cd", 0, "0022200")] // Embeddings (the marks themselves do not matter)
    [InlineData("a\u202Ebc\u202Cd", 0, "001110")] // Overrides
    public void Levels_follow_the_rules(string text, byte baseLevel, string expected)
    {
        Rune[] runes = [.. text.EnumerateRunes()];
        BidiClass[] classes = [.. runes.Select(BidiClasses.Of)];
        Assert.Equal(baseLevel, EmbeddingLevels.BaseLevel(classes, 0, classes.Length));
        byte[] levels = EmbeddingLevels.Resolve([.. runes.Select(rune => rune.Value)], classes, baseLevel);
        Assert.Equal(Kept(classes, [.. expected.Select(digit => (byte)(digit - '0'))]), Kept(classes, levels));
    }

    [Fact]
    public void The_standard_cases_of_characters_hold()
    {
        Assert.SkipUnless(File.Exists(Cases), "unicode-data is not installed.");
        int count = 0;
        foreach (string line in File.ReadLines(Cases))
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            string[] fields = line.Split(';');
            int[] characters = [.. fields[0].Split(' ').Select(value => int.Parse(value, NumberStyles.HexNumber, CultureInfo.InvariantCulture))];
            BidiClass[] classes = [.. characters.Select(value => BidiClasses.Of(new Rune(value)))];
            byte baseLevel = fields[1] switch { "0" => 0, "1" => 1, _ => EmbeddingLevels.BaseLevel(classes, 0, classes.Length) };
            Assert.Equal(byte.Parse(fields[2], CultureInfo.InvariantCulture), baseLevel);
            Check(line, EmbeddingLevels.Resolve(characters, classes, baseLevel), classes, baseLevel, fields[3].Split(' '));
            count++;
        }
        Assert.True(count > 90_000);
    }

    [Fact]
    public void The_standard_cases_of_classes_hold()
    {
        Assert.SkipUnless(File.Exists(CasesByClass), "unicode-data is not installed.");
        string[] expected = [];
        int count = 0;
        foreach (string line in File.ReadLines(CasesByClass))
        {
            if (line.StartsWith("@Levels:", StringComparison.Ordinal))
                expected = line["@Levels:".Length..].Split(' ', '\t').Where(level => level.Length > 0).ToArray();
            if (line.Length == 0 || line[0] is '#' or '@')
                continue;
            string[] fields = line.Split(';');
            BidiClass[] classes = [.. fields[0].Trim().Split(' ').Select(Enum.Parse<BidiClass>)];
            int directions = int.Parse(fields[1], CultureInfo.InvariantCulture);
            for (int i = 0; i < 3; i++)
            {
                if ((directions & (1 << i)) == 0)
                    continue;
                byte baseLevel = i switch { 1 => 0, 2 => 1, _ => EmbeddingLevels.BaseLevel(classes, 0, classes.Length) };
                Check(line, EmbeddingLevels.Resolve(new int[classes.Length], classes, baseLevel), classes, baseLevel, expected);
                count++;
            }
        }
        Assert.True(count > 700_000);
    }

    [Fact]
    public void Every_character_has_the_class_that_the_database_gives_it()
    {
        Assert.SkipUnless(File.Exists(Data), "unicode-data is not installed.");
        List<string> wrong = [];
        foreach (string line in File.ReadLines(Data))
        {
            string[] fields = line.Split(';');
            int value = int.Parse(fields[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            bool isChanged = Rune.IsValid(value) && !IsOfCategory(new Rune(value), fields[2]); // By a later version of Unicode.
            if (Rune.IsValid(value) && !isChanged && BidiClasses.Of(new Rune(value)).ToString() != fields[4])
                wrong.Add($"{fields[0]}: {BidiClasses.Of(new Rune(value))}, not {fields[4]}");
        }
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("0011", new[] { 0, 1, 3, 2 })]
    [InlineData("1221", new[] { 3, 1, 2, 0 })]
    [InlineData("0123210", new[] { 0, 5, 2, 3, 4, 1, 6 })]
    public void Parts_are_seen_in_the_order_of_their_levels(string levels, int[] expected)
    {
        int[] order = new int[levels.Length];
        VisualOrder.Find([.. levels.Select(level => (byte)(level - '0'))], order);
        Assert.Equal(expected, order);
    }

    // The expected levels are those behind L1: spaces at the end of the line, which the whole text is here, have the paragraph's level.
    private static void Check(string line, byte[] levels, BidiClass[] classes, byte baseLevel, string[] expected)
    {
        bool isAtEnd = true;
        for (int i = levels.Length - 1; i >= 0; i--)
        {
            bool isSeparator = classes[i] is BidiClass.B or BidiClass.S;
            isAtEnd = isSeparator || (isAtEnd && (classes[i] is BidiClass.WS or BidiClass.LRI or BidiClass.RLI or BidiClass.FSI or BidiClass.PDI || IsRemoved(classes[i])));
            if (isAtEnd)
                levels[i] = baseLevel;
        }
        for (int i = 0; i < levels.Length; i++)
        {
            if (expected[i] != "x" && levels[i].ToString(CultureInfo.InvariantCulture) != expected[i])
                Assert.Fail($"{line}: {string.Join(' ', levels)}");
        }
    }

    private static bool IsOfCategory(Rune character, string category) => Rune.GetUnicodeCategory(character) switch
    {
        UnicodeCategory.NonSpacingMark => category == "Mn",
        UnicodeCategory.SpacingCombiningMark => category == "Mc",
        _ => category is not ("Mn" or "Mc"),
    };

    private static bool IsRemoved(BidiClass type) =>
        type is BidiClass.RLE or BidiClass.LRE or BidiClass.RLO or BidiClass.LRO or BidiClass.PDF or BidiClass.BN;

    private static byte[] Kept(BidiClass[] classes, byte[] levels) => [.. levels.Where((_, index) => !IsRemoved(classes[index]))];
}
