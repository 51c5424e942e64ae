using System.Xml.Linq;

namespace BriefKit.Pdf.Reading.Xmp;

/// <summary>In which of the forms of ISO 16684-1, 6.3, a value is written.</summary>
internal enum XmpForm
{
    /// <summary>Text, or what stands for it.</summary>
    Simple,

    /// <summary>An ordered list.</summary>
    Sequence,

    /// <summary>A list without an order.</summary>
    Bag,

    /// <summary>A list of which one is chosen, by language as a rule.</summary>
    Alternatives,

    Structure,
}

/// <summary>A property of the document.</summary>
/// <param name="Prefix">The prefix as it is written; empty for none.</param>
internal sealed record XmpProperty(string Namespace, string Prefix, string Name, XmpForm Form, string Text)
{
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    /// <summary>The items of a list: each its text and its language.</summary>
    public IReadOnlyList<(string Text, string? Language)> Items { get; init; } = [];

    /// <summary>The element itself; null where the property is written as an attribute.</summary>
    public XElement? Element { get; init; }

    public static XmpProperty Of(XAttribute attribute) =>
        new(attribute.Name.NamespaceName, attribute.Parent?.GetPrefixOfNamespace(attribute.Name.Namespace) ?? "", attribute.Name.LocalName, XmpForm.Simple, attribute.Value);

    public static XmpProperty Of(XElement element)
    {
        XElement? list = element.Elements().FirstOrDefault(child => child.Name.Namespace == Rdf);
        XmpForm form = list?.Name.LocalName switch
        {
            "Seq" => XmpForm.Sequence,
            "Bag" => XmpForm.Bag,
            "Alt" => XmpForm.Alternatives,
            _ when element.HasElements || element.Attribute(Rdf + "parseType") is not null => XmpForm.Structure,
            _ => XmpForm.Simple,
        };
        IEnumerable<XElement> items = form is XmpForm.Simple or XmpForm.Structure ? [] : list!.Elements(Rdf + "li");
        return new(element.Name.NamespaceName, element.GetPrefixOfNamespace(element.Name.Namespace) ?? "", element.Name.LocalName, form, form == XmpForm.Simple ? element.Value : "")
        {
            Items = [.. items.Select(item => (item.Value, item.Attribute(XNamespace.Xml + "lang")?.Value))],
            Element = element,
        };
    }
}
