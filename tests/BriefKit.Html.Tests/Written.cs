using System.Text;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;

namespace BriefKit.Html.Tests;

/// <summary>What a writer wrote.</summary>
internal sealed record Written(string Text, ValueList<Diagnostic> Diagnostics)
{
    public static Written Html(Document document) => By(new HtmlWriter(), document);

    public static Written Markdown(Document document) => By(new MarkdownWriter(), document);

    public static Written PlainText(Document document) => By(new PlainTextWriter(), document);

    private static Written By(IDocumentWriter writer, Document document)
    {
        using MemoryStream stream = new();
        ValueList<Diagnostic> diagnostics = writer.Write(document, stream);
        return new Written(Encoding.UTF8.GetString(stream.ToArray()), diagnostics);
    }
}
