namespace BriefKit.Pdf.Reading;

/// <summary>Where an object lies: at an offset, or in an object stream.</summary>
/// <param name="Container">The number of the object stream; 0 for none.</param>
/// <param name="Place">The offset in the file, or the index in the object stream.</param>
internal readonly record struct ObjectPlace(int Container, long Place);

/// <summary>What the cross-reference sections of a file say (ISO 32000-1, 7.5.4 and 7.5.8); of several, the newest counts.</summary>
internal sealed class CrossReferences
{
    // An object that is free in a newer section is gone, whatever an older one says.
    private readonly Dictionary<int, ObjectPlace?> _places = [];

    /// <summary>The most objects that a file may have (ISO 19005-2, 6.1.13).</summary>
    public const int MostObjects = 8_388_607;

    /// <summary>The trailer of each section, the newest first.</summary>
    public List<PdfDictionary> Trailers { get; } = [];

    /// <summary>Whether a table is spaced otherwise than ISO 19005-2, 6.1.4, has it.</summary>
    public bool IsSpacingFlawed { get; set; }

    public IEnumerable<int> Numbers => _places.Where(entry => entry.Value is not null).Select(entry => entry.Key).Order();

    public ObjectPlace? Find(int number) => _places.GetValueOrDefault(number);

    /// <summary>Notes an entry of the section that is being read; false where there are too many.</summary>
    public bool Add(int number, ObjectPlace? place)
    {
        _places.TryAdd(number, place);
        return _places.Count <= MostObjects;
    }
}
