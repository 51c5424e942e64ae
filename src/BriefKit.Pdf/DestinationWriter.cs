using System.Text;
using BriefKit.Core.Collections;
using BriefKit.Pdf.Objects;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Pdf;

/// <summary>Writes the places that links and outline entries lead to (ISO 32000-1, 12.3.2).</summary>
internal sealed class DestinationWriter(IReadOnlyList<DrawnPage> pages)
{
    /// <summary>Writes a place as the next token: its page, and the point that comes to the window's upper left corner.</summary>
    public void Write(PdfBuffer target, Destination destination)
    {
        DrawnPage page = pages[Math.Clamp(destination.Page, 0, pages.Count - 1)];
        using ArrayScope array = target.BeginArray();
        array.Reference(page.Reference);
        array.Name("XYZ"u8);
        array.Real(destination.X);
        array.Real(page.Height - destination.Y);
        array.Null();
    }

    /// <summary>Writes the tree of named places, by which addresses outside the file can lead into it.</summary>
    public void WriteNames(PdfFile file, PdfReference tree, ValueMap<string, Destination> destinations)
    {
        List<KeyValuePair<byte[], PdfReference>> names = [];
        foreach ((string name, Destination destination) in destinations)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(name);
            if (bytes.Length > PdfText.LongestString)
                continue;
            PdfReference reference = file.Reserve();
            using (ObjectScope scope = file.BeginObject(reference))
                Write(scope.Content, destination);
            names.Add(KeyValuePair.Create(bytes, reference));
        }
        names.Sort(static (left, right) => left.Key.AsSpan().SequenceCompareTo(right.Key));
        PdfTree.WriteNames(file, tree, names);
    }
}
