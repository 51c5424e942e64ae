namespace BriefKit.Pdf.Reading.Content;

/// <summary>A marked-content sequence (ISO 32000-1, 14.6).</summary>
/// <param name="parent">The sequence that this one is in; null for none.</param>
/// <param name="owner">The object number of the page or form whose content this is.</param>
internal sealed class MarkedContent(MarkedContent? parent, string tag, PdfDictionary? properties, int owner)
{
    public MarkedContent? Parent => parent;

    public string Tag => tag;

    public PdfDictionary? Properties => properties;

    public int Owner => owner;

    /// <summary>How many sequences this one is in.</summary>
    public int Depth { get; } = parent is null ? 0 : parent.Depth + 1;

    /// <summary>Its number among the marked content of its owner; null where the structure cannot name it.</summary>
    public int? Id => (properties?["MCID"] as PdfNumber)?.Integer;

    public bool IsArtifact => tag == "Artifact";

    /// <summary>The sequence and those that it is in, the innermost first.</summary>
    public IEnumerable<MarkedContent> Chain
    {
        get
        {
            for (MarkedContent? mark = this; mark is not null; mark = mark.Parent)
                yield return mark;
        }
    }
}

/// <summary>An operator that leaves something on the page.</summary>
/// <param name="Mark">The innermost sequence that it is in; null where it is in none.</param>
internal readonly record struct Painting(string Operator, MarkedContent? Mark);

/// <summary>Character codes that one operator shows.</summary>
/// <param name="Font">Null where no font was set, or the resources have none of that name.</param>
/// <param name="IsVisible">False in text rendering mode 3.</param>
internal readonly record struct ShownText(PdfDictionary? Font, byte[] Codes, MarkedContent? Mark, bool IsVisible);

/// <summary>An external object that is painted.</summary>
internal readonly record struct PaintedObject(PdfStream Stream, MarkedContent? Mark);

/// <summary>What the content of a page does, that of forms in it included.</summary>
internal sealed class ContentFacts
{
    public List<MarkedContent> Marks { get; } = [];

    public List<Painting> Paintings { get; } = [];

    public List<ShownText> Texts { get; } = [];

    public List<PaintedObject> Objects { get; } = [];

    /// <summary>The colour spaces that are set, resolved, each once: names or arrays.</summary>
    public List<PdfValue> ColorSpaces { get; } = [];

    public List<PdfDictionary> GraphicsStates { get; } = [];

    public List<PdfDictionary> InlineImages { get; } = [];

    public List<string> RenderingIntents { get; } = [];

    public List<string> UnknownOperators { get; } = [];

    /// <summary>Resources that are named and not there, as <c>Font F1</c>.</summary>
    public List<string> MissingResources { get; } = [];

    public bool UsesResources { get; set; }

    /// <summary>How deep <c>q</c> is nested at most.</summary>
    public int DeepestNesting { get; set; }

    /// <summary>Whether sequences, states or texts end that did not begin, or begin and do not end.</summary>
    public bool IsUnbalanced { get; set; }

    /// <summary>Whether some of the content could not be read: it cannot be decoded, or there is too much of it.</summary>
    public bool IsCutOff { get; set; }
}
