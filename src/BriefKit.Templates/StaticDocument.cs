using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Templates.Markdown;
using BriefKit.Templates.Parameters;
using BriefKit.Templates.Pictures;
using BriefKit.Templates.Reporting;
using BriefKit.Templates.Slots;
using BriefKit.Templates.Themes;

namespace BriefKit.Templates;

/// <summary>
/// A template whose code is not run: a text in the dialect as a document, in which each tag stands as it was written. Templates for word
/// processors begin as such.
/// </summary>
/// <param name="Document">The text, in the theme that it asks for.</param>
/// <param name="Description">One line that says what the template makes.</param>
public sealed record StaticDocument(Document Document, string Description)
{
    private const string Open = "{{", Close = "}}";

    /// <summary>For whom it is made; empty where it does not say.</summary>
    public string Audience { get; init; } = "";

    /// <summary>The citation style that it is made for; null where any will do.</summary>
    public string? Style { get; init; }

    public ValueList<ParameterDefinition> Parameters { get; init; }

    /// <summary>Reads the file of a template.</summary>
    /// <param name="files">A folder of templates, for the theme.</param>
    /// <param name="file">The name of the file in it.</param>
    /// <returns>Null where there are errors.</returns>
    public static Parsed<StaticDocument?> Read(IFileSource files, string name, string file)
    {
        DiagnosticBag bag = new();
        if (!TemplateSource.TryRead(files, file, bag, out SourceText? source))
        {
            if (bag.Count == 0)
                bag.Add(TemplatesDiagnostics.TemplateNotFound(name, []));
            return new(null, bag.ToValueList());
        }
        TemplateHead? head = TemplateHead.Read(source, bag, out int start);
        Parsed<Theme?> theme = ThemeReader.Read(files, head?.ThemeName ?? Theme.Default.Name);
        bag.AddRange(theme.Diagnostics);
        SlotTable slots = new();
        DialectDocument read = Dialect.Read(Protect(source, start, slots), slots, new DialectContext(new HashSet<string>(), new PictureFolder(files, name + "/"), bag));
        if (bag.HasErrors || head is null || theme.Value is null)
            return new(null, bag.ToValueList());
        DocumentMetadata metadata = new(name) { Subject = head.Description, TemplateName = name };
        Document document = new(metadata, read.Blocks)
        {
            Theme = head.Page is null ? theme.Value : theme.Value with { Page = head.Page },
            Header = read.Header,
            Footer = read.Footer,
            FirstPage = read.FirstPage,
            LeftPages = read.LeftPages,
        };
        return new(new StaticDocument(document, head.Description) { Audience = head.Audience, Style = head.Style, Parameters = head.Parameters }, bag.ToValueList());
    }

    // Code is not Markdown.
    private static MarkupText Protect(SourceText source, int start, SlotTable slots)
    {
        MarkupText text = new(slots);
        int at = start;
        while (at < source.Length)
        {
            int open = source.Text.IndexOf(Open, at, StringComparison.Ordinal);
            int close = open < 0 ? -1 : source.Text.IndexOf(Close, open, StringComparison.Ordinal);
            int end = close < 0 ? source.Length : open;
            text.AppendOwn(source, source.Text, at, end - at);
            if (close < 0)
                break;
            at = close + Close.Length;
            text.AppendMarkup(slots.Add(new DataSlot(source.Text[open..at])), source.At(open, at - open));
        }
        return text;
    }
}
