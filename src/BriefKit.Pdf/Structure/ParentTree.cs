using BriefKit.Pdf.Objects;

namespace BriefKit.Pdf.Structure;

/// <summary>Leads from what is drawn back to its element (ISO 32000-1, 14.7.4.4). Pages take the first keys, annotations those behind.</summary>
internal sealed class ParentTree(int pageCount)
{
    private readonly List<KeyValuePair<int, PdfReference>> _pages = [];
    private readonly List<KeyValuePair<int, PdfReference>> _annotations = [];

    public int NextKey => pageCount + _annotations.Count;

    /// <summary>Notes the elements that own the marked content of a page, by MCID.</summary>
    public void AddPage(int page, IReadOnlyList<PdfReference> owners, PdfFile file)
    {
        PdfReference reference = file.Reserve();
        using (ObjectScope scope = file.BeginObject(reference))
        {
            using ArrayScope array = scope.BeginArray();
            foreach (PdfReference owner in owners)
                array.Reference(owner);
        }
        _pages.Add(KeyValuePair.Create(page, reference));
    }

    /// <summary>Notes the element that owns an annotation, and returns the key for its <c>StructParent</c>.</summary>
    public int AddAnnotation(PdfReference owner)
    {
        int key = NextKey;
        _annotations.Add(KeyValuePair.Create(key, owner));
        return key;
    }

    public void Write(PdfFile file, PdfReference reference) => PdfTree.WriteNumbers(file, reference, [.. _pages, .. _annotations]);
}
