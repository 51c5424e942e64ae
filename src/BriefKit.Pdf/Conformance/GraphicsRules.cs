using System.Collections.Frozen;
using BriefKit.Pdf.Reading;
using BriefKit.Pdf.Reading.Content;

namespace BriefKit.Pdf.Conformance;

/// <summary>Graphics states, pictures, forms and transparency (ISO 19005-2, 6.2.5 to 6.2.10; ISO 14289-1, 7.20).</summary>
internal sealed class GraphicsRules : RuleGroup
{
    private static readonly Rule HasNoTransfer = new("transfer-functions", "Graphics states hold no transfer functions and no halftones of other types than 1 and 5.") { ArchiveClause = "6.2.5" };

    private static readonly Rule HasKnownIntent = new("rendering-intents", "Rendering intents are the four of ISO 32000-1.") { ArchiveClause = "6.2.6" };

    private static readonly Rule HasOneImage = new("image-alternates", "Pictures have neither alternates nor OPI information.") { ArchiveClause = "6.2.8" };

    private static readonly Rule IsNotInterpolated = new("image-interpolation", "Pictures are not interpolated.") { ArchiveClause = "6.2.8" };

    private static readonly Rule HasKnownDepth = new("image-depth", "Pictures have 1, 2, 4, 8 or 16 bits a component; masks have 1.") { ArchiveClause = "6.2.8" };

    private static readonly Rule HasPlainForms = new("form-postscript", "Forms hold no PostScript and no OPI information, and no object is PostScript.") { ArchiveClause = "6.2.9" };

    private static readonly Rule RefersToNone = new("reference-objects", "No form refers to a page of another file.") { ArchiveClause = "6.2.9", AccessibilityClause = "7.20" };

    private static readonly Rule HasKnownBlending = new("blend-modes", "Blend modes are those of ISO 32000-1.") { ArchiveClause = "6.2.10" };

    private static readonly Rule HasBlendingSpace = new("blending-space", "Pages with transparency say in which colours it is mixed, where no output intent does.") { ArchiveClause = "6.2.10" };

    private static readonly FrozenSet<string> Intents = FrozenSet.Create(StringComparer.Ordinal, "RelativeColorimetric", "AbsoluteColorimetric", "Perceptual", "Saturation");

    private static readonly FrozenSet<string> BlendModes = FrozenSet.Create(
        StringComparer.Ordinal,
        "Normal", "Compatible", "Multiply", "Screen", "Overlay", "Darken", "Lighten", "ColorDodge", "ColorBurn", "HardLight", "SoftLight", "Difference",
        "Exclusion", "Hue", "Saturation", "Color", "Luminosity");

    private static readonly int[] Depths = [1, 2, 4, 8, 16];

    public override IReadOnlyList<Rule> Rules =>
        [HasNoTransfer, HasKnownIntent, HasOneImage, IsNotInterpolated, HasKnownDepth, HasPlainForms, RefersToNone, HasKnownBlending, HasBlendingSpace];

    public override void CheckPage(Examination examination, SourcePage page, ContentFacts content)
    {
        foreach (PdfDictionary state in content.GraphicsStates)
            CheckState(examination, page, state);
        foreach (string intent in content.RenderingIntents.Where(intent => !Intents.Contains(intent)))
            examination.Report(HasKnownIntent, $"There is no rendering intent '{intent}'.", page.ObjectNumber, page.Number);
        foreach (PaintedObject painted in content.Objects)
            CheckObject(examination, page, painted.Stream);
        foreach (PdfDictionary image in content.InlineImages)
            CheckInterpolation(examination, page, image);
        CheckTransparency(examination, page, content);
    }

