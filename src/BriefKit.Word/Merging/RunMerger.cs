using System.Xml.Linq;
using BriefKit.Word.Packaging;
using BriefKit.Word.Styles;

namespace BriefKit.Word.Merging;

/// <summary>Gives runs of ours the look of the place that they are printed at; what they say themselves counts above it.</summary>
internal static class RunMerger
{
    private static readonly XName Style = WordNames.W + "rStyle";

    // The order of CT_RPr (ISO 29500-1, 17.3.2.28).
    private static readonly string[] Order =
    [
        "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline", "shadow", "emboss", "imprint", "noProof", "snapToGrid",
        "vanish", "webHidden", "color", "spacing", "w", "kern", "position", "sz", "szCs", "highlight", "u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs",
        "em", "lang", "eastAsianLayout", "specVanish", "oMath",
    ];

    /// <returns>The style of the place, where the run has it now.</returns>
    public static XElement? Merge(XElement run, XElement? place)
    {
        if (place is null)
            return null;
        XElement? own = run.Element(WordNames.RunProperties);
        run.Element(WordNames.RunProperties)?.Remove();
        XElement merged = new(place);
        if (own is not null)
            Lay(merged, own);
        if (merged.HasElements)
            run.AddFirst(merged);
        bool isOfPlace = place.Element(Style) is not null && own?.Element(Style).Val() is (null or StyleId.Emphasis or StyleId.Strong);
        return isOfPlace ? merged.Element(Style) : null;
    }

    private static void Lay(XElement into, XElement own)
    {
        bool hasStyle = into.Element(WordNames.W + "rStyle") is not null;
        foreach (XElement property in own.Elements())
        {
            string? style = property.Name == WordNames.W + "rStyle" ? property.Val() : null;
            // A run has one style. What two of ours mean can be said outright beside another.
            if (hasStyle && style is StyleId.Emphasis or StyleId.Strong)
            {
                string name = style == StyleId.Emphasis ? "i" : "b";
                Set(into, new XElement(WordNames.W + name));
                Set(into, new XElement(WordNames.W + (name + "Cs")));
                continue;
            }
            // A link that looks like the text around it would not be found.
            if (style == StyleId.Hyperlink)
                into.Elements().Where(element => element.Name.LocalName is "color" or "u").Remove();
            Set(into, new XElement(property));
        }
        List<XElement> sorted = [.. into.Elements().OrderBy(element => Array.IndexOf(Order, element.Name.LocalName) is >= 0 and int place && element.Name.Namespace == WordNames.W ? place : Order.Length)];
        into.ReplaceNodes(sorted);
    }

    private static void Set(XElement into, XElement property)
    {
        into.Elements(property.Name).Remove();
        into.Add(property);
    }
}
