namespace BriefKit.Pdf.Reading;

/// <summary>A page, with what it inherits (ISO 32000-1, 7.7.3).</summary>
/// <param name="Number">From 1, in the order of reading.</param>
internal sealed record SourcePage(int Number, PdfDictionary Dictionary)
{
    /// <summary>The page's resources; those of a node above it where it has none of its own.</summary>
    public PdfDictionary Resources { get; init; } = PdfDictionary.Empty;

    /// <summary>Whether the resources are those of a node above.</summary>
    public bool InheritsResources { get; init; }

    public int ObjectNumber => Dictionary.ObjectNumber;
}

/// <summary>Reads the pages of a file in their order.</summary>
internal static class PageTree
{
    private const int MostNodes = 1_000_000;

    public static IReadOnlyList<SourcePage> Read(SourceFile file)
    {
        List<SourcePage> pages = [];
        HashSet<PdfDictionary> seen = new(ReferenceEqualityComparer.Instance);
        Stack<(PdfDictionary Node, PdfDictionary? Resources)> open = [];
        if (file.Dictionary(file.Catalog, "Pages") is PdfDictionary root)
            open.Push((root, null));
        while (open.TryPop(out (PdfDictionary Node, PdfDictionary? Resources) next) && seen.Count < MostNodes)
        {
            // A node that is met twice is a circle.
            if (!seen.Add(next.Node))
                continue;
            PdfDictionary? own = file.Dictionary(next.Node, "Resources");
            if (file.Array(next.Node, "Kids") is PdfArray kids)
            {
                for (int i = kids.Items.Count - 1; i >= 0; i--)
                {
                    if (file.Resolve(kids.Items[i]) is PdfDictionary kid)
                        open.Push((kid, own ?? next.Resources));
                }
                continue;
            }
            pages.Add(new SourcePage(pages.Count + 1, next.Node)
            {
                Resources = own ?? next.Resources ?? PdfDictionary.Empty,
                InheritsResources = own is null && next.Resources is not null,
            });
        }
        return pages;
    }
}