    private static void CheckState(Examination examination, SourcePage page, PdfDictionary state)
    {
        SourceFile file = examination.Source;
        int? halftone = file.Value(state, "HT") switch
        {
            PdfDictionary dictionary => file.Integer(dictionary, "HalftoneType") ?? 0,
            PdfStream stream => file.Integer(stream.Dictionary, "HalftoneType") ?? 0,
            _ => null,
        };
        bool hasTransfer = state.Has("TR") || (state.Has("TR2") && file.Name(state, "TR2") != "Default") || state.Has("HTP") || halftone is not (null or 1 or 5);
        if (hasTransfer)
            examination.Report(HasNoTransfer, "A graphics state holds a transfer function or a halftone that is not allowed.", state.ObjectNumber, page.Number);
        if (file.Name(state, "RI") is string intent && !Intents.Contains(intent))
            examination.Report(HasKnownIntent, $"There is no rendering intent '{intent}'.", state.ObjectNumber, page.Number);
        PdfValue mode = file.Value(state, "BM");
        foreach (PdfValue name in mode is PdfArray array ? array.Items.Select(file.Resolve) : [mode])
        {
            if (name is not PdfNull && !BlendModes.Contains((name as PdfName)?.Value ?? ""))
                examination.Report(HasKnownBlending, $"There is no blend mode '{(name as PdfName)?.Value}'.", state.ObjectNumber, page.Number);
        }
    }

    private static void CheckObject(Examination examination, SourcePage page, PdfStream stream)
    {
        PdfDictionary dictionary = stream.Dictionary;
        SourceFile file = examination.Source;
        switch (file.Name(dictionary, "Subtype"))
        {
            case "Image":
                CheckImage(examination, page, dictionary);
                break;
            case "Form":
                if (dictionary.Has("OPI") || dictionary.Has("PS") || file.Name(dictionary, "Subtype2") == "PS")
                    examination.Report(HasPlainForms, "A form holds PostScript or OPI information.", dictionary.ObjectNumber, page.Number);
                if (dictionary.Has("Ref"))
                    examination.Report(RefersToNone, "A form refers to a page of another file.", dictionary.ObjectNumber, page.Number);
                break;
            case "PS":
                examination.Report(HasPlainForms, "A PostScript object is painted.", dictionary.ObjectNumber, page.Number);
                break;
        }
    }

    private static void CheckImage(Examination examination, SourcePage page, PdfDictionary image)
    {
        SourceFile file = examination.Source;
        if (image.Has("Alternates") || image.Has("OPI"))
            examination.Report(HasOneImage, "A picture has alternates or OPI information.", image.ObjectNumber, page.Number);
        CheckInterpolation(examination, page, image);
        int depth = file.Integer(image, "BitsPerComponent") ?? 1;
        bool isMask = file.Boolean(image, "ImageMask") == true;
        bool isPacked = file.Filters(image).Any(filter => filter.Name == "JPXDecode");
        if (!isPacked && (isMask ? depth != 1 : Array.IndexOf(Depths, depth) < 0))
            examination.Report(HasKnownDepth, $"A picture has {depth} bits a component.", image.ObjectNumber, page.Number);
        if (file.Name(image, "Intent") is string intent && !Intents.Contains(intent))
            examination.Report(HasKnownIntent, $"There is no rendering intent '{intent}'.", image.ObjectNumber, page.Number);
    }

    private static void CheckInterpolation(Examination examination, SourcePage page, PdfDictionary image)
    {
        if (examination.Source.Boolean(image, "Interpolate") == true || examination.Source.Boolean(image, "I") == true)
            examination.Report(IsNotInterpolated, "A picture is interpolated.", image.ObjectNumber, page.Number);
    }

    private static void CheckTransparency(Examination examination, SourcePage page, ContentFacts content)
    {
        SourceFile file = examination.Source;
        bool isTransparent = content.Objects.Any(painted => file.Stream(painted.Stream.Dictionary, "SMask") is not null || file.Dictionary(painted.Stream.Dictionary, "Group") is not null)
            || content.GraphicsStates.Any(state => IsTransparent(file, state));
        bool hasIntent = (file.Array(file.Catalog, "OutputIntents")?.Items ?? []).Select(file.Resolve).OfType<PdfDictionary>().Any(intent => file.Name(intent, "S") == "GTS_PDFA1");
        bool hasSpace = file.Dictionary(page.Dictionary, "Group") is PdfDictionary group && group.Has("CS");
        if (isTransparent && !hasIntent && !hasSpace)
            examination.Report(HasBlendingSpace, "The page is transparent, but nothing says in which colours it is mixed.", page.ObjectNumber, page.Number);
    }

    private static bool IsTransparent(SourceFile file, PdfDictionary state) =>
        file.Value(state, "SMask") is PdfDictionary
        || (file.Value(state, "ca") is PdfNumber { Value: < 1 }) || (file.Value(state, "CA") is PdfNumber { Value: < 1 })
        || (file.Name(state, "BM") is string mode and not ("Normal" or "Compatible"));
}
