using BriefKit.Core.Text;
using BriefKit.Word.Markup;

namespace BriefKit.Word.Styles;

/// <summary>A language as Word wants to know it: which of the three kinds of script it is written in decides where it is named (<c>w:lang</c>).</summary>
/// <param name="Tag">A BCP 47 tag.</param>
internal readonly record struct Language(string Tag)
{
    private static readonly string[] PointLanguages = ["en", "zh", "yue", "ja", "ko", "he", "th", "hi", "bn", "ga", "cy", "mt", "sw", "ms", "ur"];

    private string Primary => Tag.Split('-', '_')[0].ToLowerInvariant();

    public bool IsEastAsian => Primary is "zh" or "ja" or "ko" or "yue";

    /// <summary>Found once: each paragraph and each run of a document asks.</summary>
    public bool IsRightToLeft { get; } = ReadingDirection.IsRightToLeft(Tag);

    /// <summary>Whether 3.14 is written so, as in CLDR (numbers/symbols/decimal); most other languages write 3,14.</summary>
    public bool WritesDecimalPoint => PointLanguages.Contains(Primary);

    /// <summary>What stands between the items of a list in fields: where the comma is in numbers, it is not in lists.</summary>
    public char ListSeparator => WritesDecimalPoint ? ',' : ';';

    public bool IsTraditionalChinese =>
        Primary is "yue" || ChineseTag.IsTraditional(Tag);

    public bool IsJapanese => Primary is "ja";

    public bool IsKorean => Primary is "ko";

    public void WriteTo(MarkupWriter xml)
    {
        using MarkupWriter.Scope element = xml.Element("w:lang"u8);
        xml.Attribute("w:val"u8, Tag);
        if (IsEastAsian)
            xml.Attribute("w:eastAsia"u8, Tag);
        if (IsRightToLeft)
            xml.Attribute("w:bidi"u8, Tag);
    }
}
