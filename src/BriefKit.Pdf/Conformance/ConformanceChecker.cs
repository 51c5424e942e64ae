using BriefKit.Core.Collections;
using BriefKit.Pdf.Reading;
using BriefKit.Pdf.Reading.Content;
using BriefKit.Pdf.Reading.Xmp;

namespace BriefKit.Pdf.Conformance;

/// <summary>
/// Reads a PDF file back from its bytes and checks what a machine can check of ISO 19005-2 and ISO 19005-3 (PDF/A) and ISO 14289-1 (PDF/UA-1).
/// What such files may hold and BriefKit never writes (forms, other kinds of fonts, layers) is not passed over: it is reported as not examined.
/// </summary>
/// <remarks>Any bytes may be given: there is no exception and no hang, and memory is bounded (see <see cref="StreamDecoder"/>).</remarks>
public static class ConformanceChecker
{
    /// <summary>All rules, in the order in which findings are reported.</summary>
    public static ValueList<Rule> Rules { get; } = CreateGroups().SelectMany(group => group.Rules).ToValueList();

    /// <summary>Checks a file.</summary>
    /// <param name="flavour">What it is checked against; null for what the file says of itself, and for <see cref="Flavour.Promised"/> where it says nothing.</param>
    /// <returns>Null where the bytes are no PDF file, or one whose cross-reference cannot be read.</returns>
    public static ConformanceReport? Check(ReadOnlyMemory<byte> file, Flavour? flavour = null)
    {
        if (SourceFile.Open(file) is not SourceFile source)
            return null;
        string fault = "there are none";
        XmpDocument? metadata = source.Stream(source.Catalog, "Metadata") is PdfStream stream ? ReadMetadata(source, stream, out fault) : null;
        Examination examination = new(source, flavour ?? IdentificationRules.FlavourOf(metadata) ?? Flavour.Promised, metadata, fault);
        // Behind encryption nothing but the trailer can be read.
        if (source.IsEncrypted)
            new FileRules().CheckFile(examination);
        else
            CheckAll(examination);
        return new ConformanceReport(examination.Flavour, examination.InOrder(Rules).ToValueList());
    }

    // What a group gathers on the pages, it judges at the end; so each examination has groups of its own.
    private static RuleGroup[] CreateGroups() =>
    [
        new FileRules(), new ObjectRules(), new LimitRules(), new ContentRules(), new ColorRules(), new GraphicsRules(), new FontRules(), new GlyphRules(),
        new AnnotationRules(), new ActionRules(), new MetadataRules(), new SchemaRules(), new IdentificationRules(), new CatalogRules(), new TagRules(),
        new MarkRules(), new LanguageRules(), new HeadingRules(), new TableRules(), new ListRules(), new AlternativeRules(), new FileSpecificationRules(),
        new ScopeRules(),
    ];

    private static XmpDocument? ReadMetadata(SourceFile source, PdfStream stream, out string fault)
    {
        fault = "their stream cannot be decoded";
        return source.Decode(stream) is ReadOnlyMemory<byte> packet ? XmpDocument.Read(packet, out fault) : null;
    }

    private static void CheckAll(Examination examination)
    {
        RuleGroup[] groups = CreateGroups();
        ContentReader reader = new(examination.Source);
        foreach (SourcePage page in examination.Pages)
        {
            ContentFacts content = reader.Read(page);
            foreach (RuleGroup group in groups)
                group.CheckPage(examination, page, content);
        }
        foreach (RuleGroup group in groups)
            group.CheckFile(examination);
    }
}
