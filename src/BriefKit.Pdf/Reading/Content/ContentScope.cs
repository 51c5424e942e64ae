namespace BriefKit.Pdf.Reading.Content;

/// <summary>One content stream's resources, and the colours that it sets with them.</summary>
/// <param name="owner">The object number of the page or form.</param>
internal sealed class ContentScope(SourceFile file, PdfDictionary resources, int owner, ContentFacts facts)
{
    private static readonly string[] DeviceSpaces = ["DeviceGray", "DeviceRGB", "DeviceCMYK", "Pattern"];

    private readonly HashSet<PdfValue> _spaces = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Category, string Name), PdfValue> _found = [];

    public int Owner => owner;

    public ContentFacts Facts => facts;

    /// <summary>The resource that the last or only name among the operands stands for; null where there is none.</summary>
    public PdfValue? Find(string category, List<PdfValue> operands) =>
        operands.OfType<PdfName>().FirstOrDefault() is PdfName name ? Find(category, name.Value) : null;

    /// <summary>The property list of marked content: a dictionary in place, or one of the resources (ISO 32000-1, 14.6.2).</summary>
    public PdfDictionary? Properties(PdfValue? operand) => operand switch
    {
        PdfDictionary dictionary => dictionary,
        PdfName name => Find("Properties", name.Value) as PdfDictionary,
        _ => null,
    };

    /// <summary>Notes the colour space that an operator sets, if it is one that does.</summary>
    public void NoteColor(string name, List<PdfValue> operands)
    {
        switch (name)
        {
            case "g" or "G": NoteSpace(new PdfName("DeviceGray")); break;
            case "rg" or "RG": NoteSpace(new PdfName("DeviceRGB")); break;
            case "k" or "K": NoteSpace(new PdfName("DeviceCMYK")); break;
            case "cs" or "CS" when operands.FirstOrDefault() is PdfName space: NoteSpace(SpaceOf(space)); break;
            case "ri" when operands.FirstOrDefault() is PdfName intent: facts.RenderingIntents.Add(intent.Value); break;
        }
    }

    public void NoteShading(PdfValue? value)
    {
        PdfDictionary? shading = value switch { PdfStream stream => stream.Dictionary, PdfDictionary dictionary => dictionary, _ => null };
        if (shading is not null)
            NoteSpace(file.Value(shading, "ColorSpace"));
    }

    /// <summary>Notes a colour space once.</summary>
    public void NoteSpace(PdfValue space)
    {
        if (space is PdfName name ? _names.Add(name.Value) : _spaces.Add(space))
            facts.ColorSpaces.Add(space);
    }

    public PdfValue SpaceOf(PdfName name) => Array.IndexOf(DeviceSpaces, name.Value) >= 0 ? name : Find("ColorSpace", name.Value) ?? name;

    private PdfValue? Find(string category, string name)
    {
        facts.UsesResources = true;
        if (_found.TryGetValue((category, name), out PdfValue? known))
            return known;
        PdfValue value = file.Dictionary(resources, category) is PdfDictionary found ? file.Value(found, name) : PdfNull.Value;
        if (value is PdfNull)
            facts.MissingResources.Add($"{category} {name}");
        return _found[(category, name)] = value;
    }
}
