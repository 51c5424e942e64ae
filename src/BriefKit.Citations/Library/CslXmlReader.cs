using System.Xml;
using BriefKit.Citations.Styles;
using BriefKit.Core.Collections;
using BriefKit.Core.Text;

namespace BriefKit.Citations.Library;

/// <summary>
/// Reads CSL files as they are published: XML. Document types and entities of their own are refused, nothing outside the file is
/// read, and length and depth are bounded.
/// </summary>
public static class CslXmlReader
{
    // The longest official style has 300,000 characters and 6,000 elements.
    private const int MaxLength = 4 * 1024 * 1024;
    private const int MaxElements = 100_000;
    private const int MaxDepth = 200;

    /// <summary>
    /// Reads a style. A dependent style, which only names another, is that other one under its own title, where it is built in.
    /// Never throws on input; null with an error where nothing can be formatted by it.
    /// </summary>
    public static Parsed<Style?> Read(SourceText source)
    {
        Parsed<FoundStyle?> found = new StyleFinder(StyleLibrary.BuiltIn, [], []).Read(source);
        return new(found.Value?.Style, found.Diagnostics);
    }

    /// <summary>Reads the elements of a style or a locale file; null with an error where it is no well-formed XML.</summary>
    internal static Parsed<CslElement?> ReadTree(SourceText source)
    {
        if (source.Length > MaxLength)
            return new(null, [LibraryDiagnostics.TooLong(source.At(0, 0), MaxLength)]);
        XmlReaderSettings settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true };
        // Some styles begin with blank lines, which XML does not allow before its declaration.
        int start = source.Length - source.Text.AsSpan().TrimStart().Length;
        XmlPlaces places = new(source, start);
        using StringReader text = new(source.Text[start..]);
        using XmlReader xml = XmlReader.Create(text, settings);
        try
        {
            return ReadRoot(xml, places);
        }
        catch (XmlException failure)
        {
            return new(null, [Explain(failure, places)]);
        }
    }

    private static Parsed<CslElement?> ReadRoot(XmlReader xml, XmlPlaces places)
    {
        Stack<OpenElement> open = [];
        int elements = 0;
        while (xml.Read())
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    bool isEmpty = xml.IsEmptyElement;
                    open.Push(Open(xml, places));
                    if (open.Count > MaxDepth)
                        return new(null, [LibraryDiagnostics.TooDeep(open.Peek().Location, MaxDepth)]);
                    if (++elements > MaxElements)
                        return new(null, [LibraryDiagnostics.TooManyElements(open.Peek().Location, MaxElements)]);
                    if (isEmpty && Close(open) is { } alone)
                        return Finish(xml, alone);
                    break;
                case XmlNodeType.EndElement:
                    if (Close(open) is { } root)
                        return Finish(xml, root);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when open.Count > 0:
                    open.Peek().Text.Add(xml.Value);
                    break;
            }
        }
        return new(null, [LibraryDiagnostics.MalformedXml(places.At(1, 1), "it has no element.")]);
    }

    // What follows the root must be well-formed too.
    private static Parsed<CslElement?> Finish(XmlReader xml, CslElement root)
    {
        while (xml.Read())
        {
        }
        return new(root, []);
    }

    private static OpenElement Open(XmlReader xml, XmlPlaces places)
    {
        SourceLocation location = places.At(((IXmlLineInfo)xml).LineNumber, ((IXmlLineInfo)xml).LinePosition, xml.Name.Length);
        List<KeyValuePair<string, string>> attributes = [];
        string name = xml.LocalName;
        while (xml.MoveToNextAttribute())
        {
            if (xml.Name != "xmlns" && xml.Prefix != "xmlns")
                attributes.Add(KeyValuePair.Create(xml.Name, xml.Value));
        }
        return new OpenElement(name, attributes, location);
    }

    // The element that ends here goes to its parent, or is returned where it is the root.
    private static CslElement? Close(Stack<OpenElement> open)
    {
        CslElement element = open.Pop().ToElement();
        if (open.Count == 0)
            return element;
        open.Peek().Children.Add(element);
        return null;
    }

    private static Diagnostic Explain(XmlException failure, XmlPlaces places)
    {
        SourceLocation at = places.At(failure.LineNumber, failure.LinePosition);
        if (at.Source.Text.AsSpan(at.Span.Start).StartsWith("<!DOCTYPE", StringComparison.Ordinal))
            return LibraryDiagnostics.HasDtd(at);
        // The message ends with the place, which the diagnostic has already.
        int end = failure.Message.IndexOf(" Line ", StringComparison.Ordinal);
        return LibraryDiagnostics.MalformedXml(at, end < 0 ? failure.Message : failure.Message[..end]);
    }

    private sealed class OpenElement(string name, List<KeyValuePair<string, string>> attributes, SourceLocation location)
    {
        public SourceLocation Location => location;

        public List<CslElement> Children { get; } = [];

        public List<string> Text { get; } = [];

        public CslElement ToElement()
        {
            string text = string.Concat(Text);
            // Between elements, line breaks and indents are layout; a term may be a single space.
            bool isLayout = string.IsNullOrWhiteSpace(text) && (Children.Count > 0 || text.Contains('\n'));
            return new CslElement(name, attributes.ToValueList(), Children.ToValueList(), isLayout ? "" : text) { Origin = new Origin(location) };
        }
    }
}
