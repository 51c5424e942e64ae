using BriefKit.Core.Documents;

namespace BriefKit.Word.Styles;

/// <summary>
/// The fonts that a document names. Those of other scripts are ones that come with Word; what a system has in their place is named in the font table.
/// </summary>
internal sealed class Typefaces(Theme theme, Language language)
{
    public const string Code = "Consolas";

    // For Arabic, Hebrew and other scripts that are shaped: the fonts that the themes of Word have there.
    private const string ComplexText = "Times New Roman", ComplexHeading = "Arial";

    public FontSet Text { get; } = new(theme.TextFont, EastAsianText(language), ComplexText, "minor");

    public FontSet Heading { get; } = new(theme.HeadingFont, EastAsianHeading(language), ComplexHeading, "major");

    /// <summary>The face of programs and file names, which no theme of Word has a place for.</summary>
    public static FontSet CodeFor(Language language) => new(Code, EastAsianText(language), ComplexText, null);

    /// <summary>The East Asian text face of a language; simplified Chinese where it is none of the four.</summary>
    public static string EastAsianText(Language language) => language switch
    {
        { IsJapanese: true } => "MS Mincho",
        { IsKorean: true } => "Batang",
        { IsTraditionalChinese: true } => "PMingLiU",
        _ => "SimSun",
    };

    private static string EastAsianHeading(Language language) => language switch
    {
        { IsJapanese: true } => "MS Gothic",
        { IsKorean: true } => "Malgun Gothic",
        { IsTraditionalChinese: true } => "Microsoft JhengHei",
        _ => "Microsoft YaHei",
    };

    /// <summary>What may stand in for a font where it is missing; null where nothing is known of it.</summary>
    public static string? StandInFor(string font) => font switch
    {
        "SimSun" => "Noto Serif CJK SC",
        "PMingLiU" => "Noto Serif CJK TC",
        "MS Mincho" => "Noto Serif CJK JP",
        "Batang" => "Noto Serif CJK KR",
        "Microsoft YaHei" => "Noto Sans CJK SC",
        "Microsoft JhengHei" => "Noto Sans CJK TC",
        "MS Gothic" => "Noto Sans CJK JP",
        "Malgun Gothic" => "Noto Sans CJK KR",
        "Source Serif 4" => "Cambria",
        "Source Sans 3" => "Calibri",
        Code => "DejaVu Sans Mono",
        _ => null,
    };
}
