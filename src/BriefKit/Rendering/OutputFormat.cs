using BriefKit.Core.Collections;
using BriefKit.Templates;

namespace BriefKit.Rendering;

/// <summary>A format that documents are written in.</summary>
/// <param name="Name">What users call it: <c>pdf</c>.</param>
/// <param name="Extension">What its file names end in, without the dot.</param>
/// <param name="Description">A few words on it.</param>
public sealed record OutputFormat(string Name, string Extension, string Description)
{
    public static OutputFormat Pdf { get; } = new("pdf", "pdf", "pages, tagged for screen readers and fit for archives");

    public static OutputFormat Word { get; } = new("docx", "docx", "a Word document with real styles, lists and notes");

    public static OutputFormat Html { get; } = new("html", "html", "a web page in one file");

    public static OutputFormat Markdown { get; } = new("md", "md", "Markdown");

    public static OutputFormat PlainText { get; } = new("txt", "txt", "plain text");

    /// <summary>The one list of formats.</summary>
    public static ValueList<OutputFormat> All { get; } = [Pdf, Word, Html, Markdown, PlainText];

    public static OutputFormat? Find(string name) => All.FirstOrDefault(format => format.Name == name);

    internal static OutputFormat? OnlyOf(IDocumentTemplate template) => template.OnlyFormat is string only ? Find(only) : null;
}
