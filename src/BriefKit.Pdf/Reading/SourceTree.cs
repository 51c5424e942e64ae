namespace BriefKit.Pdf.Reading;

/// <summary>Reads the name trees and number trees of ISO 32000-1, 7.9.6 and 7.9.7, whose leaves hold keys and values in turn.</summary>
internal static class SourceTree
{
    private const int MostNodes = 1_000_000;

    /// <summary>The keys and values of all leaves, in their order; values are not resolved.</summary>
    /// <param name="leaves">The key under which leaves hold them: <c>Names</c> or <c>Nums</c>.</param>
    public static IEnumerable<(PdfValue Key, PdfValue Value)> Read(SourceFile file, PdfDictionary? root, string leaves)
    {
        HashSet<PdfDictionary> seen = new(ReferenceEqualityComparer.Instance);
        Stack<PdfDictionary> open = [];
        if (root is not null)
            open.Push(root);
        while (open.TryPop(out PdfDictionary? node) && seen.Count < MostNodes)
        {
            if (!seen.Add(node))
                continue;
            IReadOnlyList<PdfValue> entries = file.Array(node, leaves)?.Items ?? [];
            for (int i = 0; i + 1 < entries.Count; i += 2)
                yield return (file.Resolve(entries[i]), entries[i + 1]);
            IReadOnlyList<PdfValue> kids = file.Array(node, "Kids")?.Items ?? [];
            for (int i = kids.Count - 1; i >= 0; i--)
            {
                if (file.Resolve(kids[i]) is PdfDictionary kid)
                    open.Push(kid);
            }
        }
    }
}
