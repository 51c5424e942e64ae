namespace BriefKit.Citations.Sorting;

/// <summary>
/// Compares texts as readers of a language order them, the same on every machine. Word goes before word: the end of a word stands before
/// all else. Punctuation does not count; symbols stand before numbers, numbers before letters; numbers go by their value, Han characters
/// by their code. Letters count first, then their marks, then case, the small letter first.
/// </summary>
/// <remarks>This is the algorithm of Unicode Technical Standard 10 over tables of our own, with punctuation ignored.</remarks>
internal sealed class Collator
{
    private readonly CollatorTailoring _tailoring;

    private Collator(CollatorTailoring tailoring) => _tailoring = tailoring;

    /// <param name="language">A BCP 47 tag; one that is not known gets the order that is common to all.</param>
    public static Collator For(string language) => new(CollatorTailoring.For(language));

    /// <summary>Compares letters, then marks, then case.</summary>
    public int Compare(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => Compare(a, b, letters: false);

    /// <summary>Compares letters and numbers only: "Muller" and "Müller" are equal, unless the language tells them apart.</summary>
    public int CompareLetters(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => Compare(a, b, letters: true);

    private int Compare(ReadOnlySpan<char> a, ReadOnlySpan<char> b, bool letters)
    {
        CollatorCursor left = new(a, _tailoring), right = new(b, _tailoring);
        int marks = 0, cases = 0;
        while (true)
        {
            bool hasLeft = left.MoveNext(), hasRight = right.MoveNext();
            if (!hasLeft || !hasRight)
            {
                if (hasLeft != hasRight)
                    return hasLeft ? 1 : -1;
                return letters ? 0 : marks != 0 ? marks : cases;
            }
            int order = left.Weight.CompareTo(right.Weight);
            if (order != 0)
                return order;
            if (marks == 0)
                marks = left.Mark.CompareTo(right.Mark);
            if (cases == 0)
                cases = left.IsUpper.CompareTo(right.IsUpper);
        }
    }
}
