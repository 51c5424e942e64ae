namespace BriefKit.Pdf.Objects;

/// <summary>
/// Name trees and number trees (ISO 32000-1, 7.9.6 and 7.9.7) of two levels: leaves of bounded size under one root.
/// Keys must come in order.
/// </summary>
internal static class PdfTree
{
    private const int LeafSize = 128;

    /// <summary>Writes a tree from numbers to objects.</summary>
    public static void WriteNumbers(PdfFile file, PdfReference root, IReadOnlyList<KeyValuePair<int, PdfReference>> entries) =>
        Write(file, root, "Nums"u8, entries, static (buffer, key) => buffer.Integer(key));

    /// <summary>Writes a tree from names, in the order of their bytes, to objects.</summary>
    public static void WriteNames(PdfFile file, PdfReference root, IReadOnlyList<KeyValuePair<byte[], PdfReference>> entries) =>
        Write(file, root, "Names"u8, entries, static (buffer, key) => buffer.Bytes(key));

    private static void Write<TKey>(
        PdfFile file, PdfReference root, ReadOnlySpan<byte> leafKey, IReadOnlyList<KeyValuePair<TKey, PdfReference>> entries, Action<PdfBuffer, TKey> writeKey)
    {
        List<PdfReference> leaves = [];
        bool hasLeaves = entries.Count > LeafSize;
        for (int start = 0; hasLeaves && start < entries.Count; start += LeafSize)
        {
            int end = Math.Min(start + LeafSize, entries.Count);
            PdfReference leaf = file.Reserve();
            leaves.Add(leaf);
            using ObjectScope scope = file.BeginObject(leaf);
            using DictionaryScope dictionary = scope.BeginDictionary();
            using (ArrayScope limits = dictionary.BeginArray("Limits"u8))
            {
                writeKey(scope.Content, entries[start].Key);
                writeKey(scope.Content, entries[end - 1].Key);
            }
            WriteEntries(scope.Content, dictionary.BeginArray(leafKey), entries, start, end, writeKey);
        }
        using ObjectScope rootScope = file.BeginObject(root);
        using DictionaryScope rootDictionary = rootScope.BeginDictionary();
        if (hasLeaves)
        {
            using ArrayScope kids = rootDictionary.BeginArray("Kids"u8);
            foreach (PdfReference leaf in leaves)
                kids.Reference(leaf);
            return;
        }
        WriteEntries(rootScope.Content, rootDictionary.BeginArray(leafKey), entries, 0, entries.Count, writeKey);
    }

    private static void WriteEntries<TKey>(
        PdfBuffer buffer, ArrayScope array, IReadOnlyList<KeyValuePair<TKey, PdfReference>> entries, int start, int end, Action<PdfBuffer, TKey> writeKey)
    {
        for (int i = start; i < end; i++)
        {
            writeKey(buffer, entries[i].Key);
            buffer.Reference(entries[i].Value);
        }
        array.Dispose();
    }
}
