namespace BriefKit.Word.Sources;

/// <summary>A style of citations that Word has of its own: an XSL transformation that comes with it.</summary>
/// <param name="File">The file, as <c>SelectedStyle</c> has it.</param>
/// <param name="Name">The name in Word's list.</param>
/// <param name="Version">The version that Word writes beside it.</param>
internal sealed record SourceStyle(string File, string Name, string Version)
{
    private static readonly SourceStyle Apa = new(@"\APASixthEditionOfficeOnline.xsl", "APA", "6");

    // By how the ids of CSL styles begin, the longer ones first.
    private static readonly (string Id, SourceStyle Style)[] Known =
    [
        ("apa", Apa),
        ("modern-language-association", new(@"\MLASeventhEditionOfficeOnline.xsl", "MLA", "7")),
        ("chicago-author-date", new(@"\CHICAGO.XSL", "Chicago", "16")),
        ("turabian-author-date", new(@"\TURABIAN.XSL", "Turabian", "6")),
        ("ieee", new(@"\IEEE2006OfficeOnline.xsl", "IEEE", "2006")),
        ("harvard-", new(@"\HarvardAnglia2008OfficeOnline.xsl", "Harvard - Anglia", "2008")),
        ("gb-t-7714-2025-numeric", new(@"\GB.XSL", "GB7714", "2005")),
        ("china-national-standard-gb-t-7714-2015-numeric", new(@"\GB.XSL", "GB7714", "2005")),
        ("gost-", new(@"\GostName.XSL", "GOST - Name Sort", "2003")),
        ("iso690-numeric", new(@"\ISO690Nmerical.XSL", "ISO 690 - Numerical Reference", "1987")),
        ("iso690-author-date", new(@"\ISO690.XSL", "ISO 690 - First Element and Date", "1987")),
        ("sist02", new(@"\SIST02.XSL", "SIST02", "2003")),
    ];

    /// <summary>What Word falls back to, as it does of itself.</summary>
    public static SourceStyle Fallback => Apa;

    /// <summary>The style that is the same by another hand; null where Word has none.</summary>
    /// <param name="id">The id of a CSL style.</param>
    public static SourceStyle? Find(string id)
    {
        string name = id[(id.LastIndexOfAny(['/', ':']) + 1)..];
        return Array.Find(Known, known => name.StartsWith(known.Id, StringComparison.Ordinal)).Style;
    }
}
