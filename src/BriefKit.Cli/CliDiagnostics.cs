using BriefKit.Core.Text;

namespace BriefKit.Cli;

/// <summary>The findings of the command line: codes 9000 to 9999.</summary>
internal static class CliDiagnostics
{
    public static Diagnostic InputNotFound(string path) =>
        new("BK9001", Severity.Error, null, $"There is no file or folder '{path}'.", "Check the path, or quote a pattern so that the shell does not expand it.");

    public static Diagnostic InputUnreadable(string path, string reason) =>
        new("BK9002", Severity.Error, null, $"'{path}' could not be read: {reason}");

    public static Diagnostic NoRecordInFolder(string path) =>
        new("BK9003", Severity.Error, null, $"The folder '{path}' holds no record.", "Records are text files (.txt) or lists of references in CSL-JSON (.json).");

    public static Diagnostic NothingMatches(string pattern) =>
        new("BK9004", Severity.Error, null, $"No file matches '{pattern}'.");

    public static Diagnostic FileSkipped(string path) =>
        new("BK9005", Severity.Note, null, $"'{path}' was passed over: files of its kind are not read from folders.", "Name the file itself to have it read.");

    public static Diagnostic OutputUnwritable(string path, string reason) =>
        new("BK9006", Severity.Error, null, $"'{path}' could not be written: {reason}", "Choose another place with -o.");

    public static Diagnostic OneFileForManyOutputs(string path, int count) =>
        new("BK9007", Severity.Error, null, $"'{path}' is one file, but {count} files are to be made.", "End the name with '/' to make it a folder, or ask for one template and one format.");

    public static Diagnostic WrongUsage(string message, string? hint = null) =>
        new("BK9008", Severity.Error, null, message, hint);

    public static Diagnostic InputTooLarge(string path, long limit) =>
        new("BK9009", Severity.Error, null, $"'{path}' is larger than {limit / (1024 * 1024)} MiB, the largest input that is read.");

    public static Diagnostic OutputNameTaken(string path, string instead) =>
        new("BK9010", Severity.Warning, null, $"Two documents would be called '{path}'; the second is called '{instead}'.");

    public static Diagnostic BadSourceDate(string value) =>
        new("BK9011", Severity.Warning, null, $"SOURCE_DATE_EPOCH is '{value}', which is not a number of seconds; files carry no date.");

    public static Diagnostic FontFolderNotFound(string path) =>
        new("BK9012", Severity.Error, null, $"There is no font folder '{path}'.");

    public static Diagnostic UnknownFormat(string name, IEnumerable<string> known) =>
        new("BK9013", Severity.Error, null, $"There is no format '{name}'.", NearestName.Hint(name, known) ?? $"Formats are {string.Join(", ", known)}.");

    public static Diagnostic NotAnAssignment(string text) =>
        new("BK9014", Severity.Error, null, $"'{text}' is no parameter with a value.", "Write --set name=value.");

    public static Diagnostic UnknownRecordType(string name, IEnumerable<string> known) =>
        new("BK9015", Severity.Error, null, $"There is no record type '{name}'.", NearestName.Hint(name, known) ?? "'types list' shows those that there are.");

    public static Diagnostic OutputIsRead(string path) =>
        new("BK9017", Severity.Error, null, $"'{path}' is read by this command and would be overwritten.", "Choose another place with -o.");

    public static Diagnostic StandardStreamFailed(string reason) =>
        new("BK9018", Severity.Error, null, $"Standard input or output failed: {reason}");

    public static Diagnostic NothingNamed(string option) =>
        new("BK9019", Severity.Error, null, $"{option} names nothing.", "Name something, or leave the option away.");

    public static Diagnostic TemplateFileNotFound(string path) =>
        new("BK9016", Severity.Error, null, $"There is no Word file '{path}' that a template could be read from.", "Check the path; 'templates list' shows the templates that need no file.");

    public static Diagnostic NoDataFolder() =>
        new("BK9020", Severity.Error, null, "The environment names no folder for a user's data.", "Set HOME, or on Windows APPDATA.");

    public static Diagnostic NotAStyleFile(string path) =>
        new("BK9021", Severity.Error, null, $"'{path}' has no name that a style could go by.", "Give it a name such as my-style.csl.");

    public static Diagnostic ExplainedInTextAlone() =>
        new("BK9023", Severity.Error, null, "--explain prints a text of its own.", "Leave --format, --each and --clusters away.");

    public static Diagnostic NoStyleFits() =>
        new("BK9024", Severity.Warning, null, "No style fits.", "Ask for fewer words; 'styles list' lists all styles.");

    public static Diagnostic FormatWithoutLines(string format) =>
        new("BK9022", Severity.Error, null, $"Citations one by one cannot be written as '{format}'.", "Formats for that are text, html and markdown.");

    public static Diagnostic NotAFolder(string path) =>
        new("BK9027", Severity.Error, null, $"'{path}' is no folder.", "Name a folder with -o; it is made where it is not there.");

    public static Diagnostic NothingAttached(string path) =>
        new("BK9028", Severity.Error, null, $"No files travel in '{path}'.", "'render --attach' makes PDF files in which the record travels.");

    public static Diagnostic OutputExists(string path) =>
        new("BK9029", Severity.Error, null, $"'{path}' is there and is another file; it was left as it is.", "Choose another place with -o.");

    public static Diagnostic AttachedToPdfAlone() =>
        new("BK9030", Severity.Error, null, "--attach puts the record into PDF files, and none is asked for.", "Ask for -f pdf, or leave --attach away.");

    public static Diagnostic ReferenceForWordAlone() =>
        new("BK9034", Severity.Error, null, "--reference-doc is the house style of Word files, and none is asked for.", "Ask for -f docx, or leave --reference-doc away.");

    public static Diagnostic TemplateMakesNo(string template, string own, string format) =>
        new("BK9035", Severity.Error, null, $"The template '{template}' was made in Word and makes no {format}.", $"Ask for -f {own}.");

    public static Diagnostic NotATemplateName(string name) =>
        new("BK9036", Severity.Error, null, $"'{name}' is no name that a template can have.", "Use letters, digits and hyphens.");

    public static Diagnostic CitationsInWordAlone(string? hint = null) =>
        new("BK9031", Severity.Error, null, "--citations says what citations are in Word files, and none is asked for.", hint ?? "Ask for -f docx, or leave --citations away.");

    public static Diagnostic NotAReadablePdf(string path) =>
        new("BK9025", Severity.Error, null, $"'{path}' is no PDF file, or its cross-reference cannot be read.");

    public static Diagnostic StandardBroken(string path, string finding, string rule, string statement) =>
        new("BK9026", Severity.Error, new SourceText(path, "").At(0, 0), finding, $"Rule '{rule}': {statement}");
}
