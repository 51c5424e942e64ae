using BriefKit.Core.Documents;
using BriefKit.Word.Markup;
using BriefKit.Word.Packaging;

namespace BriefKit.Word.Styles;

/// <summary>
/// The theme part (ISO 29500-1, 20.1.6.9): the fonts and colours that Word offers in its menus and that the styles are made of.
/// Its effects are the plainest that the schema allows, for nothing of ours has any.
/// </summary>
internal sealed class ThemePart(Theme theme, Typefaces typefaces)
{
    private static readonly ThemeColor FollowedLink = new(0x6B, 0x4A, 0x7A);

    private readonly MarkupWriter _xml = new();

    public MarkupWriter Write()
    {
        using MarkupWriter.Scope root = _xml.Element("a:theme"u8);
        _xml.Attribute("xmlns:a"u8, XmlNamespace.Drawing);
        _xml.Attribute("name"u8, theme.Name);
        using MarkupWriter.Scope elements = _xml.Element("a:themeElements"u8);
        WriteColors();
        WriteFonts();
        WriteFormats();
        return _xml;
    }

    // Word has twelve places; those that our theme has nothing for repeat what is near to them.
    private void WriteColors()
    {
        using MarkupWriter.Scope scheme = _xml.Element("a:clrScheme"u8);
        _xml.Attribute("name"u8, theme.Name);
        WriteColor("a:dk1"u8, theme.TextColor);
        WriteColor("a:lt1"u8, theme.PageColor);
        WriteColor("a:dk2"u8, theme.MutedColor);
        WriteColor("a:lt2"u8, theme.TintColor);
        WriteColor("a:accent1"u8, theme.AccentColor);
        WriteColor("a:accent2"u8, theme.RuleColor);
        WriteColor("a:accent3"u8, theme.LinkColor);
        WriteColor("a:accent4"u8, theme.MutedColor);
        WriteColor("a:accent5"u8, theme.AccentColor);
        WriteColor("a:accent6"u8, theme.TextColor);
        WriteColor("a:hlink"u8, theme.LinkColor);
        WriteColor("a:folHlink"u8, FollowedLink);
    }

    private void WriteColor(ReadOnlySpan<byte> name, ThemeColor color)
    {
        using MarkupWriter.Scope element = _xml.Element(name);
        _xml.Empty("a:srgbClr"u8, "val"u8, color.Hex);
    }

    private void WriteFonts()
    {
        using MarkupWriter.Scope scheme = _xml.Element("a:fontScheme"u8);
        _xml.Attribute("name"u8, theme.Name);
        WriteFonts("a:majorFont"u8, typefaces.Heading);
        WriteFonts("a:minorFont"u8, typefaces.Text);
    }

    private void WriteFonts(ReadOnlySpan<byte> name, FontSet fonts)
    {
        using MarkupWriter.Scope element = _xml.Element(name);
        _xml.Empty("a:latin"u8, "typeface"u8, fonts.Latin);
        _xml.Empty("a:ea"u8, "typeface"u8, fonts.EastAsian);
        _xml.Empty("a:cs"u8, "typeface"u8, fonts.Complex);
    }

    // Each list wants at least three (ISO 29500-1, 20.1.4.1.7, 20.1.4.1.13, 20.1.4.1.21, 20.1.4.1.24).
    private void WriteFormats()
    {
        using MarkupWriter.Scope scheme = _xml.Element("a:fmtScheme"u8);
        _xml.Attribute("name"u8, theme.Name);
        using (MarkupWriter.Scope fills = _xml.Element("a:fillStyleLst"u8))
            WriteFills();
        using (MarkupWriter.Scope lines = _xml.Element("a:lnStyleLst"u8))
        {
            for (int i = 0; i < 3; i++)
            {
                using MarkupWriter.Scope line = _xml.Element("a:ln"u8);
                _xml.Attribute("w"u8, Measure.Emus(0.5 * (i + 1)));
                WriteFill();
            }
        }
        using (MarkupWriter.Scope effects = _xml.Element("a:effectStyleLst"u8))
        {
            for (int i = 0; i < 3; i++)
            {
                using MarkupWriter.Scope effect = _xml.Element("a:effectStyle"u8);
                _xml.Empty("a:effectLst"u8);
            }
        }
        using MarkupWriter.Scope backgrounds = _xml.Element("a:bgFillStyleLst"u8);
        WriteFills();
    }

    private void WriteFills()
    {
        for (int i = 0; i < 3; i++)
            WriteFill();
    }

    private void WriteFill()
    {
        using MarkupWriter.Scope fill = _xml.Element("a:solidFill"u8);
        _xml.Empty("a:schemeClr"u8, "val"u8, "phClr");
    }
}
