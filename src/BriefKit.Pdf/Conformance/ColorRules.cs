using BriefKit.Pdf.Reading;
using BriefKit.Pdf.Reading.Content;

namespace BriefKit.Pdf.Conformance;

/// <summary>Output intents and colour spaces (ISO 19005-2, 6.2.3 and 6.2.4): no colour without a profile behind it.</summary>
internal sealed class ColorRules : RuleGroup
{
    private static readonly Rule HasProfile = new("output-profile", "The output intent's profile is a printer's or monitor's, gray, RGB or CMYK, below version 5, with as many components as it says.") { ArchiveClause = "6.2.3" };

    private static readonly Rule HasOneProfile = new("output-profile-one", "All output intents have one and the same profile, and it is in the file.") { ArchiveClause = "6.2.3" };

    private static readonly Rule HasGoodProfiles = new("icc-profiles", "Profiles of colour spaces are a printer's, monitor's, scanner's or conversion, below version 5, with as many components as they say.") { ArchiveClause = "6.2.4.2" };

    private static readonly Rule DevicesAreDefined = new("device-colours", "Device colours are used only where an output intent, or a default space among the resources, says what they mean.") { ArchiveClause = "6.2.4.3" };

    // ISO 32000-1, 8.6.5.6: the default that stands for a device space.
    private static readonly Dictionary<string, string> Defaults = new(StringComparer.Ordinal)
    {
        ["DeviceGray"] = "DefaultGray",
        ["DeviceRGB"] = "DefaultRGB",
        ["DeviceCMYK"] = "DefaultCMYK",
    };

    private readonly HashSet<PdfValue> _seen = new(ReferenceEqualityComparer.Instance);
    private string? _outputSpace;
    private bool _isOutputRead;

    public override IReadOnlyList<Rule> Rules => [HasProfile, HasOneProfile, HasGoodProfiles, DevicesAreDefined];

    public override void CheckPage(Examination examination, SourcePage page, ContentFacts content)
    {
        ReadOutputIntents(examination);
        foreach (PdfValue space in content.ColorSpaces)
            CheckSpace(examination, page, space, page.ObjectNumber);
        foreach (PaintedObject painted in content.Objects)
            CheckImage(examination, page, painted.Stream);
        if (examination.Source.Dictionary(page.Dictionary, "Group") is PdfDictionary group)
            CheckSpace(examination, page, examination.Source.Value(group, "CS"), page.ObjectNumber);
    }

    public override void CheckFile(Examination examination) => ReadOutputIntents(examination);

    private void ReadOutputIntents(Examination examination)
    {
        if (_isOutputRead)
            return;
        _isOutputRead = true;
        SourceFile file = examination.Source;
        HashSet<PdfStream> profiles = new(ReferenceEqualityComparer.Instance);
        foreach (PdfDictionary intent in (file.Array(file.Catalog, "OutputIntents")?.Items ?? []).Select(file.Resolve).OfType<PdfDictionary>())
        {
            if (intent.Has("DestOutputProfileRef"))
                examination.Report(HasOneProfile, "An output intent refers to a profile outside the file.", intent.ObjectNumber);
            if (file.Stream(intent, "DestOutputProfile") is not PdfStream stream)
                continue;
            profiles.Add(stream);
            ColorProfileHeader? profile = ColorProfileHeader.Read(file, stream);
            bool isGood = profile is { Class: "prtr" or "mntr", Space: "RGB " or "GRAY" or "CMYK", Version: < 5 } && profile.Components == file.Integer(stream.Dictionary, "N");
            if (!isGood)
                examination.Report(HasProfile, "The profile of the output intent is broken or of a wrong kind.", stream.ObjectNumber);
            if (file.Name(intent, "S") == "GTS_PDFA1")
                _outputSpace = profile?.Space;
        }
        if (profiles.Count > 1)
            examination.Report(HasOneProfile, "The output intents have different profiles.", file.Catalog.ObjectNumber);
    }

    private void CheckImage(Examination examination, SourcePage page, PdfStream image)
    {
        if (!_seen.Add(image))
            return;
        CheckSpace(examination, page, examination.Source.Value(image.Dictionary, "ColorSpace"), image.ObjectNumber);
        if (examination.Source.Stream(image.Dictionary, "SMask") is PdfStream mask)
            CheckImage(examination, page, mask);
    }

    private void CheckSpace(Examination examination, SourcePage page, PdfValue space, int number)
    {
        SourceFile file = examination.Source;
        switch (space)
        {
            case PdfName name:
                CheckDevice(examination, page, name.Value, number);
                break;
            case PdfArray { Items: [PdfValue kind, PdfValue basis, ..] } array when file.Resolve(kind) is PdfName { Value: "Indexed" or "I" or "Pattern" } && _seen.Add(array):
                CheckSpace(examination, page, file.Resolve(basis), number);
                break;
            case PdfArray { Items: [PdfValue kind, PdfValue basis, ..] } when file.Resolve(kind) is PdfName { Value: "ICCBased" }:
                CheckProfile(examination, page, file.Resolve(basis) as PdfStream, number);
                break;
        }
    }

    private void CheckProfile(Examination examination, SourcePage page, PdfStream? stream, int number)
    {
        if (stream is not null && !_seen.Add(stream))
            return;
        ColorProfileHeader? profile = stream is null ? null : ColorProfileHeader.Read(examination.Source, stream);
        bool isGood = profile is { Class: "prtr" or "mntr" or "scnr" or "spac", Space: "RGB " or "GRAY" or "CMYK" or "Lab ", Version: < 5 }
            && profile.Components == examination.Source.Integer(stream!.Dictionary, "N");
        if (!isGood)
            examination.Report(HasGoodProfiles, "The profile of a colour space is broken or of a wrong kind.", stream?.ObjectNumber ?? number, page.Number);
    }

    private void CheckDevice(Examination examination, SourcePage page, string space, int number)
    {
        if (!Defaults.TryGetValue(space, out string? otherwise))
            return;
        bool isDefined = space switch
        {
            "DeviceRGB" => _outputSpace == "RGB ",
            "DeviceCMYK" => _outputSpace == "CMYK",
            _ => _outputSpace is not null,
        };
        bool hasDefault = examination.Source.Dictionary(page.Resources, "ColorSpace")?.Has(otherwise) == true;
        if (!isDefined && !hasDefault)
            examination.Report(DevicesAreDefined, $"{space} is used, but nothing says what it means.", number, page.Number);
    }
}
