using BriefKit.Word.Markup;

namespace BriefKit.Word.Styles;

/// <summary>The fonts of a run: one for Latin and its kin, one for East Asian text, one for the scripts that are shaped.</summary>
/// <param name="Place">In the font scheme of the theme part: <c>major</c> for headings, <c>minor</c> for text; null where it has none.</param>
internal readonly record struct FontSet(string Latin, string EastAsian, string Complex, string? Place)
{
    public void WriteAttributes(MarkupWriter xml)
    {
        xml.Attribute("w:ascii"u8, Latin);
        xml.Attribute("w:hAnsi"u8, Latin);
        xml.Attribute("w:eastAsia"u8, EastAsian);
        xml.Attribute("w:cs"u8, Complex);
        if (Place is null)
            return;
        xml.Attribute("w:asciiTheme"u8, Place + "HAnsi");
        xml.Attribute("w:hAnsiTheme"u8, Place + "HAnsi");
        xml.Attribute("w:eastAsiaTheme"u8, Place + "EastAsia");
        xml.Attribute("w:cstheme"u8, Place + "Bidi");
    }
}
