using System.Xml.Linq;
using BriefKit.Pdf.Reading.Xmp;

namespace BriefKit.Pdf.Conformance;

/// <summary>The properties of the metadata, and the descriptions of those that are not generally known (ISO 19005-2, 6.6.2.3).</summary>
internal sealed class SchemaRules : RuleGroup
{
    public const string Extension = "http://www.aiim.org/pdfa/ns/extension/";

    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace Schema = "http://www.aiim.org/pdfa/ns/schema#";
    private static readonly XNamespace Property = "http://www.aiim.org/pdfa/ns/property#";

    private static readonly Rule IsKnown = new("metadata-schemas", "Properties of the metadata are known to the XMP Specification or described in the file, and have the form that they should.") { ArchiveClause = "6.6.2.3.1" };

    private static readonly Rule IsDescribed = new("extension-schemas", "Descriptions of schemas are complete, and use the prefixes of ISO 19005-2.") { ArchiveClause = "6.6.2.3.3" };

    private static readonly string[] SchemaFields = ["schema", "namespaceURI", "prefix", "property", "valueType"];
    private static readonly string[] RequiredSchemaFields = ["schema", "namespaceURI", "prefix", "property"];
    private static readonly string[] PropertyFields = ["name", "valueType", "category", "description"];

    // What XMP itself knows, of which lists and alternatives may be made.
    private static readonly string[] KnownTypes = ["Text", "Integer", "Real", "Boolean", "Date", "URI", "URL", "MIMEType", "ProperName", "AgentName", "Locale", "GUID", "RenditionClass", "Lang Alt"];
    private static readonly string[] TypePrefixes = ["bag ", "seq ", "alt ", "open Choice of ", "closed Choice of "];

    public override IReadOnlyList<Rule> Rules => [IsKnown, IsDescribed];

    public override void CheckFile(Examination examination)
    {
        if (examination.Metadata is not XmpDocument metadata)
            return;
        Dictionary<(string Namespace, string Name), string> described = [];
        foreach (XmpProperty container in metadata.Properties.Where(property => property is { Namespace: Extension, Name: "schemas" }))
            ReadSchemas(examination, container, described);
        foreach (XmpProperty property in metadata.Properties)
            Check(examination, property, described);
    }

    private static void Check(Examination examination, XmpProperty property, Dictionary<(string Namespace, string Name), string> described)
    {
        if (XmpSchemas.FormOf(property.Namespace, property.Name) is XmpForm form)
        {
            if (form != property.Form)
                examination.ReportMetadata(IsKnown, $"'{property.Name}' is written in another form than XMP has for it.");
            return;
        }
        if (!described.TryGetValue((property.Namespace, property.Name), out string? type))
            examination.ReportMetadata(IsKnown, $"'{property.Prefix}:{property.Name}' is neither known nor described.");
        else if (type == "Integer" && !int.TryParse(property.Text, out _))
            examination.ReportMetadata(IsKnown, $"'{property.Prefix}:{property.Name}' is no integer.");
    }

    private static void ReadSchemas(Examination examination, XmpProperty container, Dictionary<(string Namespace, string Name), string> described)
    {
        if (container.Prefix != "pdfaExtension" || container.Form != XmpForm.Bag)
            examination.ReportMetadata(IsDescribed, "The descriptions of schemas are no bag with the prefix pdfaExtension.");
        foreach (XElement schema in container.Element?.Elements(Rdf + "Bag").Elements(Rdf + "li") ?? [])
        {
            XElement[] fields = [.. Fields(schema)];
            CheckFields(examination, fields, Schema, "pdfaSchema", SchemaFields, RequiredSchemaFields);
            string space = TextOf(fields, Schema + "namespaceURI");
            IEnumerable<XElement> properties = fields.Where(field => field.Name == Schema + "property").Elements(Rdf + "Seq").Elements(Rdf + "li");
            foreach (XElement[] property in properties.Select(property => Fields(property).ToArray()))
            {
                CheckFields(examination, property, Property, "pdfaProperty", PropertyFields, PropertyFields);
                CheckProperty(examination, property);
                described.TryAdd((space, TextOf(property, Property + "name")), TextOf(property, Property + "valueType"));
            }
        }
    }

    private static void CheckFields(Examination examination, XElement[] fields, XNamespace space, string prefix, string[] allowed, string[] required)
    {
        bool isRight = fields.All(field => field.Name.Namespace == space && field.GetPrefixOfNamespace(space) == prefix && allowed.Contains(field.Name.LocalName))
            && required.All(name => fields.Count(field => field.Name.LocalName == name) == 1);
        if (!isRight)
            examination.ReportMetadata(IsDescribed, $"A description has not all fields of {prefix}, or others.");
    }

    private static void CheckProperty(Examination examination, XElement[] fields)
    {
        string type = TextOf(fields, Property + "valueType");
        string basis = TypePrefixes.Aggregate(type, (rest, start) => rest.StartsWith(start, StringComparison.OrdinalIgnoreCase) ? rest[start.Length..] : rest);
        if (!KnownTypes.Contains(basis, StringComparer.Ordinal) || TextOf(fields, Property + "category") is not ("internal" or "external"))
            examination.ReportMetadata(IsDescribed, $"A property is described by an unknown type '{type}' or category.");
    }

    // A structure is an element's own children, or those of a description in it.
    private static IEnumerable<XElement> Fields(XElement structure) =>
        structure.Element(Rdf + "Description") is XElement description ? description.Elements() : structure.Elements();

    private static string TextOf(XElement[] fields, XName name) => fields.FirstOrDefault(field => field.Name == name)?.Value.Trim() ?? "";
}
