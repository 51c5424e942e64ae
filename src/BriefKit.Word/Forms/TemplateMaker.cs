using System.Globalization;
using System.Xml.Linq;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Templates;
using BriefKit.Templates.Parameters;
using BriefKit.Word.Merging;
using BriefKit.Word.Packaging;
using BriefKit.Word.Properties;
using BriefKit.Word.Styles;

namespace BriefKit.Word.Forms;

/// <summary>Makes templates for Word: a document that holds code in its text, with what it says of itself in its properties.</summary>
public static class TemplateMaker
{
    /// <param name="writer">Writes the document as any other.</param>
    public static byte[] Make(StaticDocument template, IDocumentWriter writer)
    {
        using MemoryStream plain = new();
        writer.Write(template.Document, plain);
        WordPackage package = WordPackageReader.Read(template.Document.Metadata.Title, plain.ToArray(), new DiagnosticBag())
            ?? throw new InvalidOperationException("What our writer wrote cannot be read.");
        Dictionary<string, XElement> texts = new(StringComparer.Ordinal) { [package.MainPart] = package.Main.Xml! };
        if (package.Related("footnotes") is { Xml: { } notes } part)
            texts.Add(part.Path, notes);
        MergeTarget target = new(package, template.Document.Theme, new Language(template.Document.Metadata.Language));
        using MemoryStream made = new();
        new MergedFile(package, target, template.Document.Metadata, new SharedParts()) { Properties = [.. PropertiesOf(template)] }.Write(texts, made);
        return made.ToArray();
    }

    private static IEnumerable<CustomProperty> PropertiesOf(StaticDocument template)
    {
        if (template.Audience.Length > 0)
            yield return new CustomProperty("audience", "lpwstr", template.Audience);
        if (template.Style is string style)
            yield return new CustomProperty("style", "lpwstr", style);
        foreach (ParameterDefinition parameter in template.Parameters)
        {
            string name = FormHead.Parameter + parameter.Name;
            yield return parameter.Default switch
            {
                FlagParameter flag => new CustomProperty(name, "bool", flag.Value ? "true" : "false"),
                NumberParameter number => new CustomProperty(name, "r8", number.Value.ToString(CultureInfo.InvariantCulture)),
                TextParameter text => new CustomProperty(name, "lpwstr", text.Value),
                _ => new CustomProperty(name, "lpwstr", ""),
            };
            yield return new CustomProperty(name + " help", "lpwstr", parameter.Help);
            if (!parameter.Choices.IsEmpty)
                yield return new CustomProperty(name + " choices", "lpwstr", string.Join(", ", parameter.Choices));
        }
    }
}
