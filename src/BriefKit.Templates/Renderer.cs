using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Records;
using BriefKit.Core.Text;
using BriefKit.Templates.Markdown;
using BriefKit.Templates.Slots;

namespace BriefKit.Templates;

/// <summary>One rendering of a template.</summary>
internal sealed class Renderer
{
    private readonly Template _template;
    private readonly RenderRequest _request;
    private readonly ScriptRunner _runner;

    private Renderer(Template template, RenderRequest request)
    {
        _template = template;
        _request = request;
        _runner = new ScriptRunner(template.Content, template.Glossaries, request);
    }

    public static Parsed<Document> Render(Template template, RenderRequest request)
    {
        Renderer renderer = new(template, request);
        Document document = renderer.Render();
        return new Parsed<Document>(document, renderer._runner.Findings);
    }

    private Document Render()
    {
        TemplateHead head = _template.Content.Head;
        DialectDocument[] parts = head.TakesAllRecords ? [Render(null)] : [.. _runner.Group.Records.Select(Render)];
        Theme theme = _request.Theme is Theme other ? other with { Page = head.Page ?? other.Page } : _template.Theme;
        return new Document(_runner.Metadata(), Join(parts, out DialectDocument running))
        {
            Theme = _request.Page is null ? theme : theme with { Page = _request.Page },
            Header = running.Header,
            Footer = running.Footer,
            // The first page is the first record's; what is on the left of a book is what the first record puts there.
            FirstPage = parts[0].FirstPage,
            LeftPages = parts[0].LeftPages,
            References = _runner.Group.References,
        };
    }

    // With null for the record, the template sees all of them.
    private DialectDocument Render(Record? record)
    {
        SlotTable slots = new();
        DialectDocument read = Dialect.Read(_runner.Run(record, slots), slots, _runner.Context);
        return record is null || _runner.Group.Records.Length == 1 ? read : read with { Blocks = ScriptRunner.Owned(read.Blocks, record) };
    }

    // Records follow each other on pages of their own. What stands on every page must be true of every page: where records differ in it,
    // it closes each record's own part instead.
    private static ValueList<Block> Join(DialectDocument[] parts, out DialectDocument running)
    {
        running = parts[0];
        if (parts.Length == 1)
            return running.Blocks;
        DialectDocument first = running;
        if (parts.All(part => part.Header == first.Header && part.Footer == first.Footer))
            return parts.SelectMany((part, index) => index == 0 ? part.Blocks : [new PageBreak(), .. part.Blocks]).ToValueList();
        running = new DialectDocument([], Shared(parts, part => part.Header), Shared(parts, part => part.Footer));
        DialectDocument shared = running;
        return parts.SelectMany((part, index) => index == 0 ? Closed(part, shared) : [new PageBreak(), .. Closed(part, shared)]).ToValueList();
    }

    private static RunningMatter Shared(DialectDocument[] parts, Func<DialectDocument, RunningMatter> matter)
    {
        RunningMatter first = matter(parts[0]);
        return new(Of(each => each.Start), Of(each => each.Center), Of(each => each.End));

        ValueList<Inline> Of(Func<RunningMatter, ValueList<Inline>> place) =>
            parts.All(part => place(matter(part)) == place(first)) ? place(first) : [];
    }

    private static ValueList<Block> Closed(DialectDocument part, DialectDocument shared)
    {
        IEnumerable<ValueList<Inline>> places =
            [part.Header.Start, part.Header.Center, part.Header.End, part.Footer.Start, part.Footer.Center, part.Footer.End];
        ValueList<Inline>[] kept =
            [shared.Header.Start, shared.Header.Center, shared.Header.End, shared.Footer.Start, shared.Footer.Center, shared.Footer.End];
        IEnumerable<Block> closing = places
            .Where((place, index) => !place.IsEmpty && kept[index] != place)
            .Select(place => new Paragraph(place) { Role = ParagraphRole.Small });
        return [.. part.Blocks, .. closing];
    }
}
