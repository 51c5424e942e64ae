namespace BriefKit.Pdf.Reading.Content;

/// <summary>Pictures that lie within a content stream (ISO 32000-1, 8.9.7).</summary>
internal static class InlineImage
{
    /// <summary>Notes the picture whose entries begin at a position, and returns the position behind it.</summary>
    public static int Read(ReadOnlySpan<byte> content, int position, ContentScope scope, MarkedContent? mark)
    {
        Dictionary<string, PdfValue> entries = new(StringComparer.Ordinal);
        ValueReader values = new(content, position, scope.Owner) { AllowsIndirect = false };
        while (values.ReadToken() is { Kind: TokenKind.Name, Value: PdfName key })
            entries[key.Value] = values.Read();
        PdfDictionary image = new(entries, scope.Owner);
        scope.Facts.InlineImages.Add(image);
        scope.Facts.Paintings.Add(new Painting("BI", mark));
        if ((image.Has("CS") ? image["CS"] : image["ColorSpace"]) is PdfName space)
            scope.NoteSpace(scope.SpaceOf(new PdfName(LongName(space.Value))));
        return EndOf(content, values.Position);
    }

    private static string LongName(string space) => space switch
    {
        "G" => "DeviceGray",
        "RGB" => "DeviceRGB",
        "CMYK" => "DeviceCMYK",
        _ => space,
    };

    // The bytes say nowhere how many they are: the operator's name between white space ends them.
    private static int EndOf(ReadOnlySpan<byte> content, int position)
    {
        for (int i = position; i + 2 < content.Length; i++)
        {
            int found = content[i..].IndexOf("EI"u8);
            if (found < 0)
                break;
            i += found;
            bool isAlone = i > 0 && TokenReader.IsSpace(content[i - 1]) && (i + 2 == content.Length || TokenReader.IsSpace(content[i + 2]));
            if (isAlone)
                return i + 2;
        }
        return content.Length;
    }
}
