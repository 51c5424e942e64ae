using System.Xml.Linq;
using BriefKit.Core.Documents;
using BriefKit.Core.Packaging;
using BriefKit.Core.Text;
using BriefKit.Word.Markup;

namespace BriefKit.Word.Packaging;

/// <summary>
/// What a part of a foreign Word file is not given on with: programs, files of other programs, whole documents to be drawn in, and what would
/// be fetched from outside when the file is opened. Links that a reader may follow stay.
/// </summary>
internal sealed class UnsafeContent(string part, SourceLocation at, DiagnosticBag bag)
{
    // The last segments of the types of relationships, and what they lead to.
    private static readonly Dictionary<string, string> Refused = new(StringComparer.Ordinal)
    {
        ["vbaProject"] = "a program (macros)",
        ["wordVbaData"] = "a program (macros)",
        ["attachedToolbars"] = "toolbars",
        ["keyMapCustomizations"] = "keyboard commands",
        ["oleObject"] = "an embedded file of another program",
        ["control"] = "a control (ActiveX)",
        ["activeXControlBinary"] = "a control (ActiveX)",
        ["aFChunk"] = "another document that Word would draw in",
        ["subDocument"] = "another document that Word would draw in",
        ["frame"] = "a frame with another document",
        ["mailMergeSource"] = "a source of data for mail merge",
        ["mailMergeHeaderSource"] = "a source of data for mail merge",
        ["recipientData"] = "the recipients of a mail merge",
        ["attachedTemplate"] = "a template that Word would look for",
        ["transform"] = "a program (XSLT)",
        ["webSettings"] = "",
        ["comments"] = "",
        ["commentsExtended"] = "",
        ["commentsIds"] = "",
        ["commentsExtensible"] = "",
        ["people"] = "",
        ["glossaryDocument"] = "",
        ["printerSettings"] = "",
        ["thumbnail"] = "",
    };

    private static readonly HashSet<string> FetchingFields = new(StringComparer.OrdinalIgnoreCase) { "DDE", "DDEAUTO", "INCLUDETEXT", "INCLUDEPICTURE", "INCLUDE", "IMPORT", "LINK", "DATABASE", "RD" };

    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase) { "[Content_Types].xml", "docProps/core.xml", "docProps/app.xml", "docProps/custom.xml" };

    private readonly HashSet<string> _removed = new(StringComparer.Ordinal);

    /// <summary>The relationships that may stay.</summary>
    public List<PackageRelationship> Filter(IEnumerable<PackageRelationship> relationships)
    {
        List<PackageRelationship> kept = [];
        HashSet<string> ids = new(StringComparer.Ordinal);
        foreach (PackageRelationship relationship in relationships)
        {
            bool isKept = ids.Add(relationship.Id) && MayStay(relationship);
            if (isKept)
                kept.Add(relationship);
            else
                _removed.Add(relationship.Id);
        }
        return kept;
    }

    private bool MayStay(PackageRelationship relationship)
    {
        if (Refused.TryGetValue(relationship.Kind, out string? what))
        {
            if (what.Length > 0)
                bag.Add(FormDiagnostics.LeftOut(at, part, what));
            return false;
        }
        bool isMacroFile = relationship.Kind == "package" && !relationship.Target.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase);
        if (isMacroFile)
        {
            bag.Add(FormDiagnostics.LeftOut(at, part, "an embedded file of another program"));
            return false;
        }
        if (!relationship.IsExternal)
            return MayLeadTo(relationship.Target);
        LinkTarget target = LinkTarget.Parse(relationship.Target);
        bool isLink = relationship.Kind == "hyperlink" && target.Kind is not LinkKind.Refused;
        if (!isLink)
            bag.Add(FormDiagnostics.OutsideLeftOut(at, part, relationship.Target));
        return isLink;
    }

    /// <summary>Whether a name is that of a part which describes the package: it is no part of its content (ISO 29500-2, Open Packaging Conventions), and is written anew.</summary>
    public static bool IsReserved(string path) => path.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) || Reserved.Contains(path);

    private bool MayLeadTo(string target)
    {
        if (!IsReserved(target))
            return true;
        bag.Add(FormDiagnostics.LeftOut(at, part, $"a link to '{SingleLine.Of(target)}'"));
        return false;
    }

    /// <summary>Takes what leads to a removed part out of the text of a part.</summary>
    public void Clean(XElement root)
    {
        if (root.Name == WordNames.W + "settings")
            CleanSettings(root);
        CleanFields(root);
        if (_removed.Count == 0)
            return;
        TreeEdits.Replace(root, Replacement);
    }

    // Word asks the network or another program when it updates these (ISO 29500-1, 17.16.5); their results stay as they are.
    private void CleanFields(XElement root)
    {
        foreach (XElement simple in root.Descendants(WordNames.W + "fldSimple").Where(field => Fetches((string?)field.Attribute(WordNames.W + "instr"))).ToList())
        {
            Tell((string)simple.Attribute(WordNames.W + "instr")!);
            simple.SetAttributeValue(WordNames.W + "instr", "QUOTE");
        }
        // An instruction may be split over runs: it begins behind the field's beginning, and all of it goes.
        List<XElement> instruction = [];
        foreach (XElement element in root.Descendants().ToList())
        {
            if (element.Name == WordNames.W + "instrText")
                instruction.Add(element);
            else if (element.Name == WordNames.W + "fldChar")
                CleanInstruction(instruction);
        }
        CleanInstruction(instruction);
    }

    private void CleanInstruction(List<XElement> instruction)
    {
        string text = string.Concat(instruction.Select(part => part.Value));
        if (Fetches(text))
        {
            Tell(text);
            instruction[0].Value = "QUOTE";
            foreach (XElement rest in instruction.Skip(1))
                rest.Value = "";
        }
        instruction.Clear();
    }

    private void Tell(string instruction) => bag.Add(FormDiagnostics.OutsideLeftOut(at, part, instruction.Trim()));

    private static bool Fetches(string? instruction) =>
        instruction is not null && FetchingFields.Contains(new string([.. instruction.TrimStart().TakeWhile(char.IsAsciiLetter)]));

    private bool LeadsToRemoved(XAttribute attribute) => attribute.Name.Namespace == WordNames.R && _removed.Contains(attribute.Value);

    private static void CleanSettings(XElement settings)
    {
        // No revision ids and no habits of the author's program: results are the same bytes for the same input.
        string[] names = ["attachedTemplate", "mailMerge", "rsids", "trackRevisions", "attachedSchema", "saveThroughXslt", "documentProtection", "writeProtection", "proofState"];
        settings.Elements().Where(element => names.Contains(element.Name.LocalName) && element.Name.Namespace == WordNames.W).Remove();
    }

    // A link goes and its text stays; a picture stays empty; an embedded file leaves the picture of it.
    private IEnumerable<XNode>? Replacement(XElement element)
    {
        if (!element.Attributes().Any(LeadsToRemoved))
            return null;
        if (element.Name == WordNames.Hyperlink)
            return [.. element.Nodes()];
        if (element.Name.LocalName is "OLEObject" or "altChunk" or "subDoc" or "control" or "externalData" or "headerReference" or "footerReference")
            return [];
        element.Attributes().Where(LeadsToRemoved).Remove();
        return null;
    }
}
