using System.Text;
using BriefKit.Pdf.Objects;

namespace BriefKit.Pdf.Fonts;

/// <summary>Writes a subset as a composite font whose codes are glyph ids (ISO 32000-1, 9.7).</summary>
internal static class FontWriter
{
    // ISO 32000-1, table 123. A font without a standard Latin character set is symbolic.
    private const int FixedPitch = 1 << 0;
    private const int Serif = 1 << 1;
    private const int Symbolic = 1 << 2;
    private const int Italic = 1 << 6;

    // Stem widths of usual text faces; the figure matters only to viewers that replace fonts.
    private const int RegularStem = 80;
    private const int BoldStem = 140;

    private const int LongestName = 100;

    public static void Write(PdfFile file, DocumentFont font)
    {
        if (font.Subset is not FontSubset subset)
            return;
        byte[] name = Encoding.ASCII.GetBytes($"{subset.Tag}+{NameOf(font.Source)}");
        PdfReference descendant = file.Reserve(), descriptor = file.Reserve(), program = file.Reserve(), unicode = file.Reserve();
        WriteComposite(file, font, name, descendant, unicode);
        WriteDescendant(file, font.Source, subset, name, descendant, descriptor);
        WriteDescriptor(file, font.Source, name, descriptor, program);
        using (StreamScope stream = file.BeginStream(program, subset.Program))
        {
            if (font.Source.IsCompact)
                stream.Dictionary.Name("Subtype"u8, "CIDFontType0C"u8);
            else
                stream.Dictionary.Integer("Length1"u8, subset.Program.Content.Length);
        }
        file.BeginStream(unicode, subset.UnicodeMapOf(font.Glyphs)).Dispose();
    }

    private static void WriteComposite(PdfFile file, DocumentFont font, byte[] name, PdfReference descendant, PdfReference unicode)
    {
        using ObjectScope scope = file.BeginObject(font.Reference);
        using DictionaryScope dictionary = scope.BeginDictionary();
        dictionary.Name("Type"u8, "Font"u8);
        dictionary.Name("Subtype"u8, "Type0"u8);
        // ISO 32000-1, 9.7.6.2: over a compact font, the name ends with that of the CMap.
        dictionary.Name("BaseFont"u8, font.Source.IsCompact ? [.. name, .. "-Identity-H"u8] : name);
        dictionary.Name("Encoding"u8, "Identity-H"u8);
        using (ArrayScope descendants = dictionary.BeginArray("DescendantFonts"u8))
            descendants.Reference(descendant);
        dictionary.Reference("ToUnicode"u8, unicode);
    }

    private static void WriteDescendant(PdfFile file, SourceFont font, FontSubset subset, byte[] name, PdfReference reference, PdfReference descriptor)
    {
        using ObjectScope scope = file.BeginObject(reference);
        using DictionaryScope dictionary = scope.BeginDictionary();
        dictionary.Name("Type"u8, "Font"u8);
        dictionary.Name("Subtype"u8, font.IsCompact ? "CIDFontType0"u8 : "CIDFontType2"u8);
        dictionary.Name("BaseFont"u8, name);
        using (DictionaryScope system = dictionary.BeginDictionary("CIDSystemInfo"u8))
        {
            system.Text("Registry"u8, "Adobe");
            system.Text("Ordering"u8, "Identity");
            system.Integer("Supplement"u8, 0);
        }
        dictionary.Reference("FontDescriptor"u8, descriptor);
        if (!font.IsCompact)
            dictionary.Name("CIDToGIDMap"u8, "Identity"u8);
        using ArrayScope array = dictionary.BeginArray("W"u8);
        array.Integer(0);
        using ArrayScope list = array.BeginArray();
        foreach (int width in subset.Widths)
            list.Integer(width);
    }

    private static void WriteDescriptor(PdfFile file, SourceFont font, byte[] name, PdfReference reference, PdfReference program)
    {
        using ObjectScope scope = file.BeginObject(reference);
        using DictionaryScope dictionary = scope.BeginDictionary();
        dictionary.Name("Type"u8, "FontDescriptor"u8);
        dictionary.Name("FontName"u8, name);
        dictionary.Integer("Flags"u8, Symbolic | (font.IsFixedPitch ? FixedPitch : 0) | (font.IsSerif ? Serif : 0) | (font.IsItalic ? Italic : 0));
        using (ArrayScope box = dictionary.BeginArray("FontBBox"u8))
        {
            foreach (int side in font.BoundingBox)
                box.Integer(side);
        }
        dictionary.Real("ItalicAngle"u8, font.ItalicAngle);
        dictionary.Integer("Ascent"u8, font.Ascent);
        dictionary.Integer("Descent"u8, font.Descent);
        dictionary.Integer("CapHeight"u8, font.CapHeight);
        dictionary.Integer("StemV"u8, font.IsBold ? BoldStem : RegularStem);
        dictionary.Reference(font.IsCompact ? "FontFile3"u8 : "FontFile2"u8, program);
    }

    private static string NameOf(SourceFont font)
    {
        StringBuilder name = new();
        foreach (char value in font.Name)
        {
            if (name.Length < LongestName && (char.IsAsciiLetterOrDigit(value) || value is '-' or '_' or '.'))
                name.Append(value);
        }
        return name.Length == 0 ? "Font" : name.ToString();
    }
}
