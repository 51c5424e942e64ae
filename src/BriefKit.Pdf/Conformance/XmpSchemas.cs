using System.Collections.Frozen;
using BriefKit.Pdf.Reading.Xmp;

namespace BriefKit.Pdf.Conformance;

/// <summary>The properties of the XMP Specification (September 2005) and of ISO 19005-2, 6.6.4, that need no description, and the form of each.</summary>
internal static class XmpSchemas
{
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const string Basic = "http://ns.adobe.com/xap/1.0/";
    private const string Rights = "http://ns.adobe.com/xap/1.0/rights/";
    private const string Media = "http://ns.adobe.com/xap/1.0/mm/";
    private const string Pdf = "http://ns.adobe.com/pdf/1.3/";

    private static readonly FrozenDictionary<(string Namespace, string Name), XmpForm> Known = new Dictionary<(string Namespace, string Name), XmpForm>
    {
        [(DublinCore, "contributor")] = XmpForm.Bag,
        [(DublinCore, "coverage")] = XmpForm.Simple,
        [(DublinCore, "creator")] = XmpForm.Sequence,
        [(DublinCore, "date")] = XmpForm.Sequence,
        [(DublinCore, "description")] = XmpForm.Alternatives,
        [(DublinCore, "format")] = XmpForm.Simple,
        [(DublinCore, "identifier")] = XmpForm.Simple,
        [(DublinCore, "language")] = XmpForm.Bag,
        [(DublinCore, "publisher")] = XmpForm.Bag,
        [(DublinCore, "relation")] = XmpForm.Bag,
        [(DublinCore, "rights")] = XmpForm.Alternatives,
        [(DublinCore, "source")] = XmpForm.Simple,
        [(DublinCore, "subject")] = XmpForm.Bag,
        [(DublinCore, "title")] = XmpForm.Alternatives,
        [(DublinCore, "type")] = XmpForm.Bag,
        [(Basic, "Advisory")] = XmpForm.Bag,
        [(Basic, "BaseURL")] = XmpForm.Simple,
        [(Basic, "CreateDate")] = XmpForm.Simple,
        [(Basic, "CreatorTool")] = XmpForm.Simple,
        [(Basic, "Identifier")] = XmpForm.Bag,
        [(Basic, "Label")] = XmpForm.Simple,
        [(Basic, "MetadataDate")] = XmpForm.Simple,
        [(Basic, "ModifyDate")] = XmpForm.Simple,
        [(Basic, "Nickname")] = XmpForm.Simple,
        [(Basic, "Rating")] = XmpForm.Simple,
        [(Rights, "Certificate")] = XmpForm.Simple,
        [(Rights, "Marked")] = XmpForm.Simple,
        [(Rights, "Owner")] = XmpForm.Bag,
        [(Rights, "UsageTerms")] = XmpForm.Alternatives,
        [(Rights, "WebStatement")] = XmpForm.Simple,
        [(Media, "DocumentID")] = XmpForm.Simple,
        [(Media, "InstanceID")] = XmpForm.Simple,
        [(Media, "VersionID")] = XmpForm.Simple,
        [(Media, "DerivedFrom")] = XmpForm.Structure,
        [(Media, "History")] = XmpForm.Sequence,
        [(Pdf, "Keywords")] = XmpForm.Simple,
        [(Pdf, "PDFVersion")] = XmpForm.Simple,
        [(Pdf, "Producer")] = XmpForm.Simple,
        [(Pdf, "Trapped")] = XmpForm.Simple,
        [(IdentificationRules.Archive, "part")] = XmpForm.Simple,
        [(IdentificationRules.Archive, "amd")] = XmpForm.Simple,
        [(IdentificationRules.Archive, "corr")] = XmpForm.Simple,
        [(IdentificationRules.Archive, "conformance")] = XmpForm.Simple,
        [(SchemaRules.Extension, "schemas")] = XmpForm.Bag,
    }.ToFrozenDictionary();

    /// <summary>The form that a property must have; null for one that must be described in the file.</summary>
    public static XmpForm? FormOf(string space, string name) => Known.TryGetValue((space, name), out XmpForm form) ? form : null;
}
