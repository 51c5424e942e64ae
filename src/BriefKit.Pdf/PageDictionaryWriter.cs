using BriefKit.Pdf.Fonts;
using BriefKit.Pdf.Images;
using BriefKit.Pdf.Objects;
using BriefKit.Pdf.Structure;

namespace BriefKit.Pdf;

/// <summary>Writes the dictionaries of pages that have been drawn (ISO 32000-1, 7.7.3.3), and the tree that they are in.</summary>
internal sealed class PageDictionaryWriter(PdfFile file, DocumentFonts fonts, ParentTree parents, LinkWriter links)
{
    private readonly List<PdfReference> _annotations = [];

    public void Write(IReadOnlyList<DrawnPage> pages, PdfReference tree)
    {
        for (int i = 0; i < pages.Count; i++)
            Write(pages[i], i, tree);
        using ObjectScope scope = file.BeginObject(tree);
        using DictionaryScope dictionary = scope.BeginDictionary();
        dictionary.Name("Type"u8, "Pages"u8);
        dictionary.Integer("Count"u8, pages.Count);
        using ArrayScope kids = dictionary.BeginArray("Kids"u8);
        foreach (DrawnPage page in pages)
            kids.Reference(page.Reference);
    }

    private void Write(DrawnPage page, int index, PdfReference tree)
    {
        if (page.Owners.Length > 0)
            parents.AddPage(index, page.Owners, file);
        links.Write(page, _annotations);
        using ObjectScope scope = file.BeginObject(page.Reference);
        using DictionaryScope dictionary = scope.BeginDictionary();
        dictionary.Name("Type"u8, "Page"u8);
        dictionary.Reference("Parent"u8, tree);
        using (ArrayScope box = dictionary.BeginArray("MediaBox"u8))
        {
            box.Integer(0);
            box.Integer(0);
            box.Real(page.Width);
            box.Real(page.Height);
        }
        WriteContents(dictionary, page.Contents);
        WriteResources(dictionary, page);
        // ISO 14289-1, 7.18.3: the order of the keyboard is that of the structure.
        dictionary.Name("Tabs"u8, "S"u8);
        if (page.Owners.Length > 0)
            dictionary.Integer("StructParents"u8, index);
        if (page.IsTransparent)
            WriteGroup(dictionary);
        if (_annotations.Count == 0)
            return;
        using ArrayScope annotations = dictionary.BeginArray("Annots"u8);
        foreach (PdfReference annotation in _annotations)
            annotations.Reference(annotation);
    }

    private static void WriteContents(DictionaryScope dictionary, PdfReference[] contents)
    {
        if (contents is [PdfReference only])
        {
            dictionary.Reference("Contents"u8, only);
            return;
        }
        using ArrayScope parts = dictionary.BeginArray("Contents"u8);
        foreach (PdfReference part in contents)
            parts.Reference(part);
    }

    private void WriteResources(DictionaryScope dictionary, DrawnPage page)
    {
        using DictionaryScope resources = dictionary.BeginDictionary("Resources"u8);
        if (page.Fonts.Length > 0)
        {
            using DictionaryScope used = resources.BeginDictionary("Font"u8);
            foreach (int number in page.Fonts)
            {
                DocumentFont font = fonts.InOrder[number - 1];
                if (font.Subset is not null)
                    used.ResourceKey((byte)'F', number).Reference(font.Reference);
            }
        }
        page.Drawings?.Write(resources);
        if (page.Pictures is null)
            return;
        using DictionaryScope pictures = resources.BeginDictionary("XObject"u8);
        foreach ((int number, PlacedPicture picture) in page.Pictures)
            pictures.ResourceKey((byte)'I', number).Reference(picture.Reference);
    }

    // ISO 32000-1, 11.4.7: what shows through is mixed as the colours of screens are.
    private static void WriteGroup(DictionaryScope dictionary)
    {
        using DictionaryScope group = dictionary.BeginDictionary("Group"u8);
        group.Name("Type"u8, "Group"u8);
        group.Name("S"u8, "Transparency"u8);
        group.Name("CS"u8, "DeviceRGB"u8);
    }
}
