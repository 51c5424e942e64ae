using BriefKit.Core.Documents;
using BriefKit.Word.Content;
using BriefKit.Word.Markup;
using BriefKit.Word.Packaging;
using BriefKit.Word.Styles;

namespace BriefKit.Word.Properties;

/// <summary>The settings part, in the order of CT_Settings (ISO 29500-1, 17.15.1.78). No revision ids: they would be chance.</summary>
internal static class SettingsPart
{
    // The mode of Word 2013 and all later ones.
    private const string CompatibilityMode = "15";

    public static MarkupWriter Write(Document document, Language language, bool hasNotes)
    {
        MarkupWriter xml = new();
        using MarkupWriter.Scope settings = xml.Element("w:settings"u8);
        xml.Attribute("xmlns:w"u8, XmlNamespace.Word);
        xml.Empty("w:zoom"u8, "w:percent"u8, 100);
        if (document.Theme.HasColoredPage)
            xml.Empty("w:displayBackgroundShape"u8);
        if (document.Theme.Page.IsFacing)
            xml.Empty("w:mirrorMargins"u8);
        xml.Value("w:defaultTabStop"u8, Measure.Twips(document.Theme.Indent));
        if (document.Theme.IsHyphenated)
            xml.Empty("w:autoHyphenation"u8);
        if (document.EvenPages is not null)
            xml.Empty("w:evenAndOddHeaders"u8);
        xml.Value("w:characterSpacingControl"u8, "doNotCompress");
        if (hasNotes)
            WriteSeparators(xml);
        WriteCompatibility(xml);
        using (MarkupWriter.Scope languages = xml.Element("w:themeFontLang"u8))
        {
            xml.Attribute("w:val"u8, language.Tag);
            if (language.IsEastAsian)
                xml.Attribute("w:eastAsia"u8, language.Tag);
            if (language.IsRightToLeft)
                xml.Attribute("w:bidi"u8, language.Tag);
        }
        WriteColorMapping(xml);
        xml.Value("w:decimalSymbol"u8, language.WritesDecimalPoint ? "." : ",");
        xml.Value("w:listSeparator"u8, language.ListSeparator.ToString());
        return xml;
    }

    // Which place of the theme's colours each name stands for (ISO 29500-1, 17.15.1.20).
    private static void WriteColorMapping(MarkupWriter xml)
    {
        using MarkupWriter.Scope mapping = xml.Element("w:clrSchemeMapping"u8);
        xml.Attribute("w:bg1"u8, "light1");
        xml.Attribute("w:t1"u8, "dark1");
        xml.Attribute("w:bg2"u8, "light2");
        xml.Attribute("w:t2"u8, "dark2");
        xml.Attribute("w:accent1"u8, "accent1");
        xml.Attribute("w:accent2"u8, "accent2");
        xml.Attribute("w:accent3"u8, "accent3");
        xml.Attribute("w:accent4"u8, "accent4");
        xml.Attribute("w:accent5"u8, "accent5");
        xml.Attribute("w:accent6"u8, "accent6");
        xml.Attribute("w:hyperlink"u8, "hyperlink");
        xml.Attribute("w:followedHyperlink"u8, "followedHyperlink");
    }

    private static void WriteSeparators(MarkupWriter xml)
    {
        using MarkupWriter.Scope notes = xml.Element("w:footnotePr"u8);
        xml.Empty("w:footnote"u8, "w:id"u8, Notes.SeparatorId);
        xml.Empty("w:footnote"u8, "w:id"u8, Notes.ContinuationSeparatorId);
    }

    private static void WriteCompatibility(MarkupWriter xml)
    {
        using MarkupWriter.Scope compatibility = xml.Element("w:compat"u8);
        foreach ((string name, string value) in (ReadOnlySpan<(string, string)>)
            [
                ("compatibilityMode", CompatibilityMode),
                ("overrideTableStyleFontSizeAndJustification", "1"),
                ("enableOpenTypeFeatures", "1"),
                ("doNotFlipMirrorIndents", "1"),
            ])
        {
            using MarkupWriter.Scope setting = xml.Element("w:compatSetting"u8);
            xml.Attribute("w:name"u8, name);
            xml.Attribute("w:uri"u8, "http://schemas.microsoft.com/office/word");
            xml.Attribute("w:val"u8, value);
        }
    }
}
