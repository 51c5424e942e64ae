using System.Collections.Frozen;
using System.Xml.Linq;

namespace BriefKit.Core.Packaging;

/// <summary>The namespaces of strict Office files and what they are called in transitional ones (ISO 29500-4, Annex A).</summary>
internal static class StrictNamespaces
{
    private const string Strict = "http://purl.oclc.org/ooxml/";
    private const string Transitional = "http://schemas.openxmlformats.org/";

    private static readonly FrozenDictionary<string, XNamespace> Renamed = new (string Strict, string Transitional)[]
    {
        ("wordprocessingml/main", "wordprocessingml/2006/main"),
        ("officeDocument/relationships", "officeDocument/2006/relationships"),
        ("officeDocument/bibliography", "officeDocument/2006/bibliography"),
        ("officeDocument/customXml", "officeDocument/2006/customXml"),
        ("officeDocument/math", "officeDocument/2006/math"),
        ("officeDocument/extendedProperties", "officeDocument/2006/extended-properties"),
        ("officeDocument/customProperties", "officeDocument/2006/custom-properties"),
        ("officeDocument/docPropsVTypes", "officeDocument/2006/docPropsVTypes"),
        ("officeDocument/sharedTypes", "officeDocument/2006/sharedTypes"),
        ("schemaLibrary/main", "schemaLibrary/2006/main"),
        ("drawingml/main", "drawingml/2006/main"),
        ("drawingml/picture", "drawingml/2006/picture"),
        ("drawingml/chart", "drawingml/2006/chart"),
        ("drawingml/diagram", "drawingml/2006/diagram"),
        ("drawingml/lockedCanvas", "drawingml/2006/lockedCanvas"),
        ("drawingml/wordprocessingDrawing", "drawingml/2006/wordprocessingDrawing"),
    }.ToFrozenDictionary(pair => Strict + pair.Strict, pair => (XNamespace)(Transitional + pair.Transitional), StringComparer.Ordinal);

    public static XNamespace ToTransitional(string name) =>
        name.StartsWith(Strict, StringComparison.Ordinal) && Renamed.TryGetValue(name, out XNamespace? transitional) ? transitional : name;
}
