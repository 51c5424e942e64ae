using System.Globalization;
using System.Text;
using System.Xml.Linq;
using BriefKit.Core.Text;
using BriefKit.Word.Markup;
using BriefKit.Word.Packaging;

namespace BriefKit.Word.Forms;

/// <summary>
/// Finds what a template says of itself, as the YAML of a front matter: in a file beside it, in its first paragraphs between two lines
/// <c>---</c>, or in the properties of the document, where each custom property <c>parameter NAME</c> is a parameter with its default.
/// </summary>
internal static class FormHead
{
    /// <summary>How the names of properties begin that declare parameters.</summary>
    public const string Parameter = "parameter ";

    private static readonly string[] Keys = ["audience", "theme", "style", "page", "records"];

    // A property that says more of a parameter is called after both: "parameter heading help".
    private static readonly string[] Details = ["help", "choices", "minimum", "maximum"];

    /// <summary>Takes the front matter out of the text where it stands there, and reads it.</summary>
    /// <param name="name">What messages call the file.</param>
    public static SourceText Take(WordPackage package, XElement body, string template, string name, DiagnosticBag bag)
    {
        List<XElement> paragraphs = [.. body.Elements().TakeWhile(element => element.Name == WordNames.Paragraph).Take(500)];
        bool begins = paragraphs.Count > 1 && IsFence(paragraphs[0]) && TextOf(paragraphs[1]).Contains(':', StringComparison.Ordinal);
        if (!begins)
            return new SourceText(name, OfProperties(package, template));
        int end = paragraphs.FindIndex(1, IsFence);
        if (end < 0)
        {
            bag.Add(FormDiagnostics.HeadUnclosed(new SourceText(name, "").At(0, 0)));
            return new SourceText(name, OfProperties(package, template));
        }
        StringBuilder yaml = new("\n");
        foreach (XElement line in paragraphs.Take(1..end))
            yaml.Append(Indent(line)).Append(TextOf(line)).Append('\n');
        foreach (XElement paragraph in paragraphs.Take(end + 1))
            paragraph.Remove();
        return new SourceText(name, yaml.ToString());
    }

    private static bool IsFence(XElement paragraph)
    {
        string text = ParagraphText.Of(paragraph).Text.Trim();
        return text.Length > 0 && text.Trim('-', '–', '—').Length == 0 && (text.Length > 1 || text == "—");
    }

    private static string TextOf(XElement paragraph) => ParagraphText.Of(paragraph).Text
        .Replace('\u00A0', ' ').Replace("\t", "  ", StringComparison.Ordinal).Replace('“', '"').Replace('”', '"').Replace('„', '"').Replace("" + ParagraphText.Object, "", StringComparison.Ordinal);

    // Word makes an indent of a tab at the beginning of a line.
    private static string Indent(XElement paragraph)
    {
        XElement? indents = paragraph.Property(WordNames.ParagraphProperties, "ind");
        int twips = Number(indents, "left") + Number(indents, "firstLine");
        return new string(' ', 2 * Math.Clamp((twips + 359) / 720, 0, 8));
    }

    private static int Number(XElement? element, string name) =>
        int.TryParse((string?)element?.Attribute(WordNames.W + name), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? Math.Min(number, 10_000) : 0;

    private static string OfProperties(WordPackage package, string template)
    {
        StringBuilder yaml = new();
        string?[] descriptions = [Core(package, "description"), Core(package, "subject"), Core(package, "title")];
        Append(yaml, "description", descriptions.FirstOrDefault(text => !string.IsNullOrWhiteSpace(text)) ?? $"The Word template {template}.");
        List<(string Name, string Type, string Value)> properties = [.. (package.CustomProperties?.Elements() ?? []).Select(Read)];
        foreach ((string name, _, string value) in properties.Where(property => Keys.Contains(property.Name.ToLowerInvariant())))
            Append(yaml, name.ToLowerInvariant(), value);
        (string Name, string Type, string Value)[] parameters = [.. properties.Where(property => property.Name.StartsWith(Parameter, StringComparison.OrdinalIgnoreCase) && !IsDetail(property.Name))];
        if (parameters.Length > 0)
            yaml.Append("parameters:\n");
        foreach ((string name, string type, string value) in parameters)
            AppendParameter(yaml, name[Parameter.Length..].Trim(), type, value, properties);
        return yaml.ToString();
    }

    private static void AppendParameter(StringBuilder yaml, string name, string type, string value, List<(string Name, string Type, string Value)> properties)
    {
        yaml.Append("  ").Append(Quoted(name)).Append(":\n");
        string choices = Detail("choices");
        Append(yaml, "    type", choices.Length > 0 ? "choice" : type);
        Append(yaml, "    help", Detail("help") is { Length: > 0 } help ? help : name);
        if (value.Length > 0)
            Append(yaml, "    default", value);
        if (choices.Length > 0)
            yaml.Append("    choices: [").Append(string.Join(", ", choices.Split(',', StringSplitOptions.TrimEntries).Select(Quoted))).Append("]\n");
        foreach (string bound in (string[])["minimum", "maximum"])
        {
            if (Detail(bound) is { Length: > 0 } number)
                Append(yaml, "    " + bound, number);
        }

        string Detail(string what) => properties.Find(property => string.Equals(property.Name, $"{Parameter}{name} {what}", StringComparison.OrdinalIgnoreCase)).Value ?? "";
    }

    private static bool IsDetail(string name) => Array.Exists(Details, detail => name.EndsWith(" " + detail, StringComparison.OrdinalIgnoreCase));

    private static string? Core(WordPackage package, string name) => package.CoreProperties?.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value;

    private static (string Name, string Type, string Value) Read(XElement property)
    {
        XElement? value = property.Elements().FirstOrDefault();
        string type = value?.Name.LocalName switch { "i4" or "int" or "r8" or "i8" or "decimal" => "number", "bool" => "flag", _ => "text" };
        return ((string?)property.Attribute("name") ?? "", type, value?.Value.Trim() ?? "");
    }

    private static void Append(StringBuilder yaml, string key, string value) => yaml.Append(key).Append(": ").Append(Quoted(value)).Append('\n');

    private static string Quoted(string text) => "\"" + SingleLine.Of(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
