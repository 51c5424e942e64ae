using System.Xml.Linq;

namespace BriefKit.Word.Packaging;

/// <summary>Names of elements and attributes in Word files that are read.</summary>
internal static class WordNames
{
    public static readonly XNamespace W = XmlNamespace.Word;
    public static readonly XNamespace R = XmlNamespace.Relationships;
    public static readonly XNamespace Drawing = XmlNamespace.WordDrawing;
    public static readonly XNamespace Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    public static readonly XNamespace Office = "urn:schemas-microsoft-com:office:office";
    public static readonly XNamespace Vml = "urn:schemas-microsoft-com:vml";

    /// <summary>What we ourselves note in a tree, and take out before it is written.</summary>
    public static readonly XNamespace Own = "urn:briefkit:word";

    public static readonly XName Paragraph = W + "p";
    public static readonly XName ParagraphProperties = W + "pPr";
    public static readonly XName Run = W + "r";
    public static readonly XName RunProperties = W + "rPr";
    public static readonly XName Text = W + "t";
    public static readonly XName Table = W + "tbl";
    public static readonly XName Row = W + "tr";
    public static readonly XName Cell = W + "tc";
    public static readonly XName Hyperlink = W + "hyperlink";
    public static readonly XName SectionProperties = W + "sectPr";
    public static readonly XName Content = W + "sdtContent";
    public static readonly XName TextBox = W + "txbxContent";
    public static readonly XName FootnoteReference = W + "footnoteReference";
    public static readonly XName EndnoteReference = W + "endnoteReference";
    public static readonly XName BookmarkStart = W + "bookmarkStart";
    public static readonly XName BookmarkEnd = W + "bookmarkEnd";
    public static readonly XName Value = W + "val";
    public static readonly XName Id = W + "id";

    public static string? Val(this XElement? element) => (string?)element?.Attribute(Value);

    /// <summary>The value of a property of a paragraph or run, a step below its properties.</summary>
    public static XElement? Property(this XElement owner, XName properties, string name) => owner.Element(properties)?.Element(W + name);
}
