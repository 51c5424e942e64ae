using System.Xml;

namespace BriefKit.Templates.Pictures;

/// <summary>Tells drawings from other files by the element that holds all others: the words of a comment or of another text say nothing.</summary>
internal static class DrawingFile
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    // A document type is skipped, with whatever it declares: no entity grows and no file is opened.
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };

    /// <summary>Whether the bytes begin as an SVG drawing does, in whichever namespace prefix, or in none as those written by hand.</summary>
    public static bool Is(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using MemoryStream stream = new(bytes.ToArray());
            using XmlReader reader = XmlReader.Create(stream, Settings);
            return reader.MoveToContent() == XmlNodeType.Element && reader is { LocalName: "svg", NamespaceURI: Namespace or "" };
        }
        catch (XmlException)
        {
            return false; // What does not begin as XML is no drawing; the caller says so.
        }
    }
}
