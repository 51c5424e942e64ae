using System.Buffers;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Templates.Pictures;
using BriefKit.Templates.Reporting;
using BriefKit.Templates.Slots;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;
using Inline = BriefKit.Core.Documents.Inline;
using MarkdigInline = Markdig.Syntax.Inlines.Inline;

namespace BriefKit.Templates.Markdown;

/// <summary>Turns the inlines of the Markdown parser into ours, with what stands in slots put in place.</summary>
internal sealed class InlineConverter(MarkupText text, SlotTable slots, DialectContext context)
{
    private static readonly string[] LinkSchemes = ["https:", "http:", "mailto:"];

    private static readonly SearchValues<char> NotInLinks = SearchValues.Create(" \t\r\n\"<>");

    private readonly CitationReader _citations = new(slots, context.References, context.Findings);

    /// <summary>Converts the content of a note; set by the converter of blocks, which notes hold.</summary>
    public required Func<Footnote, ValueList<Block>> Notes { get; init; }

    /// <summary>Whether what is converted stands on every page, where alone the number of a page can be printed.</summary>
    public bool IsOnEveryPage { get; set; }

    /// <summary>Inlines for a place that can hold nothing else.</summary>
    public ValueList<Inline> Convert(ContainerInline? container)
    {
        InlineRun run = new();
        Append(container, run, null);
        return run.Take();
    }

    /// <summary>Inlines for a place that can hold blocks too: paragraphs between the blocks that were printed into the text.</summary>
    public IReadOnlyList<ParagraphPiece> ConvertPieces(ContainerInline? container)
    {
        List<ParagraphPiece> pieces = [];
        InlineRun run = new();
        Append(container, run, blocks =>
        {
            pieces.Add(new ParagraphPiece(run.Take(), blocks));
        });
        pieces.Add(new ParagraphPiece(run.Take(), []));
        return pieces;
    }

    /// <summary>Adds text that holds marks.</summary>
    public void AppendText(string content, int offset, InlineRun run, Action<ValueList<Block>>? onBlocks)
    {
        if (!SlotTable.HoldsMarks(content))
        {
            run.AddOwn(content, At(offset));
            return;
        }
        foreach (SlotPiece piece in slots.Split(content))
        {
            switch (piece.Slot)
            {
                case null:
                    run.AddOwn(piece.Text, At(offset + piece.Start));
                    break;
                case DataSlot data:
                    run.Add(DataText.ToInlines(data.Text, data.Origin, data.Language));
                    break;
                case InlineSlot { Content: [PageNumber or PageCount or RunningHeading] } when !IsOnEveryPage:
                    context.Findings.Add(TemplatesDiagnostics.PageNumberInBody(text.LocationOf(offset + piece.Start)));
                    break;
                case InlineSlot inline:
                    run.Add(inline.Content);
                    break;
                case BlockSlot block when onBlocks is not null:
                    onBlocks(block.Content);
                    break;
                case BlockSlot:
                    context.Findings.Add(TemplatesDiagnostics.BlockWithinLine(text.LocationOf(offset)));
                    break;
            }
        }
    }

