using System.Text;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Html.Content;
using BriefKit.Html.Pages;

namespace BriefKit.Html;

/// <summary>
/// Writes documents as pages that stand alone: one file in UTF-8, valid and accessible, for the screen of a desk or a telephone and for paper,
/// that loads nothing from elsewhere and runs nothing.
/// </summary>
public sealed class HtmlWriter : IDocumentWriter, IFragmentWriter
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    // What a page of ours needs; a browser holds to it even if a reader of records should once let something through.
    private const string ContentPolicy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

    /// <inheritdoc/>
    public ValueList<Diagnostic> Write(Document document, Stream output)
    {
        IReadOnlyList<string> anchors = Anchors.Of(document);
        Findings findings = new(anchors);
        HtmlBuilder html = new();
        html.Raw("<!DOCTYPE html>\n");
        string language = document.Metadata.Language;
        using (HtmlBuilder.Scope root = html.Container("html", ("lang", language), ("dir", DirectionAttribute.Of(language))))
        {
            WriteHead(html, document, findings);
            using HtmlBuilder.Scope body = html.Container("body");
            using HtmlBuilder.Scope main = html.Container("main");
            NoteList notes = new(Labels.For(language));
            BlockWriter blocks = new(html, findings, new Ids(anchors), notes, document.Blocks.Any(block => block is TitleBlock { Content.IsEmpty: false }));
            blocks.Write(document.Blocks, default);
            notes.Write(html, blocks);
        }
        output.Write(Encoding.GetBytes(html.ToString()));
        return findings.Diagnostics;
    }

    /// <inheritdoc/>
    public string Write(ValueList<Inline> inlines) => Fragment(blocks => blocks.Write(inlines));

    /// <inheritdoc/>
    public string Write(ReferenceList list) => Fragment(blocks => blocks.Write([list], default));

    private static string Fragment(Action<BlockWriter> write)
    {
        HtmlBuilder html = new();
        NoteList notes = new(Labels.For("en"));
        BlockWriter blocks = new(html, new Findings([]), new Ids([]), notes, hasTitle: false);
        write(blocks);
        notes.Write(html, blocks);
        return html.ToString();
    }

    private static void WriteHead(HtmlBuilder html, Document document, Findings findings)
    {
        DocumentMetadata metadata = document.Metadata;
        using HtmlBuilder.Scope head = html.Container("head");
        Meta(("charset", "utf-8"));
        Meta(("http-equiv", "Content-Security-Policy"), ("content", ContentPolicy));
        Meta(("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        using (HtmlBuilder.Scope title = html.Line("title"))
            html.Text(findings.Clean(metadata.Title, Origin.None));
        Named("description", metadata.Subject);
        Named("author", string.Join(", ", metadata.Authors));
        Named("keywords", string.Join(", ", metadata.Keywords));
        Named("generator", metadata.Producer);
        Named("dcterms.identifier", metadata.RecordId);
        Named("dcterms.created", metadata.Created?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"));
        Named("briefkit.source-sha256", metadata.SourceSha256);
        Named("briefkit.template", metadata.TemplateName);
        using HtmlBuilder.Scope style = html.Container("style");
        html.Raw(StyleSheet.Of(document));

        void Named(string name, string? content)
        {
            if (!string.IsNullOrEmpty(content))
                Meta(("name", name), ("content", findings.Clean(content, Origin.None)));
        }

        void Meta(params ReadOnlySpan<HtmlAttribute> attributes)
        {
            html.Void("meta", attributes);
            html.EndLine();
        }
    }
}
