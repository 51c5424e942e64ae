using BriefKit.Core.Documents;
using BriefKit.Word.Markup;
using BriefKit.Word.Packaging;

namespace BriefKit.Word.Styles;

/// <summary>The font table: the fonts that the styles name, and for each what kind it is and what may stand in for it where it is missing.</summary>
internal static class FontTable
{
    private const string SimplifiedChineseCharset = "86", TraditionalChineseCharset = "88", JapaneseCharset = "80", KoreanCharset = "81";

    public static MarkupWriter Write(Theme theme, Typefaces typefaces)
    {
        MarkupWriter xml = new();
        using (MarkupWriter.Scope fonts = xml.Element("w:fonts"u8))
        {
            xml.Attribute("xmlns:w"u8, XmlNamespace.Word);
            string[] named =
            [
                theme.TextFont,
                theme.HeadingFont,
                Typefaces.Code,
                typefaces.Text.EastAsian,
                typefaces.Heading.EastAsian,
            ];
            foreach (string font in named.Distinct(StringComparer.Ordinal))
                WriteFont(xml, font);
        }
        return xml;
    }

    private static void WriteFont(MarkupWriter xml, string name)
    {
        using MarkupWriter.Scope font = xml.Element("w:font"u8);
        xml.Attribute("w:name"u8, name);
        if (Typefaces.StandInFor(name) is string other)
            xml.Value("w:altName"u8, other);
        using (MarkupWriter.Scope charset = xml.Element("w:charset"u8))
            xml.Attribute("w:val"u8, CharsetOf(name));
        xml.Value("w:family"u8, FamilyOf(name));
        xml.Value("w:pitch"u8, name == Typefaces.Code ? "fixed" : "variable");
    }

    private static string CharsetOf(string font) => font switch
    {
        "SimSun" or "Microsoft YaHei" => SimplifiedChineseCharset,
        "PMingLiU" or "Microsoft JhengHei" => TraditionalChineseCharset,
        "MS Mincho" or "MS Gothic" => JapaneseCharset,
        "Batang" or "Malgun Gothic" => KoreanCharset,
        _ => "00",
    };

    private static string FamilyOf(string font)
    {
        if (font == Typefaces.Code)
            return "modern";
        bool isSans = font.Contains("Sans", StringComparison.OrdinalIgnoreCase) || font is "Microsoft YaHei" or "Microsoft JhengHei" or "MS Gothic" or "Malgun Gothic";
        return isSans ? "swiss" : "roman";
    }
}
