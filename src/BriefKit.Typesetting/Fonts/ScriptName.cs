using System.Text;

namespace BriefKit.Typesetting.Fonts;

/// <summary>What font makers put into the names of files that are made for one script, so that the likely files are opened first.</summary>
internal static class ScriptName
{
    /// <summary>The name in small letters; empty for characters that many fonts have, or whose fonts are not named for them.</summary>
    public static string Of(Rune character) => character.Value switch
    {
        >= 0x0530 and <= 0x058F => "armenian",
        (>= 0x0590 and <= 0x05FF) or (>= 0xFB1D and <= 0xFB4F) => "hebrew",
        (>= 0x0600 and <= 0x06FF) or (>= 0x0750 and <= 0x077F) or (>= 0x08A0 and <= 0x08FF) or (>= 0xFB50 and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFE) => "arabic",
        >= 0x0700 and <= 0x074F => "syriac",
        >= 0x0900 and <= 0x097F => "devanagari",
        >= 0x0980 and <= 0x09FF => "bengali",
        >= 0x0A00 and <= 0x0A7F => "gurmukhi",
        >= 0x0A80 and <= 0x0AFF => "gujarati",
        >= 0x0B00 and <= 0x0B7F => "oriya",
        >= 0x0B80 and <= 0x0BFF => "tamil",
        >= 0x0C00 and <= 0x0C7F => "telugu",
        >= 0x0C80 and <= 0x0CFF => "kannada",
        >= 0x0D00 and <= 0x0D7F => "malayalam",
        >= 0x0D80 and <= 0x0DFF => "sinhala",
        >= 0x0E00 and <= 0x0E7F => "thai",
        >= 0x0E80 and <= 0x0EFF => "lao",
        >= 0x0F00 and <= 0x0FFF => "tibetan",
        >= 0x1000 and <= 0x109F => "myanmar",
        >= 0x10A0 and <= 0x10FF => "georgian",
        >= 0x1200 and <= 0x139F => "ethiopic",
        >= 0x1780 and <= 0x17FF => "khmer",
        >= 0x1800 and <= 0x18AF => "mongolian",
        (>= 0x2190 and <= 0x2BFF) or (>= 0x1F000 and <= 0x1FAFF) => "symbol",
        >= 0x1D400 and <= 0x1D7FF => "math",
        _ => "",
    };
}
