using BriefKit.Core.Text;
using BriefKit.Pdf.Attachments;
using BriefKit.Pdf.Metadata;
using BriefKit.Pdf.Objects;
using BriefKit.Pdf.Structure;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Pdf;

/// <summary>Writes the catalog, from which all else is found (ISO 32000-1, 7.7.2), and what only it refers to.</summary>
internal sealed class CatalogWriter(PdfFile file, DestinationWriter places, AttachmentWriter attachments)
{
    public void Write(PdfReference catalog, PdfReference pageTree, PdfReference structure, DocumentPlaces document, IReadOnlyList<DrawnPage> pages, DocumentDescription description)
    {
        string language = LanguageTag.IsWellFormed(document.Metadata.Language) ? document.Metadata.Language : LanguageTag.Undetermined;
        PdfReference metadata = XmpPacket.Write(file, description, language, attachments.Names.IsNone ? 2 : 3);
        PdfReference profile = WriteProfile();
        PdfReference outline = document.Outline.IsEmpty ? default : new OutlineWriter(file, places).Write(document.Outline);
        PdfReference names = WriteNames(document);

        using ObjectScope scope = file.BeginObject(catalog);
        using DictionaryScope dictionary = scope.BeginDictionary();
        dictionary.Name("Type"u8, "Catalog"u8);
        dictionary.Reference("Pages"u8, pageTree);
        dictionary.Text("Lang"u8, language);
        using (DictionaryScope mark = dictionary.BeginDictionary("MarkInfo"u8))
            mark.Boolean("Marked"u8, true);
        dictionary.Reference("StructTreeRoot"u8, structure);
        using (DictionaryScope preferences = dictionary.BeginDictionary("ViewerPreferences"u8))
        {
            preferences.Boolean("DisplayDocTitle"u8, true);
            if (ReadingDirection.IsRightToLeft(language)) // Pages side by side follow each other from the right (ISO 32000-1, table 150).
                preferences.Name("Direction"u8, "R2L"u8);
        }
        dictionary.Reference("Metadata"u8, metadata);
        WriteOutputIntent(dictionary, profile);
        WritePageLabels(dictionary, pages);
        if (!outline.IsNone)
        {
            dictionary.Reference("Outlines"u8, outline);
            dictionary.Name("PageMode"u8, "UseOutlines"u8);
        }
        attachments.WriteAssociation(dictionary);
        if (names.IsNone && attachments.Names.IsNone)
            return;
        using DictionaryScope trees = dictionary.BeginDictionary("Names"u8);
        if (!names.IsNone)
            trees.Reference("Dests"u8, names);
        if (!attachments.Names.IsNone)
            trees.Reference("EmbeddedFiles"u8, attachments.Names);
    }

    private PdfReference WriteNames(DocumentPlaces document)
    {
        if (document.Destinations.Count == 0)
            return default;
        PdfReference reference = file.Reserve();
        places.WriteNames(file, reference, document.Destinations);
        return reference;
    }

    private PdfReference WriteProfile()
    {
        PdfReference reference = file.Reserve();
        using StreamScope stream = file.BeginStream(reference, ColorProfile.StandardRgb);
        stream.Dictionary.Integer("N"u8, 3);
        return reference;
    }

    // ISO 19005-2, 6.2.3: with it, device colours mean colours.
    private static void WriteOutputIntent(DictionaryScope catalog, PdfReference profile)
    {
        using ArrayScope intents = catalog.BeginArray("OutputIntents"u8);
        using DictionaryScope intent = intents.BeginDictionary();
        intent.Name("Type"u8, "OutputIntent"u8);
        intent.Name("S"u8, "GTS_PDFA1"u8);
        intent.Text("OutputConditionIdentifier"u8, "sRGB IEC61966-2.1");
        intent.Text("Info"u8, "sRGB IEC61966-2.1");
        intent.Text("RegistryName"u8, "http://www.color.org");
        intent.Reference("DestOutputProfile"u8, profile);
    }

    // ISO 32000-1, 12.4.2: only where the printed numbers are not those of counting.
    private static void WritePageLabels(DictionaryScope catalog, IReadOnlyList<DrawnPage> pages)
    {
        bool areCounted = true;
        for (int i = 0; i < pages.Count && areCounted; i++)
            areCounted = pages[i].Number == i + 1;
        if (areCounted)
            return;
        using DictionaryScope labels = catalog.BeginDictionary("PageLabels"u8);
        using ArrayScope ranges = labels.BeginArray("Nums"u8);
        for (int i = 0; i < pages.Count; i++)
        {
            bool goesOn = i > 0 && pages[i].Number == pages[i - 1].Number + 1;
            if (goesOn)
                continue;
            ranges.Integer(i);
            using DictionaryScope range = ranges.BeginDictionary();
            range.Name("S"u8, "D"u8);
            range.Integer("St"u8, Math.Max(pages[i].Number, 1));
        }
    }
}
