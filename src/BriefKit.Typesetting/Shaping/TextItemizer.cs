using System.Globalization;
using System.Text;
using BriefKit.Typesetting.Fonts;
using HarfBuzzSharp;

namespace BriefKit.Typesetting.Shaping;

/// <summary>A stretch of text of one face and one script.</summary>
/// <param name="IsScaledCapital">Whether it is lower-case letters for which scaled capitals are drawn.</param>
/// <param name="Scale">By how much the face is set larger or smaller, so that it goes with the text's own.</param>
internal readonly record struct TextItem(int Length, FontFace Face, Script Script, bool IsScaledCapital, double Scale);

/// <summary>Cuts a word where its face or its script changes. A mark or a joiner stays with the character before it.</summary>
internal readonly struct TextItemizer(FontLibrary fonts, FontFace face, string language, bool scalesCapitals)
{
    private const double LeastScale = 0.8;
    private const double MostScale = 1.25;
    private static readonly Rune Han = new(0x4E00);

    /// <param name="missing">Gains the characters that no face has.</param>
    public TextItem Next(ReadOnlySpan<char> text, int start, ref List<Rune>? missing)
    {
        FontFace? itemFace = null;
        Script script = Script.Common;
        bool isScaled = false;
        int position = start;
        while (position < text.Length)
        {
            Rune.DecodeFromUtf16(text[position..], out Rune character, out int length);
            if (itemFace is null || !IsBound(character))
            {
                FontFace wanted = FaceFor(character, out bool isMissing);
                Script own = ScriptOf(character);
                bool wantsScaling = scalesCapitals && Rune.ToUpperInvariant(character) != character;
                bool isSame = itemFace is null || (wanted == itemFace && wantsScaling == isScaled && Agree(script, own));
                if (!isSame)
                    break;
                if (isMissing)
                    (missing ??= []).Add(character);
                (itemFace, isScaled) = (wanted, wantsScaling);
                if (!IsShared(own))
                    script = own;
            }
            position += length;
        }
        FontFace found = itemFace ?? face;
        return new TextItem(position - start, found, IsShared(script) ? Script.Latin : script, isScaled, ScaleOf(found));
    }

    private FontFace FaceFor(Rune character, out bool isMissing)
    {
        isMissing = false;
        if (IsSharedMark(character) && FullWidthLanguage.Is(language) && fonts.FindCovering(Han, face, language) is FontFace han && han.Covers(character))
            return han;
        if (face.Covers(character) || IsIgnorable(character))
            return face;
        FontFace? other = fonts.FindCovering(character, face, language);
        isMissing = other is null;
        return other ?? face;
    }

    // Small letters of both faces shall be equally high; a face of characters on a grid keeps its grid, and one without small letters its size.
    private double ScaleOf(FontFace other)
    {
        if (other == face || other.Covers(Han) || !other.Covers(new Rune('x')) || !face.Covers(new Rune('x')))
            return 1;
        double own = (double)face.Metrics.XHeight / face.Metrics.UnitsPerEm, its = (double)other.Metrics.XHeight / other.Metrics.UnitsPerEm;
        return Math.Round(Math.Clamp(own / its, LeastScale, MostScale), 3);
    }

    // In Chinese and Japanese these stand in a square, so that they come from the face of the characters.
    private static bool IsSharedMark(Rune character) => character.Value is 0x2018 or 0x2019 or 0x201C or 0x201D or 0x2014 or 0x2026;

    private static bool Agree(Script script, Script own) => script.Equals(own) || IsShared(script) || IsShared(own);

    private static bool IsShared(Script script) => script.Equals(Script.Common) || script.Equals(Script.Inherited) || script.Equals(Script.Unknown);

    private static Script ScriptOf(Rune character)
    {
        if (character.IsAscii)
            return Rune.IsLetter(character) ? Script.Latin : Script.Common;
        return UnicodeFunctions.Default.GetScript((uint)character.Value);
    }

    private static bool IsBound(Rune character) =>
        character.Value >= 0x300
        && (Rune.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark
            || IsIgnorable(character)
            || character.Value is >= 0x1F3FB and <= 0x1F3FF); // Skin tones.

    // Characters that are never drawn (Unicode, Default_Ignorable_Code_Point), so that no font need have them.
    private static bool IsIgnorable(Rune character) => character.Value is
        0xAD or 0x34F or 0x61C or (>= 0x180B and <= 0x180F) or (>= 0x200B and <= 0x200F) or (>= 0x2028 and <= 0x202E)
        or (>= 0x2060 and <= 0x206F) or (>= 0xFE00 and <= 0xFE0F) or 0xFEFF or (>= 0xE0000 and <= 0xE0FFF);
}
