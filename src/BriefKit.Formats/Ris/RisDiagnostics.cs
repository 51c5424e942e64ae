using BriefKit.Core.References;
using BriefKit.Core.Text;

namespace BriefKit.Formats.Ris;

/// <summary>What there may be to say about RIS files.</summary>
internal static class RisDiagnostics
{
    public static Diagnostic NotHeld(Reference reference, string field) =>
        new("BK1750", Severity.Warning, reference.Origin.Location, $"RIS has no free tag for '{field}' of '{reference.Id}'; it was left out.");

    public static Diagnostic TypeNotHeld(Reference reference, string written) =>
        new("BK1751", Severity.Note, reference.Origin.Location, $"RIS has no type for the {reference.Type.CslName} '{reference.Id}'; it is written as {written}.");

    public static Diagnostic FormattingNotHeld(Reference reference, string field) =>
        new("BK1752", Severity.Note, reference.Origin.Location, $"'{field}' of '{reference.Id}' is formatted, and RIS holds plain text.");

    public static Diagnostic LinesJoined(Reference reference, string field) =>
        new("BK1753", Severity.Note, reference.Origin.Location, $"'{field}' of '{reference.Id}' runs over several lines, and RIS reads one.");

    public static Diagnostic CommaInName(Reference reference, string name) =>
        new("BK1754", Severity.Warning, reference.Origin.Location, $"The name '{name}' of '{reference.Id}' has a comma of its own, which RIS takes for one between family and given name.");

    public static Diagnostic NameOrderNotHeld(Reference reference) =>
        new("BK1755", Severity.Note, reference.Origin.Location, $"RIS cannot say that names of '{reference.Id}' are written family first.");

    public static Diagnostic DateTextNotHeld(Reference reference, string field, string text) =>
        new("BK1756", Severity.Warning, reference.Origin.Location, $"'{field}' of '{reference.Id}' is a date that is to be printed as '{text}'; RIS holds only the date.");
}
