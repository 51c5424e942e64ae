using System.Text;
using BriefKit.Core.Text;

namespace BriefKit.Typesetting.Fonts;

/// <summary>Which of the shapes that a Han character has is meant: fonts come in one version for each region.</summary>
internal static class HanRegion
{
    /// <summary>The mark that font makers put into the name (<c>SC</c>, <c>TC</c>, <c>HK</c>, <c>JP</c>, <c>KR</c>); empty for characters of other scripts.</summary>
    public static string Of(Rune character, string language)
    {
        int value = character.Value;
        if (!IsEastAsian(value))
            return "";
        if (PrimaryLanguage.Is(language, "ja"))
            return "JP";
        if (PrimaryLanguage.Is(language, "ko"))
            return "KR";
        if (ChineseTag.Is(language))
            return ChineseTag.IsOfHongKong(language) ? "HK" : ChineseTag.IsTraditional(language) ? "TC" : "SC";
        return value switch
        {
            >= 0x3040 and <= 0x30FF => "JP",
            (>= 0xAC00 and <= 0xD7AF) or (>= 0x1100 and <= 0x11FF) or (>= 0x3130 and <= 0x318F) => "KR",
            _ => "SC",
        };
    }

    public static bool IsOf(FontFace face, string region) =>
        region.Length > 0 && face.Family.Split(' ').Contains(region, StringComparer.Ordinal);

    public static bool IsEastAsian(int character) => character is
        (>= 0x1100 and <= 0x11FF) or (>= 0x2E80 and <= 0x9FFF) or (>= 0xA960 and <= 0xA97F) or (>= 0xAC00 and <= 0xD7FF)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE4F) or (>= 0xFF00 and <= 0xFFEF) or (>= 0x20000 and <= 0x3FFFF);
}
