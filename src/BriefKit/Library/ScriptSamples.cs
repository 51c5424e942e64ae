using BriefKit.Core.Collections;
using BriefKit.Typesetting.Fonts;

namespace BriefKit.Library;

/// <summary>A script that users print, with letters that only a font for it has.</summary>
internal sealed record ScriptSample(string Script, string Letters, string Language, string Package)
{
    public ScriptCoverage Cover(FontLibrary fonts)
    {
        FontFace text = fonts.FindDefault(new FontRequest(""));
        FontFace?[] faces = [.. Letters.EnumerateRunes().Select(letter => fonts.FindCovering(letter, text, Language))];
        return new ScriptCoverage(Script, faces.All(face => face is not null) ? faces[0]!.Family : null, Package);
    }
}

internal static class ScriptSamples
{
    public static ValueList<ScriptSample> All { get; } =
    [
        new("Cyrillic", "Жщѣ", "ru", "fonts-dejavu-core"),
        new("Greek", "Ωψἄ", "el", "fonts-dejavu-core"),
        new("Chinese", "第汉語", "zh", "fonts-noto-cjk"),
        new("Japanese", "かカ々", "ja", "fonts-noto-cjk"),
        new("Korean", "한국", "ko", "fonts-noto-cjk"),
        new("Arabic", "عربي", "ar", "fonts-noto-core"),
        new("Hebrew", "עברי", "he", "fonts-noto-core"),
        new("Devanagari", "हिन्दी", "hi", "fonts-noto-core"),
        new("Thai", "ไทย", "th", "fonts-noto-core"),
    ];
}
