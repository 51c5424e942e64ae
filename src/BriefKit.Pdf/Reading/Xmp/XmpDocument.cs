using System.Xml;
using System.Xml.Linq;

namespace BriefKit.Pdf.Reading.Xmp;

/// <summary>A metadata stream, read (ISO 16684-1).</summary>
/// <param name="Header">What stands in the instruction before the metadata.</param>
internal sealed record XmpDocument(string Header, IReadOnlyList<XmpProperty> Properties)
{
    private const int MostCharacters = 4 << 20;
    private const int DeepestElement = 64;

    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    /// <summary>Reads a packet; null, and why, where it is not well-formed, or no RDF.</summary>
    public static XmpDocument? Read(ReadOnlyMemory<byte> packet, out string fault)
    {
        fault = "";
        XmlReaderSettings settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostCharacters };
        try
        {
            if (!IsShallow(packet, settings))
            {
                fault = "its elements are nested too deeply";
                return null;
            }
            using XmlReader reader = XmlReader.Create(new MemoryStream(packet.ToArray(), writable: false), settings);
            XDocument document = XDocument.Load(reader);
            if (document.Descendants(Rdf + "RDF").FirstOrDefault() is XElement root)
                return new XmpDocument(HeaderOf(document), [.. root.Elements(Rdf + "Description").SelectMany(PropertiesOf)]);
            fault = "it holds no RDF";
        }
        catch (XmlException exception)
        {
            fault = exception.Message;
        }
        return null;
    }

    public XmpProperty? Find(string space, string name) => Properties.FirstOrDefault(property => property.Namespace == space && property.Name == name);

    private static bool IsShallow(ReadOnlyMemory<byte> packet, XmlReaderSettings settings)
    {
        using XmlReader reader = XmlReader.Create(new MemoryStream(packet.ToArray(), writable: false), settings);
        while (reader.Read())
        {
            if (reader.Depth > DeepestElement)
                return false;
        }
        return true;
    }

    private static string HeaderOf(XDocument document) =>
        document.Nodes().OfType<XProcessingInstruction>().FirstOrDefault(instruction => instruction.Target == "xpacket")?.Data ?? "";

    private static IEnumerable<XmpProperty> PropertiesOf(XElement description) =>
        description.Attributes()
            .Where(attribute => !attribute.IsNamespaceDeclaration && attribute.Name.Namespace != Rdf && attribute.Name.Namespace != XNamespace.Xml && attribute.Name.Namespace != XNamespace.None)
            .Select(XmpProperty.Of)
            .Concat(description.Elements().Select(XmpProperty.Of));
}
