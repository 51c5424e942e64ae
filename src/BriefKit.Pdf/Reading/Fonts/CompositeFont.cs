namespace BriefKit.Pdf.Reading.Fonts;

/// <summary>A composite font whose codes are CIDs (ISO 32000-1, 9.7), with the program that is embedded for it.</summary>
internal sealed class CompositeFont
{
    private const double DefaultWidth = 1000;
    private const int MostWidths = 1 << 17;

    private readonly Dictionary<int, double> _widths = [];
    private readonly ReadOnlyMemory<byte>? _glyphMap;
    private readonly double _defaultWidth;

    private CompositeFont(SourceFile file, PdfDictionary dictionary, PdfDictionary descendant)
    {
        Dictionary = dictionary;
        Descendant = descendant;
        Descriptor = file.Dictionary(descendant, "FontDescriptor") ?? PdfDictionary.Empty;
        IsEmbedded = file.Stream(Descriptor, "FontFile2") is not null || file.Stream(Descriptor, "FontFile3") is not null;
        Program = FontProgram.Read(file, Descriptor);
        _defaultWidth = (file.Value(descendant, "DW") as PdfNumber)?.Value ?? DefaultWidth;
        _glyphMap = file.Stream(descendant, "CIDToGIDMap") is PdfStream map ? file.Decode(map) : null;
        Texts = file.Stream(dictionary, "ToUnicode") is PdfStream texts && file.Decode(texts) is ReadOnlyMemory<byte> data ? CharacterMapReader.Read(data) : null;
        ReadWidths(file, file.Array(descendant, "W")?.Items ?? []);
    }

    public PdfDictionary Dictionary { get; }

    public PdfDictionary Descendant { get; }

    public PdfDictionary Descriptor { get; }

    public bool IsEmbedded { get; }

    /// <summary>Null where it is not embedded, or cannot be read here.</summary>
    public FontProgram? Program { get; }

    /// <summary>What each code stands for; null where the font does not say.</summary>
    public IReadOnlyDictionary<int, string>? Texts { get; }

    /// <summary>Reads a font; null where it is of another kind.</summary>
    public static CompositeFont? Read(SourceFile file, PdfDictionary dictionary)
    {
        bool isIdentity = file.Name(dictionary, "Subtype") == "Type0" && file.Name(dictionary, "Encoding") is "Identity-H" or "Identity-V";
        return isIdentity && file.Array(dictionary, "DescendantFonts") is { Items: [PdfValue first, ..] } && file.Resolve(first) is PdfDictionary descendant
            ? new CompositeFont(file, dictionary, descendant)
            : null;
    }

    /// <summary>The glyph that a code shows; null where there is none.</summary>
    public int? GlyphOf(int code)
    {
        if (_glyphMap is not ReadOnlyMemory<byte> map)
            return Program?.GlyphOf(code);
        int glyph = 2 * code + 2 <= map.Length ? (int)CompactTable.Number(map.Span[(2 * code)..], 2) : 0;
        return glyph < (Program?.GlyphCount ?? 0) ? glyph : null;
    }

    /// <summary>The width of a code as the font's dictionary has it, in thousandths.</summary>
    public double WidthOf(int code) => _widths.GetValueOrDefault(code, _defaultWidth);

    // ISO 32000-1, 9.7.4.3: a first CID and the widths from there on, or two CIDs and the width of all between.
    private void ReadWidths(SourceFile file, IReadOnlyList<PdfValue> items)
    {
        // A width that is given again is work as well.
        int left = MostWidths;
        for (int i = 0; i + 1 < items.Count && left > 0;)
        {
            int first = (file.Resolve(items[i]) as PdfNumber)?.Integer ?? 0;
            PdfValue second = file.Resolve(items[i + 1]);
            if (second is PdfArray list)
            {
                for (int j = 0; j < list.Items.Count && left > 0; j++, left--)
                    _widths[first + j] = (file.Resolve(list.Items[j]) as PdfNumber)?.Value ?? 0;
                i += 2;
                continue;
            }
            int last = Math.Min((second as PdfNumber)?.Integer ?? first, first + MostWidths);
            double width = i + 2 < items.Count ? (file.Resolve(items[i + 2]) as PdfNumber)?.Value ?? 0 : 0;
            for (int code = first; code <= last && left > 0; code++, left--)
                _widths[code] = width;
            i += 3;
        }
    }
}
