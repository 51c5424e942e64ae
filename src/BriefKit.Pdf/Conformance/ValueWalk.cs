using BriefKit.Pdf.Reading;

namespace BriefKit.Pdf.Conformance;

/// <summary>Goes through a value and all values in it; what is referred to is not in it.</summary>
internal static class ValueWalk
{
    public static IEnumerable<PdfValue> Of(PdfValue root)
    {
        Stack<PdfValue> open = new([root]);
        while (open.TryPop(out PdfValue? value))
        {
            yield return value;
            IEnumerable<PdfValue> inner = value switch
            {
                PdfArray array => array.Items,
                PdfDictionary dictionary => dictionary.Entries.Values,
                PdfStream stream => [stream.Dictionary],
                _ => [],
            };
            foreach (PdfValue item in inner)
                open.Push(item);
        }
    }
}
