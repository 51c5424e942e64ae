using BriefKit.Word.Markup;

namespace BriefKit.Word.Styles;

/// <summary>What Word shows of a style, beside how it looks.</summary>
/// <param name="Priority">Its place in the list of styles (<c>w:uiPriority</c>).</param>
/// <param name="IsQuick">Whether it stands in the gallery.</param>
/// <param name="IsHidden">Whether it is listed only once it is used.</param>
/// <param name="IsCustom">Whether Word does not have it of itself.</param>
internal readonly record struct StyleStanding(int Priority, bool IsQuick = false, bool IsHidden = false, bool IsCustom = false);

/// <summary>Writes styles, in the order of CT_Style (ISO 29500-1, 17.7.4.17).</summary>
internal sealed class StyleWriter(MarkupWriter xml)
{
    public void Paragraph(
        string id, string name, StyleStanding standing, string? basedOn, ParagraphProperties lines, RunProperties characters = default, string? next = null)
    {
        using MarkupWriter.Scope style = Begin("paragraph", id, name, standing, basedOn, next);
        if (lines != default)
        {
            using MarkupWriter.Scope properties = xml.Element("w:pPr"u8);
            lines.WriteTo(xml);
        }
        characters.WriteTo(xml);
    }

    public void Character(string id, string name, StyleStanding standing, RunProperties characters)
    {
        using MarkupWriter.Scope style = Begin("character", id, name, standing, id == StyleId.DefaultCharacters ? null : StyleId.DefaultCharacters, null);
        characters.WriteTo(xml);
    }

    /// <summary>Opens a style and says what it is; how it looks follows.</summary>
    public MarkupWriter.Scope Begin(string kind, string id, string name, StyleStanding standing, string? basedOn = null, string? next = null)
    {
        MarkupWriter.Scope style = xml.Element("w:style"u8);
        xml.Attribute("w:type"u8, kind);
        if (id is StyleId.Normal or StyleId.DefaultCharacters or StyleId.TableNormal or StyleId.NoList)
            xml.Attribute("w:default"u8, "1");
        if (standing.IsCustom)
            xml.Attribute("w:customStyle"u8, "1");
        xml.Attribute("w:styleId"u8, id);
        xml.Value("w:name"u8, name);
        if (basedOn is not null)
            xml.Value("w:basedOn"u8, basedOn);
        if (next is not null)
            xml.Value("w:next"u8, next);
        xml.Value("w:uiPriority"u8, standing.Priority);
        if (standing.IsHidden)
        {
            xml.Empty("w:semiHidden"u8);
            xml.Empty("w:unhideWhenUsed"u8);
        }
        if (standing.IsQuick)
            xml.Empty("w:qFormat"u8);
        return style;
    }
}
