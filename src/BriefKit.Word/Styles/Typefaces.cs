using BriefKit.Core.Documents;

namespace BriefKit.Word.Styles;

/// <summary>
/// The fonts that a document names. East Asian ones are those that come with Word; what a system has in their place is named in the font table.
/// </summary>
internal sealed class Typefaces(Theme theme, Language language)
{
    public const string Code = "Consolas";

    public FontPair Text { get; } = new(theme.TextFont, EastAsianText(language));

    public FontPair Heading { get; } = new(theme.HeadingFont, EastAsianHeading(language));

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
