namespace BriefKit.Pdf.Objects;

/// <summary>What a reader needs first (ISO 32000-1, 7.5.5).</summary>
/// <param name="Id">16 bytes that are the same for the same content.</param>
internal sealed record Trailer(PdfReference Catalog, PdfReference Information, byte[] Id)
{
    /// <param name="size">One more than the highest object number.</param>
    public void WriteEntries(DictionaryScope dictionary, int size)
    {
        dictionary.Integer("Size"u8, size);
        dictionary.Reference("Root"u8, Catalog);
        dictionary.Reference("Info"u8, Information);
        using ArrayScope id = dictionary.BeginArray("ID"u8);
        id.Bytes(Id);
        id.Bytes(Id);
    }
}
