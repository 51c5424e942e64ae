using System.Globalization;
using BriefKit.Core.Text;

namespace BriefKit.Typesetting.Reporting;

/// <summary>The findings of typesetting: BK4000 to BK4999.</summary>
internal static class TypesettingDiagnostics
{
    public static Diagnostic MissingCharacters(SourceLocation? at, string characters, int occurrences) =>
        new("BK4001", Severity.Warning, at,
            $"No font has the {(occurrences == 1 ? "character" : "characters")} {characters}; an empty box was drawn in {occurrences} {(occurrences == 1 ? "place" : "places")}.",
            "Install a font that has them (for Chinese, Japanese and Korean: fonts-noto-cjk), or name a folder of fonts with --font-dir.");

    public static Diagnostic OverwideWord(SourceLocation? at, string word, int length, int others) =>
        new("BK4002", Severity.Warning, at,
            $"The word '{word}', {length} characters long, is wider than the line and was broken between letters{(others > 0 ? $", and so {(others == 1 ? "was 1 other" : $"were {others} others")}" : "")}.");

    public static Diagnostic UnknownFamily(string family, string substitute) =>
        new("BK4003", Severity.Warning, null, $"The font family '{family}' was not found; '{substitute}' was used in its place.",
            "Install it, or name the folder that it is in with --font-dir.");

    public static Diagnostic UnreadablePicture(SourceLocation? at, string mediaType) =>
        new("BK4004", Severity.Warning, at, $"A picture of type '{mediaType}' could not be read; its description stands in its place.",
            "Pictures are PNG, JPEG or SVG.");

    public static Diagnostic LowContrast(string theme, string text, string color, string ground, string groundColor, double contrast, double least) =>
        new("BK4006", Severity.Warning, null,
            string.Create(CultureInfo.InvariantCulture, $"In the theme '{theme}' the colour of {text}, #{color}, on {ground}, #{groundColor}, has a contrast of {contrast:0.0}:1."),
            string.Create(CultureInfo.InvariantCulture, $"WCAG 2.1 (level AA) asks for {least:0.#}:1: choose a darker colour."));

    public static Diagnostic DrawingPartsPassedOver(SourceLocation? at, IEnumerable<string> names) =>
        new("BK4007", Severity.Warning, at, $"A drawing has parts that are not drawn as they should be: {string.Join(", ", names)}.",
            "Shapes, paths, groups, symbols, colours, gradients, clip paths and lines of text are drawn; masks, filters, patterns and markers are not.");

    public static Diagnostic LooseLine(SourceLocation? at, string text, int others) =>
        new("BK4008", Severity.Note, at,
            $"The line '{text}' could not be justified without spaces that are too wide and was set ragged{(others > 0 ? $", and so {(others == 1 ? "was 1 other" : $"were {others} others")}" : "")}.",
            "The column is narrow for its words: let the theme divide words, set the text ragged, or widen the column.");

    public static Diagnostic RowTooHigh(SourceLocation? at, int row, int count) =>
        new("BK4009", Severity.Warning, at,
            $"{(count == 1 ? $"Row {row} of a table is" : $"Rows {row} to {row + count - 1} of a table, which cells bind together, are")} higher than a page and {(count == 1 ? "was" : "were")} cut.");

    public static Diagnostic NestedTooDeeply(SourceLocation? at, int depth) =>
        new("BK4005", Severity.Warning, at, $"What is nested more than {depth} deep was left out.");
}
