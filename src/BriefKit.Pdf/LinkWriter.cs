using System.Text;
using BriefKit.Core.Collections;
using BriefKit.Core.Text;
using BriefKit.Pdf.Objects;
using BriefKit.Pdf.Structure;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Pdf;

/// <summary>Writes links as annotations (ISO 32000-1, 12.5.6.5) that belong to an element of the structure (ISO 14289-1, 7.18.5).</summary>
internal sealed class LinkWriter(
    PdfFile file, StructureTree tree, ParentTree parents, ValueMap<string, Destination> destinations, DestinationWriter places, DiagnosticBag diagnostics)
{
    // ISO 32000-1, table 165: the annotation is printed. ISO 19005-2, 6.3.2, asks for it.
    private const int PrintFlag = 4;

    /// <summary>Writes the links of a page.</summary>
    /// <param name="annotations">Is filled with them.</param>
    public void Write(DrawnPage page, List<PdfReference> annotations)
    {
        annotations.Clear();
        if (page.Links is null)
            return;
        foreach (LinkArea link in page.Links)
        {
            PdfReference annotation = Write(link, page.Reference, page.Height);
            if (!annotation.IsNone)
                annotations.Add(annotation);
        }
    }

    // No reference where it leads nowhere, so that only its text remains.
    private PdfReference Write(LinkArea link, PdfReference page, double pageHeight)
    {
        if (link.ContentId is not int id || tree.Annotations.OwnerOf(id) is not (>= 0 and int owner) || !LeadsSomewhere(link.Target))
        {
            diagnostics.Add(PdfDiagnostics.LinkLeadsNowhere(link.Target));
            return default;
        }
        PdfReference reference = file.Reserve();
        tree.Annotations.Add(id, new ContentPlace(page, reference.Number));
        int key = parents.AddAnnotation(tree[owner].Reference);

        using ObjectScope scope = file.BeginObject(reference);
        using DictionaryScope dictionary = scope.BeginDictionary();
        dictionary.Name("Type"u8, "Annot"u8);
        dictionary.Name("Subtype"u8, "Link"u8);
        WriteRectangle(dictionary, link, pageHeight);
        dictionary.Integer("F"u8, PrintFlag);
        using (ArrayScope border = dictionary.BeginArray("Border"u8))
        {
            border.Integer(0);
            border.Integer(0);
            border.Integer(0);
        }
        dictionary.Text("Contents"u8, string.IsNullOrWhiteSpace(link.Description) ? link.Target : link.Description);
        dictionary.Integer("StructParent"u8, key);
        WriteAction(dictionary, link.Target);
        return reference;
    }

    private bool LeadsSomewhere(string target) => target switch
    {
        "" => false,
        ['#', .. string name] => destinations.ContainsKey(name),
        _ => EncodeAddress(target).Length <= PdfText.LongestString,
    };

    private static void WriteRectangle(DictionaryScope dictionary, LinkArea link, double pageHeight)
    {
        double top = pageHeight - link.Y;
        using ArrayScope rectangle = dictionary.BeginArray("Rect"u8);
        rectangle.Real(Math.Min(link.X, link.X + link.Width));
        rectangle.Real(Math.Min(top, top - link.Height));
        rectangle.Real(Math.Max(link.X, link.X + link.Width));
        rectangle.Real(Math.Max(top, top - link.Height));
    }

    private void WriteAction(DictionaryScope dictionary, string target)
    {
        if (target is ['#', .. string name] && destinations.TryGetValue(name, out Destination? destination))
        {
            places.Write(dictionary.Key("Dest"u8), destination);
            return;
        }
        using DictionaryScope action = dictionary.BeginDictionary("A"u8);
        action.Name("S"u8, "URI"u8);
        action.Bytes("URI"u8, EncodeAddress(target));
    }

    // ISO 32000-1, 12.6.4.7: seven bits only. What is not ASCII becomes the percent-encoding of its UTF-8 bytes, as RFC 3987, 3.1, has it.
    private static byte[] EncodeAddress(string target)
    {
        using PdfBuffer encoded = new();
        foreach (byte value in Encoding.UTF8.GetBytes(target))
        {
            if (value is > 0x20 and < 0x7F)
                encoded.Raw(value);
            else
                encoded.PercentEncoded(value);
        }
        return encoded.Written.ToArray();
    }
}
