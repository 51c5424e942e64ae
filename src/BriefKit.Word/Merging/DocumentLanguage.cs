using System.Xml.Linq;
using BriefKit.Word.Packaging;
using BriefKit.Word.Styles;

namespace BriefKit.Word.Merging;

/// <summary>Has the styles of a file say the language of the document.</summary>
internal static class DocumentLanguage
{
    /// <summary>The styles in another language; null where they say it already, or cannot say it.</summary>
    public static XElement? Set(XElement? styles, string tag)
    {
        if (styles is null)
            return null;
        XElement? stated = styles.Element(WordNames.W + "docDefaults")?.Element(WordNames.W + "rPrDefault")?.Element(WordNames.RunProperties)?.Element(WordNames.W + "lang");
        Language language = new(tag);
        string attribute = language.IsEastAsian ? "eastAsia" : "val";
        if (string.Equals((string?)stated?.Attribute(WordNames.W + attribute), tag, StringComparison.OrdinalIgnoreCase))
            return null;
        XElement copy = new(styles);
        XElement defaults = copy.Element(WordNames.W + "docDefaults") is { } found ? found : Added(copy, "docDefaults");
        XElement runs = defaults.Element(WordNames.W + "rPrDefault") is { } known ? known : Added(defaults, "rPrDefault");
        XElement? properties = runs.Element(WordNames.RunProperties);
        if (properties is null)
            runs.Add(properties = new XElement(WordNames.RunProperties));
        XElement? lang = properties.Element(WordNames.W + "lang");
        if (lang is null)
        {
            lang = new XElement(WordNames.W + "lang");
            // CT_RPr ends with it, but for three that no defaults have.
            properties.Add(lang);
        }
        lang.SetAttributeValue(WordNames.W + "val", tag);
        if (language.IsEastAsian)
            lang.SetAttributeValue(WordNames.W + "eastAsia", tag);
        return copy;
    }

    private static XElement Added(XElement parent, string name)
    {
        XElement element = new(WordNames.W + name);
        parent.AddFirst(element);
        return element;
    }
}
