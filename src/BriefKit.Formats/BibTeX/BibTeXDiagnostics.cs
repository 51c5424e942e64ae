using BriefKit.Core.References;
using BriefKit.Core.Text;

namespace BriefKit.Formats.BibTeX;

/// <summary>What there may be to say about BibTeX files.</summary>
internal static class BibTeXDiagnostics
{
    public static Diagnostic NotHeld(Reference reference, string field) =>
        new("BK1700", Severity.Warning, reference.Origin.Location, $"BibTeX has no free field for '{field}' of '{reference.Id}'; it was left out.");

    public static Diagnostic DateReduced(Reference reference, string field, string date, string written) =>
        new("BK1701", Severity.Warning, reference.Origin.Location, $"'{field}' of '{reference.Id}' is {date}, of which BibTeX holds only {written}.");

    public static Diagnostic DateNotHeld(Reference reference, string field, string date) =>
        new("BK1702", Severity.Warning, reference.Origin.Location, $"'{field}' of '{reference.Id}' is '{date}', which BibTeX cannot hold as a date; it was left out.");

    public static Diagnostic KeyChanged(Reference reference, string key) =>
        new("BK1703", Severity.Note, reference.Origin.Location, $"The id '{SingleLine.Of(reference.Id)}' cannot be a key of its own in BibTeX; the entry is called '{key}'.");

    public static Diagnostic NameOrderNotHeld(Reference reference) =>
        new("BK1704", Severity.Note, reference.Origin.Location, $"BibTeX cannot say that names of '{reference.Id}' are written family first.");

    public static Diagnostic LinesJoined(Reference reference, string field) =>
        new("BK1705", Severity.Note, reference.Origin.Location, $"'{field}' of '{reference.Id}' runs over several lines, which BibTeX reads as one.");

    public static Diagnostic LanguageReduced(Reference reference, string tag, string written) =>
        new("BK1706", Severity.Note, reference.Origin.Location, $"The language '{tag}' of '{reference.Id}' is written as '{written}', the nearest name that TeX knows.");

    public static Diagnostic UnknownLanguage(Reference reference, string tag) =>
        new("BK1707", Severity.Note, reference.Origin.Location, $"The language '{tag}' of '{reference.Id}' has no name in TeX; it is written as text.");
}
