using BriefKit.Core.Documents;
using BriefKit.Templates.Reporting;
using BriefKit.Templates.Slots;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using MarkdigMarkdown = Markdig.Markdown;

namespace BriefKit.Templates.Markdown;

/// <summary>
/// The Markdown dialect of templates: CommonMark with tables, notes, definition lists, fenced containers and citations, without HTML.
/// Indentation makes no code here, because loops and conditions in templates are indented for the eye.
/// </summary>
internal static class Dialect
{
    private static readonly MarkdownPipeline Pipeline = MakePipeline();

    /// <summary>Turns rendered text into blocks, with what stands in its slots put in place.</summary>
    public static DialectDocument Read(MarkupText text, SlotTable slots, DialectContext context)
    {
        MarkdownDocument parsed;
        try
        {
            parsed = MarkdigMarkdown.Parse(text.ToString(), Pipeline);
        }
        catch (ArgumentException)
        {
            // The parser's one complaint about its input: nesting beyond its limit.
            context.Findings.Add(TemplatesDiagnostics.MarkdownTooDeep(text.LocationOf(0)));
            return new DialectDocument([], RunningMatter.Empty, RunningMatter.Empty);
        }
        BlockConverter converter = new(text, slots, context);
        return new DialectDocument(converter.Convert(parsed), converter.Running.Header, converter.Running.Footer)
        {
            FirstPage = converter.Running.FirstPage,
            LeftPages = converter.Running.LeftPages,
        };
    }

    private static MarkdownPipeline MakePipeline()
    {
        MarkdownPipelineBuilder builder = new MarkdownPipelineBuilder()
            .UsePipeTables(new PipeTableOptions { InferColumnWidthsFromSeparator = true, UseHeaderForColumnCount = true })
            .UseFootnotes()
            .UseDefinitionLists()
            .UseCustomContainers()
            .UseListExtras()
            .UseEmphasisExtras(EmphasisExtraOptions.Subscript | EmphasisExtraOptions.Superscript)
            .UsePreciseSourceLocation();
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new CitationInlineParser());
        return builder.Build();
    }
}
