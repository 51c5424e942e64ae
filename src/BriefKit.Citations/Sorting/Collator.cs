namespace BriefKit.Citations.Sorting;

/// <summary>
/// Compares texts as readers of a language order them, the same on every machine. Word goes before word: the end of a word stands before
/// all else. Punctuation does not count; symbols stand before numbers, numbers before letters; numbers go by their value, Han characters
/// by their sound in Mandarin or by their code. Letters count first, then their marks, then case, the small letter first.
/// </summary>
/// <remarks>This is the algorithm of Unicode Technical Standard 10 over tables of our own, with punctuation ignored.</remarks>
internal sealed class Collator
{
    private readonly CollatorTailoring _tailoring;

    private Collator(CollatorTailoring tailoring) => _tailoring = tailoring;

    /// <param name="language">A BCP 47 tag; one that is not known gets the order that is common to all.</param>
    public static Collator For(string language) => new(CollatorTailoring.For(language));

    /// <summary>Compares letters, then marks, then case.</summary>
    public int Compare(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        CollationKeyBuilder left = NewKey(), right = NewKey();
        left.AddText(a);
        right.AddText(b);
        return left.Take().AsSpan().SequenceCompareTo(right.Take());
    }

    /// <summary>Compares letters and numbers only: "Muller" and "Müller" are equal, unless the language tells them apart.</summary>
    public int CompareLetters(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        CollationKeyBuilder left = NewKey(), right = NewKey();
        left.AddLetters(a);
        right.AddLetters(b);
        return left.Take().AsSpan().SequenceCompareTo(right.Take());
    }

    /// <summary>An empty key, for texts that are compared more often than once.</summary>
    public CollationKeyBuilder NewKey() => new(_tailoring);
}
