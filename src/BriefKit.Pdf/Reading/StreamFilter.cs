namespace BriefKit.Pdf.Reading;

/// <summary>A filter of a stream (ISO 32000-1, 7.4), with what its references stand for.</summary>
/// <param name="Name">Null where what stands there is no name.</param>
/// <param name="Parameters">Empty where it has none.</param>
internal sealed record StreamFilter(string? Name, IReadOnlyDictionary<string, PdfValue> Parameters)
{
    /// <summary>The filters of a stream, the outermost first.</summary>
    /// <param name="resolve">Finds what a reference stands for: filters, their parameters, and the values of these may be objects of their own.</param>
    public static IReadOnlyList<StreamFilter> Of(PdfDictionary stream, Func<PdfValue, PdfValue> resolve)
    {
        IReadOnlyList<PdfValue> names = ItemsOf(stream["Filter"], resolve), parameters = ItemsOf(stream["DecodeParms"], resolve);
        return [.. names.Select((name, i) => new StreamFilter((name as PdfName)?.Value, i < parameters.Count ? EntriesOf(parameters[i], resolve) : PdfDictionary.Empty.Entries))];
    }

    public int Parameter(string key, int otherwise) => (Parameters.GetValueOrDefault(key) as PdfNumber)?.Integer ?? otherwise;

    private static IReadOnlyList<PdfValue> ItemsOf(PdfValue value, Func<PdfValue, PdfValue> resolve) => resolve(value) switch
    {
        PdfNull => [],
        PdfArray array => [.. array.Items.Select(resolve)],
        PdfValue single => [single],
    };

    private static IReadOnlyDictionary<string, PdfValue> EntriesOf(PdfValue value, Func<PdfValue, PdfValue> resolve) => value is PdfDictionary dictionary
        ? dictionary.Entries.ToDictionary(entry => entry.Key, entry => resolve(entry.Value), StringComparer.Ordinal)
        : PdfDictionary.Empty.Entries;
}
