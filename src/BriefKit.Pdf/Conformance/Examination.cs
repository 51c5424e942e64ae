using BriefKit.Pdf.Reading;
using BriefKit.Pdf.Reading.Fonts;
using BriefKit.Pdf.Reading.Structure;
using BriefKit.Pdf.Reading.Xmp;

namespace BriefKit.Pdf.Conformance;

/// <summary>One file under examination: what was read of it, and what was found.</summary>
internal sealed class Examination
{
    // Whoever makes one mistake may make it everywhere: of each rule, the first findings tell enough.
    private const int MostFindingsOfRule = 50;

    private readonly Dictionary<Rule, List<Finding>> _findings = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Finding> _known = [];
    private readonly Dictionary<PdfDictionary, CompositeFont?> _fonts = new(ReferenceEqualityComparer.Instance);

    public Examination(SourceFile file, Flavour flavour, XmpDocument? metadata, string metadataFault)
    {
        Source = file;
        Flavour = flavour;
        Metadata = metadata;
        MetadataFault = metadataFault;
        Pages = PageTree.Read(file);
        Tags = TagTree.Read(file);
    }

    public SourceFile Source { get; }

    public Flavour Flavour { get; }

    public IReadOnlyList<SourcePage> Pages { get; }

    /// <summary>The logical structure; null where the file has none.</summary>
    public TagTree? Tags { get; }

    /// <summary>The document's metadata; null where there are none that can be read.</summary>
    public XmpDocument? Metadata { get; }

    /// <summary>Why the metadata cannot be read.</summary>
    public string MetadataFault { get; }

    /// <summary>A composite font, read once however many pages it is on; null where it is of another kind.</summary>
    public CompositeFont? FontOf(PdfDictionary font)
    {
        if (!_fonts.TryGetValue(font, out CompositeFont? composite))
            _fonts[font] = composite = CompositeFont.Read(Source, font);
        return composite;
    }

    public void Report(Rule rule, string message, int objectNumber = 0, int page = 0)
    {
        if (!rule.AppliesTo(Flavour))
            return;
        if (!_findings.TryGetValue(rule, out List<Finding>? findings))
            _findings[rule] = findings = [];
        Finding finding = new(rule, rule.ClauseIn(Flavour), objectNumber, page, message);
        if (findings.Count < MostFindingsOfRule && _known.Add(finding))
            findings.Add(finding);
    }

    /// <summary>Reports something about the metadata of the document.</summary>
    public void ReportMetadata(Rule rule, string message) => Report(rule, message, Source.Stream(Source.Catalog, "Metadata")?.ObjectNumber ?? 0);

    /// <summary>What was found, by rule, in a given order.</summary>
    public IEnumerable<Finding> InOrder(IEnumerable<Rule> rules) => rules.SelectMany(rule => _findings.GetValueOrDefault(rule, []));
}
