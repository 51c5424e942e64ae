using System.Text;
using System.Text.Json;
using BriefKit.Core.Text;

namespace BriefKit.Cli.Printing;

/// <summary>Prints findings to standard error: a line each, as compilers do, or a line of JSON each.</summary>
/// <param name="isStrict">Whether warnings count, and are shown, as errors.</param>
/// <param name="least">What is printed as text; JSON holds everything.</param>
internal sealed class DiagnosticPrinter(CliHost host, bool asJson, bool isStrict, Severity least)
{
    private readonly Lock _lock = new();

    private int _errors;

    public int ErrorCount => _errors;

    public void Print(IEnumerable<Diagnostic> diagnostics)
    {
        lock (_lock)
        {
            foreach (Diagnostic found in diagnostics)
            {
                Diagnostic diagnostic = isStrict && found.Severity == Severity.Warning ? found with { Severity = Severity.Error } : found;
                if (diagnostic.IsError)
                    _errors++;
                if (asJson)
                    host.Error.WriteLine(ToJson(diagnostic));
                else if (diagnostic.Severity >= least)
                    host.Error.WriteLine(host.IsErrorTerminal ? Colour(diagnostic) : diagnostic.ToString());
            }
        }
    }

    private static string Colour(Diagnostic diagnostic)
    {
        string colour = diagnostic.Severity switch { Severity.Error => "\e[31m", Severity.Warning => "\e[33m", _ => "\e[36m" };
        string text = diagnostic.ToString();
        int code = text.IndexOf(diagnostic.Code, StringComparison.Ordinal);
        int kind = text.LastIndexOf(' ', code - 2) + 1;
        int end = code + diagnostic.Code.Length;
        return $"{text[..kind]}{colour}{text[kind..end]}\e[0m{text[end..]}";
    }

    private static string ToJson(Diagnostic diagnostic)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("code", diagnostic.Code);
            json.WriteString("severity", diagnostic.Severity switch { Severity.Note => "note", Severity.Warning => "warning", _ => "error" });
            if (diagnostic.Location is SourceLocation location)
            {
                LinePosition start = location.Position, end = location.Source.GetPosition(location.Span.End);
                json.WriteString("file", location.Source.Name);
                json.WriteNumber("line", start.Line);
                json.WriteNumber("column", start.Column);
                json.WriteNumber("endLine", end.Line);
                json.WriteNumber("endColumn", end.Column);
            }
            json.WriteString("message", diagnostic.Message);
            if (diagnostic.Hint is not null)
                json.WriteString("hint", diagnostic.Hint);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
