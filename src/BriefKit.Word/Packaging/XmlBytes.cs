using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace BriefKit.Word.Packaging;

/// <summary>Writes trees as parts.</summary>
internal static class XmlBytes
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        // A reader makes a line feed of every bare line end (XML 1.0, 2.11).
        NewLineHandling = NewLineHandling.Entitize,
        CloseOutput = false,
    };

    public static byte[] Of(XElement root)
    {
        using MemoryStream bytes = new();
        using (XmlWriter writer = XmlWriter.Create(bytes, Settings))
        {
            writer.WriteStartDocument(standalone: true);
            root.WriteTo(writer);
        }
        return bytes.ToArray();
    }
}
