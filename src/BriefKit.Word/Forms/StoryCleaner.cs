using System.Xml.Linq;
using BriefKit.Word.Packaging;

namespace BriefKit.Word.Forms;

/// <summary>
/// Takes out of a text what Word noted for itself: marks of the spelling checker, revision ids, comments, the pages as they last were; and
/// what only we may note in a tree, which a file could otherwise speak to us by.
/// </summary>
internal static class StoryCleaner
{
    private static readonly XName[] Passing =
    [
        WordNames.W + "proofErr", WordNames.W + "lastRenderedPageBreak", WordNames.W + "commentRangeStart", WordNames.W + "commentRangeEnd",
        WordNames.W + "commentReference", WordNames.W + "annotationRef",
    ];

    private static readonly XName SmartTag = WordNames.W + "smartTag", CustomXml = WordNames.W + "customXml";

    private static readonly XNamespace[] IdNamespaces =
    [
        "http://schemas.microsoft.com/office/word/2010/wordml", "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing",
    ];

    public static void Clean(XElement root)
    {
        foreach (XElement element in root.DescendantsAndSelf())
            element.Attributes().Where(attribute => IsRevisionId(attribute) || attribute.Name.Namespace == WordNames.Own).Remove();
        TreeEdits.RemoveBlanks(root);
        TreeEdits.Replace(root, element =>
        {
            bool isEmptyRun = element.Name == WordNames.Run && !element.Elements().Any(child => child.Name != WordNames.RunProperties);
            if (isEmptyRun || Passing.Contains(element.Name) || element.Name.Namespace == WordNames.Own)
                return [];
            // Wrappers that mean nothing to a reader would hide which paragraphs and runs stand side by side.
            return element.Name == SmartTag || element.Name == CustomXml
                ? [.. element.Nodes().Where(node => node is not XElement { Name.LocalName: "smartTagPr" or "customXmlPr" })]
                : null;
        });
    }

    private static bool IsRevisionId(XAttribute attribute) =>
        (attribute.Name.Namespace == WordNames.W && attribute.Name.LocalName.StartsWith("rsid", StringComparison.Ordinal))
        || (attribute.Name.LocalName is "paraId" or "textId" or "anchorId" or "editId" && IdNamespaces.Contains(attribute.Name.Namespace));
}