    private void Append(ContainerInline? container, InlineRun run, Action<ValueList<Block>>? onBlocks)
    {
        for (MarkdigInline? inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
            Append(inline, run, onBlocks);
    }

    private void Append(MarkdigInline inline, InlineRun run, Action<ValueList<Block>>? onBlocks)
    {
        int offset = inline.Span.Start;
        switch (inline)
        {
            case LiteralInline literal:
                AppendText(literal.Content.ToString(), offset, run, onBlocks);
                break;
            case HtmlEntityInline entity:
                run.AddOwn(entity.Transcoded.ToString(), At(offset));
                break;
            case LineBreakInline { IsHard: true }:
                run.Add([new LineBreak { Origin = At(offset) }]);
                break;
            case LineBreakInline:
                run.AddOwn(" ", At(offset));
                break;
            case CodeInline code:
                run.Add([new Code(slots.Flatten(code.Content)) { Origin = At(offset) }]);
                break;
            case EmphasisInline emphasis:
                AppendEmphasis(emphasis, run);
                break;
            case CitationInline citation:
                AppendCitation(citation, run);
                break;
            case LinkInline { IsImage: true } picture:
                AppendPicture(picture, run, onBlocks);
                break;
            case LinkInline link:
                AddLink(slots.Flatten(link.Url ?? ""), Convert(link), offset, run);
                break;
            case AutolinkInline link:
                AppendAutolink(link, run);
                break;
            case FootnoteLink { IsBackLink: false } note:
                run.Add([new Note(Notes(note.Footnote)) { Origin = At(offset) }]);
                break;
            case FootnoteLink:
                break;
            case HtmlInline html:
                context.Findings.Add(TemplatesDiagnostics.Html(text.LocationOf(offset), slots.Flatten(html.Tag)));
                AppendText(html.Tag, offset, run, onBlocks);
                break;
            case ContainerInline other:
                Append(other, run, onBlocks);
                break;
            default:
                AppendText(inline.ToString() ?? "", offset, run, onBlocks);
                break;
        }
    }

    private void AppendEmphasis(EmphasisInline emphasis, InlineRun run)
    {
        ValueList<Inline> content = Convert(emphasis);
        if (content.IsEmpty)
            return;
        Origin at = At(emphasis.Span.Start);
        run.Add([(emphasis.DelimiterChar, emphasis.DelimiterCount) switch
        {
            ('~', _) => new Subscript(content) { Origin = at },
            ('^', _) => new Superscript(content) { Origin = at },
            (_, 2) => new Strong(content) { Origin = at },
            _ => new Emphasis(content) { Origin = at },
        }]);
    }

    private void AppendCitation(CitationInline written, InlineRun run)
    {
        int offset = written.Span.Start;
        if (_citations.Read(written, text.LocationOf(offset)) is Citation citation)
            run.Add([citation]);
        else
            AppendText(written.IsNarrative ? "@" + written.Text : $"[{written.Text}]", offset, run, null);
    }

    private void AppendPicture(LinkInline picture, InlineRun run, Action<ValueList<Block>>? onBlocks)
    {
        int offset = picture.Span.Start;
        ValueList<Inline> description = Convert(picture);
        InlineRun caption = new();
        AppendText(picture.Title ?? "", offset, caption, null);
        PictureRequest request = new(slots.Flatten(picture.Url ?? ""), InlineText.Of(description))
        {
            Caption = caption.Take(), Width = TakeWidth(picture, offset), At = text.LocationOf(offset),
        };
        if (onBlocks is null)
            context.Findings.Add(TemplatesDiagnostics.BlockWithinLine(request.At));
        else if (context.Pictures.Find(request, context.Findings) is Figure figure)
        {
            onBlocks([figure]);
            return;
        }
        run.Add(description);
    }

    // What stands in braces right behind a picture is about it, and is no text.
    private PictureWidth? TakeWidth(LinkInline picture, int offset)
    {
        if (picture.NextSibling is not LiteralInline { Content: { CurrentChar: '{' } content } behind)
            return null;
        int close = content.IndexOf('}');
        if (close < 0)
            return null;
        string written = content.Text.Substring(content.Start + 1, close - content.Start - 1);
        behind.Content.Start = close + 1;
        behind.Span.Start += close + 1 - content.Start;
        string attribute = slots.Flatten(written).Replace("\"", "", StringComparison.Ordinal).Trim();
        PictureWidth? width = attribute.StartsWith("width=", StringComparison.Ordinal) ? PictureWidth.Parse(attribute["width=".Length..].Trim()) : null;
        if (width is null)
            context.Findings.Add(TemplatesDiagnostics.PictureAttribute(text.LocationOf(offset), "{" + attribute + "}"));
        return width;
    }

    private void AppendAutolink(AutolinkInline link, InlineRun run)
    {
        string address = slots.Flatten(link.Url);
        int offset = link.Span.Start;
        AddLink(link.IsEmail ? "mailto:" + address : address, [new TextRun(address) { Origin = At(offset) }], offset, run);
    }

    private void AddLink(string target, ValueList<Inline> content, int offset, InlineRun run)
    {
        bool isSafe = LinkSchemes.Any(scheme => target.Length > scheme.Length && target.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            && !target.AsSpan().ContainsAny(NotInLinks);
        if (isSafe)
        {
            run.Add([new Link(target, content.IsEmpty ? [new TextRun(target)] : content) { Origin = At(offset) }]);
            return;
        }
        context.Findings.Add(TemplatesDiagnostics.UnsafeLink(text.LocationOf(offset), target));
        run.Add(content);
    }

    private Origin At(int offset) => new(text.LocationOf(offset));
}

/// <summary>A stretch of a paragraph, and the blocks that follow it.</summary>
internal sealed record ParagraphPiece(ValueList<Inline> Content, ValueList<Block> Blocks);
