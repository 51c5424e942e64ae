namespace BriefKit.Pdf.Reading.Fonts;

/// <summary>An embedded font program: which glyphs it has, and how wide they are.</summary>
internal abstract class FontProgram
{
    /// <summary>How many glyphs it has; the first of them is the one for missing characters.</summary>
    public abstract int GlyphCount { get; }

    /// <summary>The glyph of a CID; null where there is none.</summary>
    public abstract int? GlyphOf(int cid);

    /// <summary>The advance of a glyph in thousandths of the font's size; null where it cannot be read.</summary>
    public abstract double? WidthOf(int glyph);

    /// <summary>Reads a program; null where it is broken or of a kind that is not known here.</summary>
    public static FontProgram? Read(SourceFile file, PdfDictionary descriptor)
    {
        if (file.Stream(descriptor, "FontFile2") is PdfStream outlines)
            return file.Decode(outlines) is ReadOnlyMemory<byte> data ? TrueTypeProgram.Read(data) : null;
        bool isCompact = file.Stream(descriptor, "FontFile3") is PdfStream stream && file.Name(stream.Dictionary, "Subtype") == "CIDFontType0C";
        return isCompact && file.Decode(file.Stream(descriptor, "FontFile3")!) is ReadOnlyMemory<byte> compact ? CompactProgram.Read(compact) : null;
    }
}
