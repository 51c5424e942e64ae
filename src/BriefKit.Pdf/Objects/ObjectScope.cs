namespace BriefKit.Pdf.Objects;

/// <summary>An indirect object that is open until it is disposed of. One value is written into its <see cref="Content"/>.</summary>
internal readonly ref struct ObjectScope(PdfFile file, PdfBuffer content) : IDisposable
{
    public PdfBuffer Content => content;

    public DictionaryScope BeginDictionary() => content.BeginDictionary();

    public ArrayScope BeginArray() => content.BeginArray();

    public void Dispose() => file.EndObject(content);
}
