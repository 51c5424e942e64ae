using BriefKit.Core.Text;

namespace BriefKit;

/// <summary>The findings of the pipeline: codes 8000 to 8999.</summary>
internal static class PipelineDiagnostics
{
    public static Diagnostic UnknownPaper(string name, IEnumerable<string> known) =>
        new("BK8001", Severity.Error, null, $"There is no paper '{name}'.", NearestName.Hint(name, known) ?? $"Papers are {string.Join(", ", known)}, or a size such as 150x220mm; -landscape turns them.");

    public static Diagnostic UnknownLayout(string name, IEnumerable<string> known) =>
        new("BK8009", Severity.Error, null, $"There is no layout '{name}'.", NearestName.Hint(name, known) ?? $"Layouts are {string.Join(", ", known)}.");

    public static Diagnostic TemplateNotFound(string name, IReadOnlyCollection<string> known) =>
        new("BK8013", Severity.Error, null, $"There is no template '{name}'.", NearestName.Hint(name, known) ?? $"There are: {string.Join(", ", known)}.");

    public static Diagnostic WrongFormat(string template, string own, string format) =>
        new("BK8014", Severity.Error, null, $"The template '{template}' was made in Word and makes no {format}.", $"Ask for -f {own}.");

    public static Diagnostic ReferenceForWordTemplate(string template) =>
        new("BK8015", Severity.Error, null, $"The template '{template}' was made in Word and has a look of its own.", "Leave --reference-doc away, or use another template.");

    public static Diagnostic UnknownCitations(string name, IEnumerable<string> known) =>
        new("BK8010", Severity.Error, null, $"Citations in Word files cannot be '{name}'.", NearestName.Hint(name, known) ?? $"They can be {string.Join(", ", known)}.");

    public static Diagnostic NothingToConvert(string format) =>
        new("BK8011", Severity.Error, null, $"There is no reference to write as '{format}'.", "Records themselves can be written as json or yaml.");

    public static Diagnostic NoTypeFits(SourceLocation at) =>
        new("BK8002", Severity.Error, at, "No label in this text is known to any record type.", "Name the record type with --type, or write one; 'types list' shows those that there are.");

    public static Diagnostic NoReferences(SourceLocation at) =>
        new("BK8006", Severity.Error, at, "This list of references is empty.");

    public static Diagnostic NothingExplained(string wanted) =>
        new("BK8007", Severity.Warning, null, $"Nothing that is printed holds '{wanted}'.", "Without a text, --explain explains everything.");

    public static Diagnostic NoCitations(SourceLocation at) =>
        new("BK8008", Severity.Error, at, "This list of citations is empty.");

    public static Diagnostic StyleWithoutBibliography(string style) =>
        new("BK8003", Severity.Note, null, $"The style '{style}' has no bibliography; each reference is printed as its first note.");
}
